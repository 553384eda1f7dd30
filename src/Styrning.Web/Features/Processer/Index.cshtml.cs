using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arbete;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer;

/// <summary>How the work goes: every process, and what its matters are doing.</summary>
[Authorize(Policies.ReadProcesses)]
internal sealed class IndexModel(ProcessOverview<StyrningDb> overview, Processes<StyrningDb> processes, IncidentRows incidents, CurrentUser user) : PageModel
{
    private const int MostNamed = 5;
    private const int MostCounted = 1000;

    public IReadOnlyList<ProcessLine> Processes { get; private set; } = [];

    /// <summary>What waits for a person, the most important on top; for those who keep the processes.</summary>
    public IReadOnlyList<IncidentRow> Waiting { get; private set; } = [];

    /// <summary>How much has stopped in all, up to a bound.</summary>
    public int Stopped { get; private set; }

    public bool MayManage => Roles.KeepTheProcesses.Any(user.Holds);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Processes = await ProcessLine.ReadAsync(overview, cancel);
        if (MayManage)
        {
            Waiting = await incidents.ReadAsync(processes.Incidents.Where(i => i.NextAttempt == null).OrderBy(i => i.InstanceId).ThenBy(i => i.Token).Take(MostNamed), cancel);
            Stopped = await processes.Incidents.OrderBy(i => i.InstanceId).Take(MostCounted).CountAsync(cancel);
        }
    }
}
