using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arbete;

/// <summary>Everything that has stopped, what a person has to look at first.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class IncidentsModel(StyrningDb db, Processes<StyrningDb> processes, ProcessFiles files, Subjects subjects, CurrentUser user) : FormPage
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
            (WorkflowIncidentKind.Errand, _, { } errand, _) => processes.RetryErrandAsync(errand, cancel),
            (WorkflowIncidentKind.Start, _, { } definition, { } start) => processes.RetryStartAsync(definition, start, cancel),
            (_, { } id, _, _) => processes.RetryAsync(id, token, user.PersonId.ToString(), cancel),
            _ => throw new ProcessRefused(Refusals.NothingFailed, "Det finns inget fel kvar här."),
        }, cancel);
        Say("Det görs om inom en minut.");
        return Redirect("/processer/incidenter");
    }

    protected internal override async Task LoadAsync(CancellationToken cancel)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 1000);
        var found = await processes.Incidents.OrderBy(i => i.NextAttempt != null).ThenBy(i => i.NextAttempt).ThenBy(i => i.InstanceId).ThenBy(i => i.Token)
            .Skip((PageNumber - 1) * PerPage).Take(PerPage + 1).ToListAsync(cancel);
        HasMore = found.Count > PerPage;
        var shown = found.Take(PerPage).ToList();
        var about = await subjects.DescribeAsync(shown.Where(i => i.Subject is not null).Select(i => (i.SubjectKind ?? "", i.Subject!.Value)), cancel);
        var ids = shown.Select(i => i.InstanceId).OfType<Guid>().ToList();
        var definitions = await db.Set<WorkflowInstance>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.DefinitionId, cancel);
        var rows = new List<IncidentRow>();
        foreach (var one in shown)
        {
            var definition = one.InstanceId is { } id ? definitions.GetValueOrDefault(id) : one.Kind is WorkflowIncidentKind.Start ? one.OtherId!.Value : Guid.Empty;
            var model = definition == Guid.Empty ? null : await files.ModelAsync(definition, cancel);
            rows.Add(new(one, model?.Name ?? model?.Key ?? "", model?.Nodes.GetValueOrDefault(one.Element)?.Name ?? one.Element, one.Subject is { } subject ? about[subject] : null));
        }

        Rows = rows;
    }
}

/// <param name="About">Null for a process that could not begin.</param>
internal sealed record IncidentRow(WorkflowIncident Incident, string Process, string Element, SubjectDescription? About);
