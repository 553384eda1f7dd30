using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Shared;

/// <summary>Where decisions stand on the way to laga kraft, for every feature that shows one or waits for it. Read from what is saved, never from what is only changed.</summary>
public sealed class DecisionForces(StyrningDb db, OrganisationReader organisation)
{
    /// <summary>By the decision's id. A decision that is gone is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, DecisionStanding>> OfAsync(IReadOnlyCollection<Guid> decisions, CancellationToken cancel = default) =>
        await OfAsync(await db.Set<Decision>().AsNoTracking().Where(d => decisions.Contains(d.Id)).ToListAsync(cancel), cancel);

    /// <summary>Of one decision; null when it is gone.</summary>
    public async Task<DecisionStanding?> OfAsync(Guid decision, CancellationToken cancel = default) => (await OfAsync([decision], cancel)).GetValueOrDefault(decision);

    /// <summary>Of everything that has been decided in a matter, by the decision's id.</summary>
    public async Task<IReadOnlyDictionary<Guid, DecisionStanding>> OfMatterAsync(Guid matter, CancellationToken cancel = default) =>
        await OfAsync(await db.Set<Decision>().AsNoTracking().Where(d => d.MatterId == matter).ToListAsync(cancel), cancel);

    /// <summary>The decision that settled a matter, the latest one: what prepares, refers back or tables settles nothing. Null while nothing is settled.</summary>
    public async Task<DecisionStanding?> SettlingAsync(Guid matter, CancellationToken cancel = default) => (await OfMatterAsync(matter, cancel)).Values
        .Where(s => !s.Decision.IsPreparatory && s.Decision.Outcome is not (DecisionOutcome.Aterremiss or DecisionOutcome.Bordlaggning))
        .MaxBy(s => (s.Decision.DecidedOn, s.Decision.RecordedAt));

    public async Task<IReadOnlyDictionary<Guid, DecisionStanding>> OfAsync(IReadOnlyCollection<Decision> decisions, CancellationToken cancel = default)
    {
        var itemIds = decisions.Select(d => d.AgendaItemId ?? d.Delegated?.ReportedAtItemId).OfType<Guid>().ToList();
        var items = itemIds.Count == 0 ? [] : await db.Set<AgendaItem>().AsNoTracking().Where(i => itemIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        var protocolIds = items.Values.Select(i => i.ProtocolId).Concat(decisions.Select(d => d.Delegated?.OwnProtocolId)).OfType<Guid>().Distinct().ToList();
        var protocols = protocolIds.Count == 0 ? [] : await db.Set<Protocol>().AsNoTracking().Include(p => p.Notices).Where(p => protocolIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var ids = decisions.Select(d => d.Id).ToList();
        var appeals = (await db.Set<Appeal>().AsNoTracking().Where(a => ids.Contains(a.DecisionId)).ToListAsync(cancel)).ToLookup(a => a.DecisionId);

        return decisions.ToDictionary(d => d.Id, d =>
        {
            var item = items.GetValueOrDefault(d.AgendaItemId ?? d.Delegated?.ReportedAtItemId ?? Guid.Empty);
            var protocol = protocols.GetValueOrDefault((d.AgendaItemId is null ? d.Delegated?.OwnProtocolId : null) ?? item?.ProtocolId ?? Guid.Empty);
            List<Appeal> own = [.. appeals[d.Id].OrderBy(a => a.ReceivedOn).ThenBy(a => a.RecordedAt)];
            return new DecisionStanding(d, d.AgendaItemId is null ? null : item, protocol, own, DecisionForce.Of(d, protocol, own, organisation.Today));
        });
    }
}

/// <summary>A decision with what its force is computed from.</summary>
/// <param name="Item">The § it was made in; null for a decision by delegation.</param>
/// <param name="Protocol">With its notices: the §'s, the decision's own, or that of the meeting to which it was reported; null while there is none.</param>
public sealed record DecisionStanding(Decision Decision, AgendaItem? Item, Protocol? Protocol, IReadOnlyList<Appeal> Appeals, DecisionForce Force);
