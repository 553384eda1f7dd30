using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Arbete;

/// <summary>Everything that has stopped, what a person has to look at first.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class IncidentsModel(StyrningDb db, Processes<StyrningDb> processes, IncidentRows rows, CurrentUser user) : FormPage
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true, Name = "sida")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<IncidentRow> Rows { get; private set; } = [];

    public bool HasMore { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Tries again within a minute.</summary>
    public async Task<IActionResult> OnPostAsync(WorkflowIncidentKind kind, Guid? instance, int token, Guid? other, string? element, CancellationToken cancel)
    {
        await db.InTransactionAsync(() => (kind, instance, other, element) switch
        {
            (WorkflowIncidentKind.Errand, _, { } errand, _) => processes.RetryErrandAsync(errand, user.PersonId.ToString(), cancel),
            (WorkflowIncidentKind.Start, _, { } definition, { } start) => processes.RetryStartAsync(definition, start, cancel),
            (_, { } id, _, _) => processes.RetryAsync(id, token, user.PersonId.ToString(), cancel),
            _ => throw new ProcessRefused(Refusals.NothingFailed, "Det finns inget fel kvar här."),
        }, cancel);
        Say("Det görs om inom en minut.");
        return Redirect("/processer/incidenter");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        var found = await processes.Incidents.OrderBy(i => i.NextAttempt != null).ThenBy(i => i.NextAttempt).ThenBy(i => i.InstanceId).ThenBy(i => i.Token)
            .Skip((PageNumber - 1) * PerPage).Take(PerPage + 1).ToListAsync(cancel);
        HasMore = found.Count > PerPage;
        Rows = await rows.DescribeAsync(found.Take(PerPage).ToList(), cancel);
    }
}
