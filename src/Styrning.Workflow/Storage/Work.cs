using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Workflow.Storage;

/// <summary>The engine at work in one context: which rows, which services, whose clock.</summary>
internal sealed class Work(DbContext db, WorkflowOptions options, Definitions definitions, IServiceProvider services, TimeProvider clock)
{
    private static readonly ConditionalWeakTable<DbContext, Dictionary<Guid, Session>> Known = [];

    private int told;

    public DbContext Db => db;

    public WorkflowOptions Options => options;

    public Definitions Definitions => definitions;

    public TimeProvider Clock => clock;

    public Rows Rows { get; } = new(db);

    /// <summary>The instances at work in this context, whoever began it: a step that uses the engine itself meets them, not what their rows held before.</summary>
    public Dictionary<Guid, Session> Busy { get; } = Known.GetOrCreateValue(db);

    /// <summary>Opens an instance for a request: an incident stops everything.</summary>
    public Task<Session> OpenAsync(WorkflowInstance instance, DateTimeOffset now, CancellationToken cancel) =>
        new Family(this, now).OpenAsync(instance, cancel);

    /// <summary>The order of what is told in this transaction.</summary>
    public int NextNumber() => ++told;

    public IWorkflowStep Step(string name) => (IWorkflowStep)services.GetRequiredService(
        options.Steps.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No step is registered under the name '{name}'."));

    public IBusinessRule Rule(string name) => (IBusinessRule)services.GetRequiredService(
        options.BusinessRules.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No business rule is registered under the name '{name}'."));

    public async Task<DateTimeOffset?> AskAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var type = options.Rules.GetValueOrDefault(deadline.Rule)
            ?? throw new InvalidOperationException($"No deadline rule is registered under the name '{deadline.Rule}'.");
        await FlushBeforeAsync(type, cancel);
        return (await ((IDeadlineRule)services.GetRequiredService(type)).DueAsync(deadline, cancel))?.ToUniversalTime();
    }

    /// <summary>Code of the host asks the database: it must find there what the caller and the engine have changed so far. Nothing is committed.</summary>
    public async Task FlushAsync(CancellationToken cancel)
    {
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancel);
    }

    /// <param name="asked">The step or rule; one that <see cref="SeesUnsavedAttribute"/> marks needs nothing saved.</param>
    /// <inheritdoc cref="FlushAsync"/>
    public Task FlushBeforeAsync(Type asked, CancellationToken cancel) =>
        asked.IsDefined(typeof(SeesUnsavedAttribute), inherit: false) ? Task.CompletedTask : FlushAsync(cancel);
}
