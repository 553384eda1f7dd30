using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;

namespace Styrning.Web.Features.Dokument.Fornyelse;

internal static class MattersOfDocuments
{
    /// <summary>The matter that each document waits for: neither decided nor withdrawn.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DocumentMatter>> DocumentsInMattersAsync(this StyrningDb db, CancellationToken cancel)
    {
        var matters = await db.Undecided().AsNoTracking().Include(m => m.Items).ToListAsync(cancel);
        return matters.SelectMany(m => m.Items, (m, i) => (i.DocumentId, Matter: m)).GroupBy(m => m.DocumentId).ToDictionary(g => g.Key, g => g.First().Matter);
    }
}
