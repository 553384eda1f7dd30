using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Audit;

/// <summary>Reads the whole reading log and says whether anything of it was removed, changed, moved or cut off. Opens nothing that is sealed.</summary>
internal sealed class AuditVerification(WhistleDb db, MasterSecret master)
{
    /// <param name="kept">An anchor that somebody has kept elsewhere; null when nobody has.</param>
    public async Task<AuditResult> RunAsync(AnchorWord? kept, CancellationToken cancel)
    {
        var key = master.KeyFor("audit");
        var anchors = await db.Anchors.AsNoTracking().OrderBy(a => a.On).ToListAsync(cancel);
        var heads = await db.Heads.AsNoTracking().ToListAsync(cancel);
        var chains = new ChainCheck(key, heads.ToLookup(h => h.CaseId));
        await foreach (var row in db.Readings.AsNoTracking().OrderBy(r => r.CaseId).ThenBy(r => r.No).AsAsyncEnumerable().WithCancellation(cancel))
        {
            chains.Read(row);
        }

        var breaks = chains.End();
        breaks.AddRange(AnchorCheck.Of(key, anchors, heads, kept));
        breaks.AddRange(await WithoutLogAsync(cancel));
        return new(chains.Chains, chains.Entries, anchors.Count, anchors.LastOrDefault() is { } last ? new(last.On, last.Link) : null, breaks);
    }

    /// <summary>One case's chain, as its handlers see it.</summary>
    public async Task<bool> IsWholeAsync(Guid @case, CancellationToken cancel)
    {
        var heads = await db.Heads.AsNoTracking().Where(h => h.CaseId == @case).ToListAsync(cancel);
        var chain = new ChainCheck(master.KeyFor("audit"), heads.ToLookup(h => h.CaseId));
        foreach (var row in await db.Readings.AsNoTracking().Where(r => r.CaseId == @case).OrderBy(r => r.No).ToListAsync(cancel))
        {
            chain.Read(row);
        }

        return chain.End().Count == 0 && chain.Entries > 0;
    }

    // Each case begins its log when it comes in, and each gallring ends it: one without has lost a whole chain that no anchor had seen yet.
    private async Task<List<AuditBreak>> WithoutLogAsync(CancellationToken cancel)
    {
        var cases = await db.Cases.AsNoTracking().Where(c => !db.Readings.Any(r => r.CaseId == c.Id) && !db.Heads.Any(h => h.CaseId == c.Id)).Select(c => c.Id).ToListAsync(cancel);
        var gone = await db.Disposals.AsNoTracking().Where(d => !db.Readings.Any(r => r.CaseId == d.CaseId) && !db.Heads.Any(h => h.CaseId == d.CaseId)).Select(d => d.CaseId).ToListAsync(cancel);
        return [.. cases.Concat(gone).Select(id => new AuditBreak(AuditBreakKind.NoLog, id, null, null, $"Ärendet {id} har ingen läslogg alls."))];
    }
}

/// <summary>The anchors: each day's hash over its heads, and each link on the one before.</summary>
internal static class AnchorCheck
{
    public static IEnumerable<AuditBreak> Of(byte[] key, IReadOnlyList<ReadingAnchor> anchors, IReadOnlyList<ReadingHead> heads, AnchorWord? kept)
    {
        var byDay = heads.ToLookup(h => h.On);
        ReadingAnchor? before = null;
        foreach (var anchor in anchors)
        {
            if (!ChainHash.AreSame(anchor.Heads, AnchorLinks.HeadsOf(key, byDay[anchor.On])))
            {
                yield return Broken(anchor.On, "visar andra kedjor än de som förankrades den dagen");
            }

            if (!ChainHash.AreSame(anchor.Link, AnchorLinks.LinkOf(key, before?.Link, anchor.On, anchor.Chains, anchor.Entries, anchor.Heads)))
            {
                yield return Broken(anchor.On, "hänger inte ihop med ankaret före: det eller ett tidigare är ändrat eller borttaget");
            }

            before = anchor;
        }

        foreach (var day in heads.Select(h => h.On).Distinct().Except(anchors.Select(a => a.On)).Order())
        {
            yield return Broken(day, "är borttaget, men dagens kedjor står kvar");
        }

        if (kept is not null && !anchors.Any(a => a.On == kept.On && ChainHash.AreSame(a.Link, kept.Link)))
        {
            yield return Broken(kept.On, "är inte det som du har antecknat: loggen är omskriven, eller så är en äldre säkerhetskopia tillbakalagd");
        }
    }

    private static AuditBreak Broken(DateOnly on, string how) => new(AuditBreakKind.Anchor, null, null, on, $"Ankaret för {SwedishText.Date(on)} {how}.");
}
