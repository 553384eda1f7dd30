using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>A document with its renewals and what they are reckoned from.</summary>
internal sealed record DocumentRenewals(RenewalReckoning Reckoning, List<Renewal> Renewals)
{
    public Styrdokument Document => Reckoning.Document;

    /// <summary>The one that is the document's own now; null when none has begun.</summary>
    public Renewal? Latest => Renewals.Where(r => r.EndedOn is null).MaxBy(r => r.FromOn);
}

internal static class RenewalQueries
{
    /// <summary>Every document with its decisions and renewals. What is read so is only looked at.</summary>
    public static async Task<IReadOnlyList<DocumentRenewals>> RenewalsOfAllAsync(this StyrningDb db, CancellationToken cancel)
    {
        var documents = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).OrderBy(d => d.SortKey).AsSplitQuery().ToListAsync(cancel);
        var renewals = (await db.Set<Renewal>().AsNoTracking().ToListAsync(cancel)).ToLookup(r => r.DocumentId);
        var terms = await db.Set<OrganTerm>().AsNoTracking().ToListAsync(cancel);
        return [.. documents.Select(d => Of(d, [.. renewals[d.Id]], terms))];
    }

    /// <summary>One document, to change.</summary>
    public static async Task<DocumentRenewals> RenewalsOfAsync(this StyrningDb db, Guid document, CancellationToken cancel) => Of(
        await db.Set<Styrdokument>().Include(d => d.Decisions).SingleAsync(d => d.Id == document, cancel),
        await db.Set<Renewal>().Where(r => r.DocumentId == document).ToListAsync(cancel),
        await db.Set<OrganTerm>().AsNoTracking().ToListAsync(cancel));

    /// <summary>Of a document that was read with its decisions, only to look at.</summary>
    public static async Task<DocumentRenewals> RenewalsReadAsync(this StyrningDb db, Styrdokument document, CancellationToken cancel) => Of(
        document,
        await db.Set<Renewal>().AsNoTracking().Where(r => r.DocumentId == document.Id).ToListAsync(cancel),
        await db.Set<OrganTerm>().AsNoTracking().ToListAsync(cancel));

    private static DocumentRenewals Of(Styrdokument document, List<Renewal> renewals, IReadOnlyCollection<OrganTerm> terms) =>
        new(new(document, [.. renewals.Where(r => r.Review is not null).Select(r => r.Review!.On)], terms), renewals);
}
