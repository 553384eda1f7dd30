using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register.Listan;

/// <summary>
/// Reads the register. A kommun has hundreds of styrdokument, not hundreds of thousands: what is stored is asked of the database, what is computed from the
/// decisions (gällande, late) is computed here, so that no state is ever stored.
/// </summary>
internal sealed class DocumentList(StyrningDb db, OrganisationReader organisation, WorkInProgress work)
{
    /// <returns>Every document that the filter lets through but for its state, in Swedish order.</returns>
    public async Task<IReadOnlyList<DocumentLine>> ReadAsync(DocumentFilter filter, CancellationToken cancel)
    {
        var today = organisation.Today;
        var inWork = await work.DocumentsAsync(cancel);
        var series = await db.Set<DiariumSeries>().AsNoTracking().ToListAsync(cancel);
        var documents = await Wanted(filter, series).AsNoTracking().Include(d => d.Decisions).OrderBy(d => d.SortKey).ThenBy(d => d.Key).ToListAsync(cancel);
        return [.. documents.Select(d => new DocumentLine(d, DocumentState.On(d, today), inWork.Contains(d.Id), d.IsLate(today)))];
    }

    private IQueryable<Styrdokument> Wanted(DocumentFilter filter, IReadOnlyCollection<DiariumSeries> series)
    {
        var documents = db.Set<Styrdokument>().AsQueryable();
        if (!string.IsNullOrEmpty(filter.Type)) documents = documents.Where(d => d.TypeKey == filter.Type);
        if (!string.IsNullOrEmpty(filter.Organ)) documents = documents.Where(d => d.DecidingOrganKey == filter.Organ);
        if (!string.IsNullOrEmpty(filter.Subject)) documents = documents.Where(d => d.Subject == filter.Subject);
        if (!string.IsNullOrEmpty(filter.Owner)) documents = documents.Where(d => d.OwnerRoleKey == filter.Owner);

        var typed = (filter.Query ?? "").Trim();
        var words = SwedishText.SearchKey(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return documents;

        var found = documents;
        foreach (var word in words.Take(10)) found = found.Where(d => d.SearchKey.Contains(word));
        var number = Diarienummer.Read(typed, series) ?? typed;
        return documents.Where(d => found.Any(f => f.Id == d.Id) || d.Decisions.Any(e => e.Diarienummer == number));
    }
}
