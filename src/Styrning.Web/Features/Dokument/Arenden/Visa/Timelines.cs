using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>What has happened in a matter or to a document, read from the facts, the earliest first. What is secret is left out for those who may not see it.</summary>
internal sealed class Timelines(MatterDesk desk)
{
    public async Task<IReadOnlyList<TimelineFact>> OfMatterAsync(DocumentMatter matter, IReadOnlyList<Styrdokument> documents, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var facts = new List<TimelineFact>(MatterFacts.Of(matter, documents, names, desk.TakesPartIn(matter)));
        facts.AddRange(await RemissFactsAsync(matter.Id, names, cancel));
        facts.AddRange(await DecisionFactsAsync(matter.Id, names, cancel));
        facts.AddRange(EffectFacts.Of(documents.SelectMany(d => d.Decisions.Where(e => e.MatterId == matter.Id).Select(e => (d, e))), names, many: documents.Count > 1));
        if (await desk.Db.Set<AwarenessPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.MatterId == matter.Id && p.FinishedOn != null, cancel) is { FinishedOn: { } finished })
        {
            facts.Add(new(finished, AtEndOf(finished), "Planen för att göra beslutet känt är genomförd"));
        }

        return Ordered(facts);
    }

    /// <summary>Everything about one document: its matters, and what was typed in from before.</summary>
    public async Task<IReadOnlyList<TimelineFact>> OfDocumentAsync(Styrdokument document, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var facts = new List<TimelineFact>();
        foreach (var matter in await desk.Db.Set<DocumentMatter>().AsNoTracking().Whole().Where(m => m.Items.Any(i => i.DocumentId == document.Id)).ToListAsync(cancel))
        {
            facts.AddRange(await OfMatterAsync(matter, [document], cancel));
        }

        facts.AddRange(EffectFacts.Of(document.Decisions.Where(e => e.MatterId is null).Select(e => (document, e)), names, many: false));
        return Ordered(facts);
    }

    private async Task<IEnumerable<TimelineFact>> RemissFactsAsync(Guid matter, FactNames names, CancellationToken cancel)
    {
        var rounds = await desk.Db.Set<Remiss>().AsNoTracking().Include(r => r.Recipients).Where(r => r.MatterId == matter && r.SentOn != null).ToListAsync(cancel);
        return rounds.SelectMany(r => RemissFacts.Of(r, names));
    }

    private async Task<IEnumerable<TimelineFact>> DecisionFactsAsync(Guid matter, FactNames names, CancellationToken cancel)
    {
        var decisions = await desk.Db.Set<Decision>().AsNoTracking().Where(d => d.MatterId == matter).ToListAsync(cancel);
        var items = await desk.Db.Set<AgendaItem>().AsNoTracking().Where(i => i.MatterId == matter).ToListAsync(cancel);
        var meetings = await MeetingsAsync(items, cancel);
        var reports = decisions.Select(d => d.Delegated?.ReportedAtItemId).OfType<Guid>().ToList();
        var reported = await desk.Db.Set<AgendaItem>().AsNoTracking().Where(i => reports.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.ProtocolId, cancel);
        var protocolIds = items.Select(i => i.ProtocolId).Concat(decisions.Select(d => d.Delegated?.OwnProtocolId)).Concat(reported.Values).OfType<Guid>().Distinct().ToList();
        var protocols = await desk.Db.Set<Protocol>().AsNoTracking().Include(p => p.Notices).Where(p => protocolIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var decided = decisions.Select(d => d.Id).ToList();
        var appeals = (await desk.Db.Set<Appeal>().AsNoTracking().Where(a => decided.Contains(a.DecisionId)).ToListAsync(cancel)).ToLookup(a => a.DecisionId);
        var treated = decisions.SelectMany(d =>
        {
            var item = items.Find(i => i.Id == d.AgendaItemId);
            var byReport = d.Delegated?.ReportedAtItemId is { } at ? reported.GetValueOrDefault(at) : null;
            var protocol = (item?.ProtocolId ?? d.Delegated?.OwnProtocolId ?? byReport) is { } id ? protocols.GetValueOrDefault(id) : null;
            return DecisionFacts.Of(d, item, item is null ? null : meetings.GetValueOrDefault(item.MeetingId), protocol, [.. appeals[d.Id]], names, desk.KeepsMeetings, desk.Today);
        });
        return treated.Concat(items.Where(i => i.TreatedAt is null && decisions.TrueForAll(d => d.AgendaItemId != i.Id) && meetings[i.MeetingId] is { IsCancelled: false } m && m.MeetsOn >= desk.Today)
            .Select(i => DecisionFacts.Coming(i, meetings[i.MeetingId], names)));
    }

    private Task<Dictionary<Guid, Meeting>> MeetingsAsync(List<AgendaItem> items, CancellationToken cancel)
    {
        var ids = items.Select(i => i.MeetingId).Distinct().ToList();
        return desk.Db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
    }

    private async Task<FactNames> NamesAsync(CancellationToken cancel) =>
        new(await desk.ChartAsync(cancel), await desk.Db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.Name, cancel));

    private static DateTimeOffset AtEndOf(DateOnly day) => Domain.Time.SwedishCalendar.EndOf(day).AddMinutes(-1);

    private static List<TimelineFact> Ordered(IEnumerable<TimelineFact> facts) => [.. facts.Distinct().OrderBy(f => f.IsComing).ThenBy(f => f.On).ThenBy(f => f.At)];
}
