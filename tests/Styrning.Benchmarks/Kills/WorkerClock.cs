using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>A clock that the worker moves itself, from the last moment that the store knows of.</summary>
internal sealed class WorkerClock(DateTimeOffset now) : TimeProvider
{
    private static readonly DateTimeOffset First = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private long ticks = now.UtcTicks;

    public static async Task<WorkerClock> GoOnAsync(KillStore store)
    {
        await using var db = store.Open();
        return new WorkerClock(await db.Set<WorkflowJournalEntry>().MaxAsync(entry => (DateTimeOffset?)entry.At) ?? First);
    }

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);
}
