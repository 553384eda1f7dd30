using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Storage;

/// <summary>Parsed definitions by id. A published version never changes, so what has been read once is right for ever.</summary>
internal sealed class Definitions
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<Guid, ProcessModel> known = new();

    public async ValueTask<ProcessModel> OfAsync(DbContext db, Guid id, CancellationToken cancel)
    {
        if (known.TryGetValue(id, out var model))
            return model;

        // What this transaction has just published is not in the database yet; for the rest, the context need not keep the file.
        var definition = db.Set<WorkflowDefinition>().Local.FirstOrDefault(one => one.Id == id)
            ?? await db.Set<WorkflowDefinition>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, cancel)
            ?? throw new InvalidOperationException($"The definition {id} is gone from the database.");
        model = BpmnReader.Read(definition.Xml).Processes.Single(process => process.Key == definition.Key);
        if (known.Count >= Most)
            known.Clear();
        return known[id] = model;
    }
}
