using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse.Stallning;

/// <summary>A renewal with what its page tells.</summary>
/// <param name="Matter">The matter that its document waits for; null when there is none, and when the renewal is over.</param>
/// <param name="Rule">In a sentence without its full stop.</param>
/// <param name="Organ">The organ that decides about the document.</param>
/// <param name="Next">Its next meeting that can take a matter; null when the calendar has none.</param>
internal sealed record ShownRenewal(
    Renewal Renewal, Styrdokument Document, DocumentMatter? Matter, OrganisationChart Chart, LegalDeadline Deadline, string Rule, Organ? Organ, BackwardPlan? Next, DateOnly Today)
{
    public RenewalStage Stage => Renewal.On(Today);

    public string Owner => SwedishText.Sentence(Chart.TitleOf(Document.OwnerRoleKey));

    public string Holder => Chart.Person(Chart.Resolve(Document.OwnerRoleKey, Today).PersonId)?.Name ?? "vakant";
}

internal sealed class ShowRenewals(StyrningDb db, NextMeetings meetings, OrganisationReader organisation)
{
    /// <summary>Null when there is none.</summary>
    public async Task<ShownRenewal?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Renewal>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } renewal)
        {
            return null;
        }

        var document = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).SingleAsync(d => d.Id == renewal.DocumentId, cancel);
        var whose = await meetings.NameOfAsync(renewal.OrganKey ?? document.DecidingOrganKey, cancel);
        return new(
            renewal,
            document,
            renewal.IsOpen ? (await db.DocumentsInMattersAsync(cancel)).GetValueOrDefault(document.Id) : null,
            await organisation.ChartAsync(cancel),
            renewal.Deadline(whose),
            SwedishText.Sentence(renewal.Rule.InWords(whose)) + (renewal.Rule.Statute is { } statute ? $" ({Law.Parse(statute).InWords})" : ""),
            await meetings.FindAsync(document.DecidingOrganKey, cancel),
            await meetings.ForAsync(document.DecidingOrganKey, cancel),
            organisation.Today);
    }

    /// <summary>Documents to choose from where this one is to be replaced.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OthersAsync(Styrdokument document, CancellationToken cancel) =>
        await db.Set<Styrdokument>().Where(d => d.Id != document.Id).OrderBy(d => d.SortKey).Select(d => new SelectListItem(d.Title, d.Id.ToString())).ToListAsync(cancel);
}
