using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>The processes of matters, drawn. A published version never changes, so what has been read is right for ever.</summary>
internal sealed class DrawnMatters
{
    private readonly ConcurrentDictionary<(string Key, int Version), Diagram?> _known = new();

    /// <param name="prefix">Of the ids in the picture: two pictures on one page need two.</param>
    public async Task<Drawing> DrawAsync(StyrningDb db, WhereItStands stands, string prefix, CancellationToken cancel)
    {
        if (!_known.TryGetValue((stands.Key, stands.Version), out var diagram))
        {
            var xml = await db.Set<WorkflowDefinition>().Where(d => d.Key == stands.Key && d.Version == stands.Version).Select(d => d.Xml).SingleAsync(cancel);
            diagram = _known[(stands.Key, stands.Version)] = Diagram.Read(xml, stands.Key).Diagram;
        }

        return Drawing.Of($"Var ärendet står i {stands.Name ?? stands.Key}", diagram, Drawing.MarksOf(stands), prefix);
    }
}
