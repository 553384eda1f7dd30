using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Definition;

/// <summary>A process as it goes for new matters, with its matters.</summary>
[Authorize(Policies.ReadProcesses)]
internal sealed class ShowModel(ProcessFiles files, ProcessOverview<StyrningDb> overview, Subjects subjects, IAuthorizationService authorization) : DefinitionPage(files, overview, subjects, authorization)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(null, cancel);
}
