using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Writes the reading log, in the transaction of what it tells of. One chain per case, so that no commit waits for another case's.</summary>
internal sealed class ReadingLog(WhistleDb db, MasterSecret master, TimeProvider clock)
{
    /// <summary>The first entry of a case that nobody but this transaction knows of yet.</summary>
    public void Begin(Guid @case, Guid? by, string what) => Add(null, @case, by, what, null);

    /// <param name="by">The handler; null: the reporter or the clock, of whom only the day is kept.</param>
    /// <param name="what">A fixed word, never something from the case.</param>
    /// <param name="of">The document or file; null: the case.</param>
    public async Task AddAsync(Guid @case, Guid? by, string what, Guid? of, CancellationToken cancel)
    {
        // Of this unit of work only: what the same request committed before, as it opened the case, somebody else may have written after.
        var last = db.Readings.Local.Where(r => r.CaseId == @case && db.Entry(r).State is EntityState.Added).MaxBy(r => r.No);
        if (last is null)
        {
            await WaitForTurnAsync(@case, cancel);
            last = await db.Readings.AsNoTracking().Where(r => r.CaseId == @case).OrderByDescending(r => r.No).FirstOrDefaultAsync(cancel);
        }

        Add(last, @case, by, what, of);
    }

    /// <summary>The link that a row must have, after the one before it (null for the first).</summary>
    public static byte[] LinkOf(byte[] key, byte[]? before, Guid @case, int no, string at, Guid? by, string what, Guid? of) => ChainHash.Next(
        key, before ?? ChainHash.First, @case.ToString("N"), no.ToString(CultureInfo.InvariantCulture), at, by?.ToString("N") ?? "", what, of?.ToString("N") ?? "");

    private void Add(ReadingEntry? last, Guid @case, Guid? by, string what, Guid? of)
    {
        var now = clock.GetUtcNow();
        var at = by is null ? SwedishCalendar.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var no = (last?.No ?? 0) + 1;
        db.Add(new ReadingEntry { CaseId = @case, No = no, At = at, By = by, What = what, Of = of, Link = LinkOf(master.KeyFor("audit"), last?.Link, @case, no, at, by, what, of) });
    }

    /// <summary>Two who act in one case in the same moment: on PostgreSQL both would read the same last row, and one the key that the other is replacing. SQLite has one writer as it is.</summary>
    public async Task WaitForTurnAsync(Guid @case, CancellationToken cancel)
    {
        if (db is PostgresWhistleDb && db.Database.CurrentTransaction is not null)
        {
            var turn = BitConverter.ToInt64(@case.ToByteArray());
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({turn})", cancel);
        }
    }
}
