using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>What a document's page tells of its renewal.</summary>
/// <param name="RuleInWords">A sentence without its full stop; empty when nothing is renewed.</param>
/// <param name="Renewal">Its own now; null when none has begun.</param>
/// <param name="Deadline">Of <paramref name="Renewal"/>.</param>
/// <param name="Coming">The next that will begin; null when none is known.</param>
/// <param name="Ends">The end of its giltighetstid; null when it is gällande tills vidare.</param>
internal sealed record RenewalPanel(string RuleInWords, Renewal? Renewal, LegalDeadline? Deadline, RenewalOccasion? Coming, ValidityEnd? Ends, DateOnly Today);

internal sealed class RenewalPanels(StyrningDb db, OrganisationReader organisation, NextMeetings meetings)
{
    public async Task<RenewalPanel> OfAsync(Styrdokument shown, CancellationToken cancel = default)
    {
        var document = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).SingleAsync(d => d.Id == shown.Id, cancel);
        var own = await db.RenewalsReadAsync(document, cancel);
        var today = organisation.Today;
        var renewal = own.Latest;
        var rule = document.Renewal;
        var words = rule.Kind is RenewalKind.None ? "" : SwedishText.Sentence(rule.InWords(await meetings.NameOfAsync(rule.OrganKey ?? document.DecidingOrganKey, cancel)));
        return new(
            words + (rule.Statute is { } statute ? $" ({Law.Parse(statute).InWords})" : ""),
            renewal,
            renewal?.Deadline(await meetings.NameOfAsync(renewal.OrganKey ?? document.DecidingOrganKey, cancel)),
            own.Reckoning.Coming(today, today.AddYears(5)).FirstOrDefault(),
            ValidityEnd.Of(document, today),
            today);
    }
}
