using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Fornyelse;

namespace Styrning.Web.Features.Dokument.Register.AldreBeslut;

/// <summary>
/// Saves what has been typed in from old covers. A fact of that kind begins no process and ends none about the document: it was decided elsewhere. A renewal that
/// waits for a decision may have got it that way.
/// </summary>
internal sealed class OldDecisions(StyrningDb db, OrganisationReader organisation, WorkInProgress work, RenewalFulfilment renewals, DocumentEdits edits, CurrentUser user, TimeProvider clock)
{
    /// <exception cref="RuleBroken">DOK-16, DOK-20 to DOK-24, or DOK-27 when the draft it names belongs to a matter.</exception>
    public Task AddAsync(Guid documentId, OldDecision typed, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var (document, organs) = await FindAsync(documentId, cancel);
        var decision = await PutInForceAsync(document, typed, null, organs, cancel);
        edits.Log($"Ett äldre beslut skrevs in: {Describe(typed, organs)}.", documentId);
        await db.SaveChangesAsync(cancel);
        await renewals.DecidedAsync(decision, cancel);
    }, cancel);

    /// <returns>False when nothing was changed.</returns>
    /// <exception cref="RuleBroken">As <see cref="AddAsync"/>; DOK-25 when it cannot be changed, DOK-26 without a reason.</exception>
    public async Task<bool> CorrectAsync(Guid documentId, Guid decisionId, OldDecision typed, string? because, CancellationToken cancel)
    {
        var changed = false;
        await db.InTransactionAsync(async () =>
        {
            var (document, organs) = await FindAsync(documentId, cancel);
            var old = document.Decisions.Single(e => e.Id == decisionId);
            changed = OldDecision.Of(old) != typed with { Delegation = typed.Delegation ?? "" };
            if (!changed)
            {
                return;
            }

            var corrected = await PutInForceAsync(document, typed, old, organs, cancel);
            old.Withdraw(because, corrected.Id, organisation.Today, user.PersonId);
            edits.Log($"Ett inskrivet beslut rättades. Förut: {Describe(OldDecision.Of(old), organs)}. Nu: {Describe(typed, organs)}. Skäl: {old.WithdrawnBecause}.", documentId);
            await db.SaveChangesAsync(cancel);
            await renewals.DecidedAsync(corrected, cancel);
        }, cancel);
        return changed;
    }

    /// <exception cref="RuleBroken">DOK-25 when it cannot be changed, DOK-26 without a reason.</exception>
    public Task WithdrawAsync(Guid documentId, Guid decisionId, string? because, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var (document, organs) = await FindAsync(documentId, cancel);
        var old = document.Decisions.Single(e => e.Id == decisionId);
        old.Withdraw(because, null, organisation.Today, user.PersonId);
        edits.Log($"Ett inskrivet beslut togs tillbaka: {Describe(OldDecision.Of(old), organs)}. Skäl: {old.WithdrawnBecause}.", documentId);
        await db.SaveChangesAsync(cancel);
        await renewals.AnnulledAsync(old, cancel);
    }, cancel);

    private async Task<DocumentDecision> PutInForceAsync(Styrdokument document, OldDecision typed, DocumentDecision? insteadOf, Dictionary<string, Organ> organs, CancellationToken cancel)
    {
        var version = document.Versions.Find(v => v.Id == typed.VersionId);
        var inMatter = version is { IsDraft: true } && await work.OpenMatters().AnyAsync(m => m.Items.Any(i => i.DocumentId == document.Id), cancel);
        Rule.Require(!inMatter, "DOK-27", "Utkastet hör till ett ärende som pågår, och det som står i det är inte beslutat. Välj en version som är fastställd, eller ingen.");
        var decision = typed.AddTo(document, organs.Values, organisation.Today, clock.GetUtcNow(), user.PersonId, insteadOf);
        if (decision.VersionId is not null)
        {
            version?.Settle(clock.GetUtcNow());
        }

        return decision;
    }

    private async Task<(Styrdokument Document, Dictionary<string, Organ> Organs)> FindAsync(Guid documentId, CancellationToken cancel)
    {
        var document = await db.Set<Styrdokument>().Include(d => d.Decisions).Include(d => d.Versions).AsSplitQuery().SingleAsync(d => d.Id == documentId, cancel);
        db.Entry(document).State = EntityState.Modified; // its version steps: two who type in the same decision do not both succeed
        return (document, await db.Set<Organ>().AsNoTracking().ToDictionaryAsync(o => o.Key, cancel));
    }

    private static string Describe(OldDecision typed, Dictionary<string, Organ> organs) => string.Join(", ", new[]
    {
        DocumentWords.Of(typed.Effect).ToLowerInvariant(),
        $"{(organs.TryGetValue(typed.OrganKey ?? "", out var organ) ? organ.Name : typed.OrganKey)} {DocumentWords.Day(typed.DecidedOn, "")}{(typed.Paragraf is { } number ? $" § {number}" : "")}",
        typed.Diarienummer ?? "",
        typed.AppliesFromOn is { } from ? $"gäller från {SwedishText.Date(from)}" : "",
    }.Where(part => part.Length > 0));
}
