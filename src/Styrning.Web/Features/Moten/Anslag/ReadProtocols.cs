using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>Protocols as they are saved, with their §§, notices and decisions.</summary>
internal sealed class ReadProtocols(StyrningDb db, DecisionForces forces)
{
    /// <summary>Years before a protocol in which a delegated decision that it reports was made.</summary>
    private const int LongestToReport = 3;

    public async Task<ProtocolFile?> FindAsync(Guid id, CancellationToken cancel) =>
        (await FilesAsync(Protocols.Where(p => p.Id == id), cancel)).SingleOrDefault();

    public Task<IReadOnlyList<ProtocolFile>> OfMeetingAsync(Guid meeting, CancellationToken cancel) => FilesAsync(Protocols.Where(p => p.MeetingId == meeting), cancel);

    /// <summary>Those with something left to do: not justerade, not announced, up, or broken off.</summary>
    public async Task<IReadOnlyList<ProtocolFile>> OnTheWayAsync(CancellationToken cancel) =>
        [.. (await FilesAsync(Protocols.Where(p => p.JusteradOn == null || !p.Notices.Any() || p.Notices.Any(n => n.TakenDownOn == null) || p.Notices.Any(n => n.TakenDownBecause != "")), cancel)).Where(f => f.Next is not null)];

    /// <summary>Those whose time has run, the latest first.</summary>
    public async Task<IReadOnlyList<ProtocolFile>> DoneAsync(int most, CancellationToken cancel) =>
        [.. (await FilesAsync(
            Protocols.Where(p => p.Notices.Any() && !p.Notices.Any(n => n.TakenDownOn == null) && p.Notices.Any(n => n.TakenDownBecause == "")).OrderByDescending(p => p.DecidedOn).Take(most), cancel))
            .OrderByDescending(f => f.Protocol.LatestNotice!.TakenDownOn)];

    /// <summary>Held meetings with numbered §§ that no protocol has taken in.</summary>
    public async Task<IReadOnlyList<(Meeting Meeting, Organ Organ, IReadOnlyList<AgendaItem> Items)>> WithoutProtocolAsync(DateOnly today, CancellationToken cancel)
    {
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Paragraf != null && i.ProtocolId == null).ToListAsync(cancel);
        var ids = items.Select(i => i.MeetingId).Distinct().ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.Id) && m.CancelledOn == null && m.MeetsOn <= today).OrderBy(m => m.MeetsOn).ToListAsync(cancel);
        var organs = await OrgansAsync(cancel);
        return [.. meetings.Select(m => (m, organs[m.OrganKey], (IReadOnlyList<AgendaItem>)[.. items.Where(i => i.MeetingId == m.Id).OrderBy(i => i.Paragraf)]))];
    }

    /// <summary>The matters whose decision becomes final by this protocol: those of the §§, and of what was reported or has this as its own.</summary>
    public async Task<IReadOnlyCollection<Guid>> MattersOfAsync(Guid protocol, CancellationToken cancel) => [.. (await FindAsync(protocol, cancel))?.Matters ?? []];

    private IQueryable<Protocol> Protocols => db.Set<Protocol>().AsNoTracking().Include(p => p.Notices);

    private async Task<IReadOnlyList<ProtocolFile>> FilesAsync(IQueryable<Protocol> query, CancellationToken cancel)
    {
        var protocols = await query.AsSplitQuery().ToListAsync(cancel);
        var ids = protocols.Select(p => p.Id).ToList();
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.ProtocolId!.Value)).ToListAsync(cancel);
        var meetingIds = protocols.Select(p => p.MeetingId).OfType<Guid>().Distinct().ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => meetingIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var organs = await OrgansAsync(cancel);
        var standings = await forces.OfAsync(await DecisionsInAsync(protocols, items, cancel), cancel);
        var byProtocol = standings.Values.ToLookup(s => s.Protocol?.Id);
        return
        [
            .. protocols.OrderBy(p => p.DecidedOn).ThenBy(p => p.Id).Select(p => new ProtocolFile(
                p, organs[p.OrganKey], p.MeetingId is { } meeting ? meetings[meeting] : null,
                [.. items.Where(i => i.ProtocolId == p.Id).OrderBy(i => i.Paragraf).ThenBy(i => i.Order)],
                [.. byProtocol[p.Id].OrderBy(s => s.Item?.Paragraf ?? int.MaxValue).ThenBy(s => s.Decision.DecidedOn)])),
        ];
    }

    // Who decided on whose behalf is kept as text in one column: the delegated ones are read by organ and chosen here.
    private async Task<IReadOnlyCollection<Decision>> DecisionsInAsync(List<Protocol> protocols, List<AgendaItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToHashSet();
        var own = protocols.Select(p => p.Id).ToHashSet();
        var organs = protocols.Select(p => p.OrganKey).Distinct().ToList();
        var earliest = protocols.Select(p => p.DecidedOn).DefaultIfEmpty().Min() is { Year: > LongestToReport } first ? first.AddYears(-LongestToReport) : default;
        var made = await db.Set<Decision>().AsNoTracking().Where(d => d.AgendaItemId != null && ids.Contains(d.AgendaItemId.Value)).ToListAsync(cancel);
        var delegated = await db.Set<Decision>().AsNoTracking().Where(d => d.AgendaItemId == null && d.DecidedOn >= earliest && organs.Contains(d.OrganKey)).ToListAsync(cancel);
        return
        [
            .. made,
            .. delegated.Where(d => d.Delegated is { } by && ((by.OwnProtocolId is { } p && own.Contains(p)) || (by.OwnProtocolId is null && by.ReportedAtItemId is { } i && ids.Contains(i)))),
        ];
    }

    private Task<Dictionary<string, Organ>> OrgansAsync(CancellationToken cancel) => db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, cancel);
}
