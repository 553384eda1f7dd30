using Microsoft.EntityFrameworkCore;

namespace Styrning.Workflow.Storage;

/// <summary>A signal on its way out.</summary>
/// <param name="Name">What listeners listen for.</param>
/// <param name="Sender">Has heard it already; null when the host sends.</param>
/// <param name="SubjectKind">The kind of <paramref name="Subject"/>; null: a process about any kind begins with that subject.</param>
/// <param name="Subject">What a process that begins with it is about, when it is about that kind of thing; else it gets a new id.</param>
/// <param name="Data">The variables that come with it, compact JSON; null for none.</param>
/// <param name="Actor">Who caused it.</param>
internal sealed record Signal(string Name, Guid? Sender, string? SubjectKind, Guid? Subject, string? Data, string? Actor);

/// <summary>Lays an errand for each who is to hear a signal: those who listen at this moment, and the processes that begin with it.</summary>
internal sealed class Telling(Work work, DateTimeOffset now)
{
    /// <returns>How many will hear it.</returns>
    public async Task<int> BroadcastAsync(Signal signal, CancellationToken cancel)
    {
        var listeners = (await work.Rows.ListenersAsync(signal.Name, cancel)).Where(wait => wait.InstanceId != signal.Sender).ToList();
        foreach (var listener in listeners)
            work.Db.Add(Errand(signal, WorkflowErrandKind.Signal, listener.InstanceId, listener.Token, null));

        var starts = await work.Rows.StartsAsync(WorkflowStartKind.Signal, signal.Name, cancel);
        foreach (var start in starts)
            work.Db.Add(Errand(signal, WorkflowErrandKind.SignalStart, null, 0, start));
        return listeners.Count + starts.Count;
    }

    private WorkflowErrand Errand(Signal signal, WorkflowErrandKind kind, Guid? listener, int token, WorkflowStart? start) => new()
    {
        Id = work.Options.NewId(),
        Kind = kind,
        InstanceId = listener,
        Token = token,
        DefinitionId = start?.DefinitionId,
        Element = start?.Element ?? "",
        Name = signal.Name,
        Subject = start is not null && (signal.SubjectKind is null || signal.SubjectKind == start.SubjectKind) ? signal.Subject : null,
        SubjectKind = start?.SubjectKind,
        Data = signal.Data,
        Actor = signal.Actor,
        Number = work.NextNumber(),
        DueAt = now.ToUniversalTime(),
    };
}
