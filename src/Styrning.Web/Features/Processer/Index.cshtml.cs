using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer;

/// <summary>How the work goes: every process, and what its matters are doing.</summary>
[Authorize(Policies.ReadProcesses)]
internal sealed class IndexModel(ProcessOverview<StyrningDb> overview) : PageModel
{
    public IReadOnlyList<ProcessLine> Processes { get; private set; } = [];

    public int Incidents => Processes.Sum(process => process.Incidents);

    public async Task OnGetAsync(CancellationToken cancel) => Processes = await ProcessLine.ReadAsync(overview, cancel);
}
