using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arbete;

/// <summary>Tells what has stopped, by the names of the drawing and of the records.</summary>
internal sealed class IncidentRows(StyrningDb db, ProcessFiles files, Subjects subjects)
{
    public async Task<IReadOnlyList<IncidentRow>> ReadAsync(IQueryable<WorkflowIncident> incidents, CancellationToken cancel) => await DescribeAsync(await incidents.ToListAsync(cancel), cancel);

    public async Task<IReadOnlyList<IncidentRow>> DescribeAsync(IReadOnlyList<WorkflowIncident> incidents, CancellationToken cancel)
    {
        var about = await subjects.DescribeAsync(incidents.Where(i => i.Subject is not null).Select(i => (i.SubjectKind ?? "", i.Subject!.Value)), cancel);
        var ids = incidents.Select(i => i.InstanceId).OfType<Guid>().ToList();
        var definitions = await db.Set<WorkflowInstance>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.DefinitionId, cancel);
        var rows = new List<IncidentRow>();
        foreach (var one in incidents)
        {
            var definition = one.InstanceId is { } id ? definitions.GetValueOrDefault(id) : one.Kind is WorkflowIncidentKind.Start ? one.OtherId!.Value : Guid.Empty;
            var model = definition == Guid.Empty ? null : await files.ModelAsync(definition, cancel);
            rows.Add(new(one, model?.Name ?? model?.Key ?? "", model?.Nodes.GetValueOrDefault(one.Element)?.Name ?? one.Element, one.Subject is { } subject ? about[subject] : null));
        }

        return rows;
    }
}

/// <param name="Process">What the process is called; empty when that cannot be told.</param>
/// <param name="Element">What the drawing calls the element.</param>
/// <param name="About">Null for a process that could not begin.</param>
internal sealed record IncidentRow(WorkflowIncident Incident, string Process, string Element, SubjectDescription? About);
