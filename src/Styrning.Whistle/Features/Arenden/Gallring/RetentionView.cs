using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Retention;

namespace Styrning.Whistle.Features.Arenden.Gallring;

/// <summary>What the pages of gallring show.</summary>
internal sealed class RetentionView(WhistleDb db, CurrentHandler handler)
{
    private const int Shown = 200;

    /// <param name="all">Every organisation's, for those who keep the decisions; else those where the person is a handler.</param>
    public async Task<IReadOnlyList<RuleLine>> RulesAsync(bool all, CancellationToken cancel)
    {
        var mine = (await handler.AppointmentsAsync(cancel)).Select(a => a.Organisation).ToHashSet(StringComparer.Ordinal);
        var rules = await CurrentRules.ReadAsync(db, cancel);
        return [.. (await db.Organisations.AsNoTracking().ToListAsync(cancel)).Where(o => all || mine.Contains(o.Key)).OrderBy(o => o.Kind).ThenBy(o => o.Name)
            .Select(o => new RuleLine(o.Name, rules.GetValueOrDefault(o.Key)))];
    }

    /// <returns>The person's own closed cases, the one whose last day is nearest first.</returns>
    public async Task<IReadOnlyList<ClosedLine>> ClosedAsync(CancellationToken cancel)
    {
        var cases = await (await handler.CasesAsync(cancel)).AsNoTracking().Include(c => c.Facts).Where(c => c.Facts.Any(f => f.Kind == CaseFactKind.Closed)).ToListAsync(cancel);
        var rules = await CurrentRules.ReadAsync(db, cancel);
        return [.. cases.Where(c => TwoYears.ClosedOn(c.Facts) is not null)
            .Select(c => new ClosedLine(c, TwoYears.LastDay(TwoYears.ClosedOn(c.Facts)!.Value), rules.GetValueOrDefault(c.Organisation), handler.Today)).OrderBy(c => c.LastDay).Take(Shown)];
    }

    public async Task<IReadOnlyList<ProtocolLine>> ProtocolsAsync(CancellationToken cancel)
    {
        var names = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Key, o => o.Name, cancel);
        var records = await db.Disposals.AsNoTracking().OrderByDescending(d => d.DisposedOn).ThenBy(d => d.CaseId).Take(Shown).ToListAsync(cancel);
        return [.. records.Select(r => new ProtocolLine(r, names.GetValueOrDefault(r.Organisation, r.Organisation)))];
    }
}

internal sealed record RuleLine(string Organisation, RetentionRule? Rule);

internal sealed record ProtocolLine(DisposalRecord Record, string Organisation);

/// <param name="Rule">The organisation's, or null.</param>
internal sealed record ClosedLine(WhistleCase Case, DateOnly LastDay, RetentionRule? Rule, DateOnly Today)
{
    public bool IsLocked => TwoYears.IsLocked(Case.Facts) || LastDay < Today;

    /// <summary>To be fetched and handed over by a handler.</summary>
    public bool WaitsForArchive => Rule is { Kind: RetentionKind.Arkivera } && !TwoYears.IsArchived(Case.Facts);

    /// <summary>What happens on the day after the last, and how urgent it is that somebody does something.</summary>
    public (string Words, string Tone) Next => Rule switch
    {
        null => (IsLocked ? "Låst. Ingen regel säger vad som ska hända." : "Ingen regel säger vad som ska hända. Utan regel låses ärendet.", "late"),
        { Kind: RetentionKind.Gallra } => ("Gallras av sig självt dagen efter.", "plain"),
        _ when WaitsForArchive => (IsLocked ? "Låst tills arkivet har fått det." : "Ska lämnas till arkivet före den dagen.", "warn"),
        _ => ("Arkivet har fått det. Tas bort härifrån dagen efter.", "done"),
    };
}
