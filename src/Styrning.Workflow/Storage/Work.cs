using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>The engine at work in one context: which rows, which services, whose clock.</summary>
internal sealed class Work(DbContext db, WorkflowOptions options, Definitions definitions, IServiceProvider services, TimeProvider clock)
{
    public DbContext Db => db;

    public WorkflowOptions Options => options;

    public Definitions Definitions => definitions;

    public TimeProvider Clock => clock;

    public Rows Rows { get; } = new(db);

    /// <summary>Opens an instance for a request: an incident stops everything.</summary>
    public async Task<Session> OpenAsync(WorkflowInstance instance, DateTimeOffset now, CancellationToken cancel)
    {
        var model = await definitions.OfAsync(db, instance.DefinitionId, cancel);
        return new Session(this, instance, model, StateJson.Read(instance.State), now);
    }

    /// <summary>Opens an instance for due work: incidents are recorded, and steps that are known to fail are not run.</summary>
    public async Task<Session> OpenAsync(WorkflowInstance instance, DateTimeOffset now, IReadOnlyDictionary<int, string> failures, CancellationToken cancel)
    {
        var model = await definitions.OfAsync(db, instance.DefinitionId, cancel);
        return new Session(this, instance, model, StateJson.Read(instance.State), now) { RecordsIncidents = true, KnownFailures = failures };
    }

    public IWorkflowStep Step(string name) => (IWorkflowStep)services.GetRequiredService(
        options.Steps.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No step is registered under the name '{name}'."));

    public async Task<DateTimeOffset?> AskAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var type = options.Rules.GetValueOrDefault(deadline.Rule)
            ?? throw new InvalidOperationException($"No deadline rule is registered under the name '{deadline.Rule}'.");
        await FlushAsync(cancel);
        return (await ((IDeadlineRule)services.GetRequiredService(type)).DueAsync(deadline, cancel))?.ToUniversalTime();
    }

    /// <summary>Code of the host asks the database: it must find there what the caller and the engine have changed so far. Nothing is committed.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancel);
    }
}
