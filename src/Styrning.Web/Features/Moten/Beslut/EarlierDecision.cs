using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>A line of what organs have done with a matter.</summary>
/// <param name="Url">The §; null for a decision by delegation, and for a § that this reader may not open.</param>
internal sealed record EarlierDecision(DateOnly On, string Who, string What, string? Url, MinorityRequest? Minority)
{
    /// <param name="besides">The item that is shown already.</param>
    public static async Task<IReadOnlyList<EarlierDecision>> OfAsync(StyrningDb db, Guid matter, Guid? besides, bool maySeeSecret, CancellationToken cancel)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.MatterId == matter && (besides == null || d.AgendaItemId != besides)).ToListAsync(cancel);
        var ids = decisions.Select(d => d.AgendaItemId).ToList();
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        var organs = await db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.ShortName, cancel);
        return [.. decisions.OrderBy(d => d.DecidedOn).ThenBy(d => d.RecordedAt).Select(d =>
        {
            var item = d.AgendaItemId is { } id ? items.GetValueOrDefault(id) : null;
            var organ = organs.GetValueOrDefault(d.OrganKey, d.OrganKey);
            return new EarlierDecision(
                d.DecidedOn,
                d.Delegated is { } by ? $"{by.Delegate} för {organ}" : item?.Paragraf is { } number ? $"{organ} § {number}" : organ,
                Domain.SwedishText.Sentence(d.Outcome.InWords(d.Treatment)),
                item is null || (item.IsSecret && !maySeeSecret) ? null : $"{RecordPaths.OfMeeting(d.OrganKey, d.DecidedOn)}/punkt/{item.Id}",
                d.Minority);
        })];
    }
}
