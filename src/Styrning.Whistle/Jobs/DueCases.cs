using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Published;
using Styrning.Workflow;

namespace Styrning.Whistle.Jobs;

/// <summary>Work of the channel that falls due by the clock. Each does at most one batch, and is safe to repeat.</summary>
internal interface ICaseJob
{
    /// <summary>Low runs first. The engine's timers are 0.</summary>
    int Order { get; }

    Task<int> RunBatchAsync(CancellationToken cancel);
}

/// <inheritdoc cref="IWhistleDueWork"/>
internal sealed class DueCases(IEnumerable<ICaseJob> jobs) : IWhistleDueWork
{
    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var done = 0;
        foreach (var job in jobs.OrderBy(job => job.Order))
        {
            done += await job.RunBatchAsync(cancel);
        }

        return done;
    }
}

/// <summary>The deadlines of the cases' processes.</summary>
internal sealed class CaseTimers(DueRunner<WhistleDb> due, TimeProvider clock) : ICaseJob
{
    public int Order => 0;

    public async Task<int> RunBatchAsync(CancellationToken cancel) => (await due.RunDueAsync(clock.GetUtcNow(), cancel: cancel)).Fired;
}

/// <summary>What was never sent, keys that nobody uses any more, and that somebody was told of something long ago.</summary>
internal sealed class OldDrafts(WhistleDb db, TimeProvider clock) : ICaseJob
{
    // In days. Longer than the month in which a warning is asked for each day.
    private const int RememberLetters = 180;

    public int Order => 900;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? told = now.AddDays(-RememberLetters);
        var gone = 0;
        await db.InTransactionAsync(async () =>
        {
            gone = await db.Drafts.Where(d => d.GoneAt <= now).ExecuteDeleteAsync(cancel);
            // Files of no draft and no case, with their chunks: whoever sent them may have been slower than the draft, or than the case.
            await db.Files.Where(f => f.UnfinishedUntil == null && !db.Drafts.Any(d => d.Id == f.OwnerId) && !db.Cases.Any(c => c.Id == f.OwnerId)).ExecuteDeleteAsync(cancel);
            await db.KeptForms.Where(f => f.GoneAt <= now).ExecuteDeleteAsync(cancel);
            await db.OpenedKeys.Where(o => o.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
            await db.Letters.Where(l => l.DoneAt <= told).ExecuteDeleteAsync(cancel);
        }, cancel);
        return gone;
    }
}

/// <inheritdoc cref="IWhistleLetters"/>
internal sealed class WaitingLetters(WhistleDb db, TimeProvider clock) : IWhistleLetters
{
    private const int Batch = 100;

    public async Task<IReadOnlyList<(string Key, Guid Person, string? OutsideName, string? OutsideAddress)>> TakeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        // One a person, however much has come: the letters must not tell how many reports there were.
        var letters = await db.Letters.AsNoTracking().Where(l => l.DoneAt == null && l.FromAt <= now)
            .GroupBy(l => l.PersonId).Select(g => new { PersonId = g.Key, Key = g.Min(l => l.Key)! }).OrderBy(l => l.PersonId).Take(Batch).ToListAsync(cancel);
        var persons = letters.ConvertAll(l => l.PersonId);
        var outside = await db.Appointments.AsNoTracking().Where(a => persons.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return [.. letters.Select(l => (l.Key, l.PersonId, outside.GetValueOrDefault(l.PersonId)?.Name, outside.GetValueOrDefault(l.PersonId)?.Email))];
    }

    public Task DoneAsync(IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Letters.Where(l => l.DoneAt == null && l.FromAt <= now && db.Letters.Any(told => keys.Contains(told.Key) && told.PersonId == l.PersonId))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.DoneAt, now), cancel);
    }
}
