using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Tavla;

/// <summary>What a day when the board was out of order does to the notices, before and when it is recorded.</summary>
internal sealed class Outages(StyrningDb db, ReadProtocols protocols, Recording record)
{
    /// <summary>The protocols whose time would be broken, as they stand now.</summary>
    public async Task<IReadOnlyList<ProtocolFile>> HitAsync(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var outage = new BoardOutage { FromOn = from, ToOn = to, Because = "", RecordedBy = record.Person, RecordedAt = record.Now };
        var ids = (await CandidatesAsync(outage, cancel)).Where(p => outage.HitAmong(p).Count > 0).Select(p => p.Id).ToList();
        var hit = new List<ProtocolFile>();
        foreach (var id in ids)
        {
            hit.Add((await protocols.FindAsync(id, cancel))!);
        }

        return hit;
    }

    /// <summary>Records it, takes down what was hit, and puts it up again.</summary>
    /// <returns>How many protocols were hit.</returns>
    public async Task<int> RecordAsync(DateOnly from, DateOnly to, DateOnly repostedOn, string because, CancellationToken cancel)
    {
        var hit = 0;
        await record.SaveAsync(async () =>
        {
            var outage = BoardOutage.Record(from, to, repostedOn, because, await db.Set<BoardOutage>().AsNoTracking().ToListAsync(cancel), record.Today, record.Person, record.Now);
            db.Add(outage);
            List<Protocol> suffered = [.. (await CandidatesAsync(outage, cancel)).Where(p => p.Suffer(outage).Count > 0)];
            suffered.ForEach(record.MeetsOthers);
            List<Guid> broken = [.. suffered.Select(p => p.Id)];
            hit = broken.Count;
            await db.SaveChangesAsync(cancel);
            var matters = new List<Guid>();
            foreach (var id in broken)
            {
                matters.AddRange(await protocols.MattersOfAsync(id, cancel));
            }

            return matters;
        }, cancel);
        return hit;
    }

    // Whatever was posted before the board was in order again; the time of what was posted a quarter of a year before it broke has run out or is broken already.
    private Task<List<Protocol>> CandidatesAsync(BoardOutage outage, CancellationToken cancel)
    {
        var earliest = outage.FromOn.AddMonths(-3);
        return db.Set<Protocol>().Include(p => p.Notices).Where(p => p.Notices.Any(n => n.PostedOn < outage.ToOn && n.PostedOn > earliest)).OrderBy(p => p.DecidedOn).ToListAsync(cancel);
    }
}
