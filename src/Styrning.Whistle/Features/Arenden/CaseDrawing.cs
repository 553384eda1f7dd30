using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Workflow;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Features.Arenden;

/// <summary>Where a case stands in its process, as a picture and as the same list.</summary>
internal sealed class CaseDrawing(WhistleDb db, Processes<WhistleDb> processes)
{
    /// <returns>Null for a case that has facts and no process.</returns>
    public async Task<DrawnCase?> OfAsync(Guid id, CancellationToken cancel)
    {
        if ((await processes.WhereIsAsync(id, cancel)).FirstOrDefault() is not { } stands)
        {
            return null;
        }

        var xml = await db.Set<WorkflowDefinition>().Where(d => d.Key == stands.Key && d.Version == stands.Version).Select(d => d.Xml).SingleAsync(cancel);
        var marks = new DiagramMarks(
            stands.Current.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            stands.Passed.Select(one => one.Id).ToHashSet(StringComparer.Ordinal),
            stands.Current.Where(one => one.Cause is not null).Select(one => one.Id).ToHashSet(StringComparer.Ordinal));
        return Diagram.Read(xml, stands.Key).Diagram is { } diagram ? new(diagram.Svg(marks, DiagramUse.Page, "arende"), diagram.Outline(marks)) : null;
    }
}

internal sealed record DrawnCase(string Svg, IReadOnlyList<OutlineEntry> Outline);
