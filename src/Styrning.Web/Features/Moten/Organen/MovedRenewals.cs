using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Organen;

/// <summary>Which renewals a change of a mandatperiod would move. The renewals themselves read the terms; this only tells before.</summary>
internal sealed class MovedRenewals(StyrningDb db)
{
    /// <param name="term">As it is saved; null for a new one.</param>
    public async Task<IReadOnlyList<MovedRenewal>> ByAsync(Organ organ, OrganTerm? term, DateOnly from, CancellationToken cancel)
    {
        if (term?.FromOn == from)
        {
            return [];
        }

        var documents = await db.Set<Styrdokument>().AsNoTracking().OrderBy(d => d.SortKey).ToListAsync(cancel);
        return [.. documents.Where(d => d.Renewal.Kind is RenewalKind.EachTerm && (d.Renewal.OrganKey ?? d.DecidingOrganKey) == organ.Key)
            .Select(d => new MovedRenewal(d.Title, RecordPaths.Of(d), term?.FromOn.AddMonths(d.Renewal.Months), from.AddMonths(d.Renewal.Months)))];
    }
}

/// <param name="Before">Null when there was none: the term is new.</param>
internal sealed record MovedRenewal(string Title, string Path, DateOnly? Before, DateOnly After);
