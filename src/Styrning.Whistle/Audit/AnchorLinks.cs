using System.Globalization;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Audit;

/// <summary>What an anchor must hold, for whoever makes it and whoever checks it.</summary>
internal static class AnchorLinks
{
    /// <param name="heads">Of one day, in any order.</param>
    public static byte[] HeadsOf(byte[] key, IEnumerable<ReadingHead> heads) => ChainHash.Next(
        key,
        ChainHash.First,
        [.. heads.OrderBy(h => h.CaseId.ToString("N"), StringComparer.Ordinal).Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.CaseId:N}/{h.No}/{Convert.ToHexString(h.Link)}"))]);

    /// <param name="before">Link of the anchor before; null for the first.</param>
    public static byte[] LinkOf(byte[] key, byte[]? before, DateOnly on, int chains, int entries, byte[] heads) => ChainHash.Next(
        key,
        before ?? ChainHash.First,
        on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        chains.ToString(CultureInfo.InvariantCulture),
        entries.ToString(CultureInfo.InvariantCulture),
        Convert.ToHexString(heads));
}
