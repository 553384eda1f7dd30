using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class MattersOfDocuments
{
    /// <summary>The matter that each document waits for: neither decided nor withdrawn.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DocumentMatter>> DocumentsInMattersAsync(this StyrningDb db, CancellationToken cancel)
    {
        var matters = await db.Set<DocumentMatter>().AsNoTracking().Include(m => m.Items).Where(m => m.WithdrawnOn == null
            && !db.Set<DocumentDecision>().Any(e => e.MatterId == m.Id)
            && !db.Set<Decision>().Any(d => d.MatterId == m.Id && d.Treatment == Treatment.Decision && d.Outcome == DecisionOutcome.Rejected)).ToListAsync(cancel);
        return matters.SelectMany(m => m.Items, (m, i) => (i.DocumentId, Matter: m)).GroupBy(m => m.DocumentId).ToDictionary(g => g.Key, g => g.First().Matter);
    }
}
