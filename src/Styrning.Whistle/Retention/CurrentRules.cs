using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Retention;

internal static class CurrentRules
{
    /// <returns>By organisation: the one that was recorded last. Organisations without a rule are not in it.</returns>
    public static async Task<IReadOnlyDictionary<string, RetentionRule>> ReadAsync(WhistleDb db, CancellationToken cancel) =>
        (await db.RetentionRules.AsNoTracking().ToListAsync(cancel)).GroupBy(r => r.Organisation).ToDictionary(g => g.Key, g => g.MaxBy(r => r.No)!, StringComparer.Ordinal);
}
