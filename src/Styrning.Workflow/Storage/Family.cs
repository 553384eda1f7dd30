using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>
/// The instances that one piece of work reaches: those it has called, and those that called it. They share a transaction, a moment and what is
/// known to fail; the row of the outermost is locked for all of them.
/// </summary>
internal sealed class Family(Work work, DateTimeOffset now)
{
    /// <summary>Deeper than any process needs: one that calls itself comes to rest here.</summary>
    public const int MostDepth = 20;

    /// <summary>How many failing steps of one event are found out, one by one.</summary>
    public const int MostFailures = 20;

    private const int MostBegun = 1_000;
    private const int MostFollowing = 10_000;

    private readonly Dictionary<Guid, Session> sessions = [];
    private readonly Dictionary<(string Key, Guid Caller), List<Rows.Known>> versions = [];
    private int fresh;
    private int begun;
    private int following;

    public Work Work => work;

    public DateTimeOffset Now => now;

    /// <summary>In a request an incident stops everything; in due work it is recorded and the rest goes on.</summary>
    public bool RecordsIncidents { get; init; }

    /// <summary>
    /// Steps that failed when the same event was tried a moment ago: they are not run again, their failure is recorded. Null in a request, where
    /// a step's own exception reaches the caller.
    /// </summary>
    public IReadOnlyDictionary<StepPlace, string>? KnownFailures { get; init; }

    /// <summary>How many of them have been come to.</summary>
    public int FailuresMet { get; set; }

    /// <summary>How many incidents were recorded.</summary>
    public int Incidents { get; set; }

    /// <summary>Opens an instance that is locked.</summary>
    public async Task<Session> OpenAsync(WorkflowInstance instance, CancellationToken cancel)
    {
        if (Open(instance.Id) is { } open)
            return open;
        var model = await work.Definitions.OfAsync(work.Db, instance.DefinitionId, cancel);
        return sessions[instance.Id] = new Session(this, instance, model, StateJson.Read(instance.State), instance.Id.ToString());
    }

    /// <summary>Opens a relative: the lock of the outermost is already held. Null when it has been erased.</summary>
    public async Task<Session?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (Open(id) is { } open)
            return open;
        return await work.Rows.ReadAsync(id, cancel) is { } instance ? await OpenAsync(instance, cancel) : null;
    }

    /// <summary>The instance that was called from the token and has not ended.</summary>
    public async Task<Session?> CalledAsync(Guid caller, int token, CancellationToken cancel) =>
        await work.Rows.CalledAsync(caller, token, cancel) is { } id ? await FindAsync(id, cancel) : null;

    /// <summary>Every version of the process, and the caller's own: asked once, however often a loop calls.</summary>
    public async Task<List<Rows.Known>> VersionsAsync(string key, Guid caller, CancellationToken cancel) =>
        versions.TryGetValue((key, caller), out var known) ? known : versions[(key, caller)] = await work.Rows.VersionsAsync(key, caller, cancel);

    /// <summary>A new instance to which nothing has happened yet.</summary>
    public async Task<Session> BeginAsync(Guid definition, Guid subject, CancellationToken cancel)
    {
        var model = await work.Definitions.OfAsync(work.Db, definition, cancel);
        var instance = New(definition, model, subject);
        // Not by its id, which is another each time that the work is tried.
        return Begin(instance, model, $"new {++fresh}");
    }

    /// <summary>A new instance about the same subject that another one waits for.</summary>
    public async Task<Session> BeginCalledAsync(Guid definition, WorkflowInstance caller, int token, string path, CancellationToken cancel)
    {
        if (++begun > MostBegun)
            throw new ProcessFault(caller.Id.ToString(), ExecutionCodes.TooManyMoves, "Processen kommer inte till vila: den anropar för många processer på en gång.");

        var model = await work.Definitions.OfAsync(work.Db, definition, cancel);
        var instance = New(definition, model, caller.Subject);
        (instance.CallerInstance, instance.CallerToken) = (caller.Id, token);
        (instance.RootId, instance.Depth) = (caller.RootId ?? caller.Id, (short)(caller.Depth + 1));
        return Begin(instance, model, $"{path}/{token}");
    }

    /// <summary>Counts what an event leads to: a circle of steps or calls that never waits would go on for ever.</summary>
    public void Follow(ProcessModel model)
    {
        if (++following > MostFollowing)
            throw new ProcessFault(model.Key, ExecutionCodes.TooManyMoves, "Processen kommer inte till vila: för många steg på en gång.");
    }

    /// <summary>An instance at work in this context, in whichever family, is that one: it has gone on from what its row holds.</summary>
    private Session? Open(Guid id) =>
        work.Busy.GetValueOrDefault(id) ?? sessions.GetValueOrDefault(id)?.Renewed();

    private WorkflowInstance New(Guid definition, ProcessModel model, Guid subject) => new()
    {
        Id = work.Options.NewId(),
        DefinitionId = definition,
        SubjectKind = model.SubjectKind!,
        Subject = subject,
        StartedAt = work.Options.Remember(now),
        State = "",
    };

    private Session Begin(WorkflowInstance instance, ProcessModel model, string path)
    {
        work.Db.Add(instance);
        return sessions[instance.Id] = new Session(this, instance, model, InstanceState.New, path);
    }
}

/// <summary>A step in its instance; one that was begun in the same work is known by the tokens that called it.</summary>
internal sealed record StepPlace(string Instance, int Token);
