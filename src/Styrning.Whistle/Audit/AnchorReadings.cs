using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Audit;

/// <summary>Once a day: how far every chain of the reading log has come, and how many there are. What is anchored cannot be cut off unseen.</summary>
internal sealed class AnchorReadings(WhistleDb db, MasterSecret master, TimeProvider clock) : ICaseJob
{
    public int Order => 800;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        if (await db.Anchors.AnyAsync(a => a.On >= today, cancel) || !await db.Readings.AnyAsync(cancel))
        {
            return 0;
        }

        try
        {
            await db.InTransactionAsync(() => AnchorAsync(today, cancel), cancel);
            return 1;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Anchors.AnyAsync(a => a.On >= today, cancel))
            {
                return 0; // another node was quicker
            }

            throw;
        }
    }

    // Counted from the heads, so that number and hash tell of the same rows whatever is written meanwhile.
    private async Task AnchorAsync(DateOnly today, CancellationToken cancel)
    {
        var before = await db.Anchors.AsNoTracking().OrderByDescending(a => a.On).FirstOrDefaultAsync(cancel);
        var known = await db.Heads.AsNoTracking().GroupBy(h => h.CaseId).Select(g => new { g.Key, No = g.Max(h => h.No) }).ToDictionaryAsync(h => h.Key, h => h.No, cancel);
        var heads = await db.Readings.AsNoTracking()
            .Where(r => !db.Readings.Any(later => later.CaseId == r.CaseId && later.No > r.No) && !db.Heads.Any(h => h.CaseId == r.CaseId && h.No >= r.No))
            .Select(r => new ReadingHead { On = today, CaseId = r.CaseId, No = r.No, Link = r.Link }).ToListAsync(cancel);
        var key = master.KeyFor("audit");
        var (chains, entries) = (before?.Chains ?? 0, before?.Entries ?? 0);
        chains += heads.Count(h => !known.ContainsKey(h.CaseId));
        entries += heads.Sum(h => h.No - known.GetValueOrDefault(h.CaseId));
        var hash = AnchorLinks.HeadsOf(key, heads);
        db.AddRange(heads);
        db.Add(new ReadingAnchor { On = today, Chains = chains, Entries = entries, Heads = hash, Link = AnchorLinks.LinkOf(key, before?.Link, today, chains, entries, hash) });
    }
}
