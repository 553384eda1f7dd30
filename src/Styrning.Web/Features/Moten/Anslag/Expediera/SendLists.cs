using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag.Expediera;

/// <summary>A § with its protocol, when it has one, and those who are to have it.</summary>
internal sealed record SendList(AgendaItem Item, Protocol? Protocol, IReadOnlyList<Expediering> Lines);

/// <summary>The sändlistor of a meeting.</summary>
internal sealed class SendLists(StyrningDb db)
{
    public async Task<IReadOnlyList<SendList>> OfAsync(Meeting meeting, CancellationToken cancel)
    {
        var lines = (await Lines(meeting).AsNoTracking().ToListAsync(cancel)).ToLookup(l => l.AgendaItemId);
        var protocols = await ProtocolsAsync(meeting, cancel);
        return
        [
            .. meeting.Agenda.Where(i => i.Paragraf is not null).OrderBy(i => i.Paragraf).Select(i => new SendList(
                i, protocols.Find(p => p.Id == i.ProtocolId), [.. lines[i.Id].OrderBy(l => SwedishText.SortKey(l.To), StringComparer.Ordinal)])),
        ];
    }

    /// <returns>How many were new.</returns>
    /// <exception cref="RuleBroken">MOT-118.</exception>
    public async Task<int> AddAsync(Meeting meeting, Guid item, string recipients, CancellationToken cancel)
    {
        Rule.Require(meeting.Agenda.Any(i => i.Id == item), "MOT-118", "Paragrafen finns inte i sammanträdet.");
        var added = 0;
        await db.InTransactionAsync(async () =>
        {
            var fresh = Expediering.NewIn(recipients, await db.Set<Expediering>().Where(l => l.AgendaItemId == item).ToListAsync(cancel));
            db.AddRange(fresh.Select(to => new Expediering { AgendaItemId = item, To = to }));
            added = fresh.Count;
        }, cancel);
        return added;
    }

    /// <summary>Changes the lines that are meant, and no other: two who work in the same list do not undo each other.</summary>
    public Task ChangeAsync(Meeting meeting, Func<Expediering, bool> which, Action<Expediering, Protocol?> change, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var protocols = await ProtocolsAsync(meeting, cancel);
        foreach (var line in (await Lines(meeting).ToListAsync(cancel)).Where(which))
        {
            change(line, protocols.Find(p => p.Id == meeting.Agenda.Single(i => i.Id == line.AgendaItemId).ProtocolId));
        }
    }, cancel);

    public void Remove(Expediering line)
    {
        line.RequireRemovable();
        db.Remove(line);
    }

    private IQueryable<Expediering> Lines(Meeting meeting) => db.Set<Expediering>().Where(l => db.Set<AgendaItem>().Any(i => i.Id == l.AgendaItemId && i.MeetingId == meeting.Id));

    private Task<List<Protocol>> ProtocolsAsync(Meeting meeting, CancellationToken cancel) => db.Set<Protocol>().AsNoTracking().Where(p => p.MeetingId == meeting.Id).ToListAsync(cancel);
}
