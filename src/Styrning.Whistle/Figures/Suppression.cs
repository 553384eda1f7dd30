namespace Styrning.Whistle.Figures;

/// <summary>
/// Which cells of a breakdown may be shown. A cell under five, none included, is not: it could be somebody. And what is hidden must not come out by taking what is shown from
/// the total, so the smallest of the others is hidden too until the hidden ones together are five or none.
/// </summary>
internal static class Suppression
{
    /// <summary>The smallest number that is shown.</summary>
    public const int Smallest = 5;

    /// <returns>Null: hidden.</returns>
    public static int? Total(int count) => count >= Smallest ? count : null;

    /// <param name="cells">Every cell of one breakdown, those of none too.</param>
    /// <returns>In the same order; null: hidden.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<int> cells)
    {
        var shown = Enumerable.Range(0, cells.Count).Where(i => cells[i] >= Smallest).OrderBy(i => cells[i]).ThenBy(i => i).ToList();
        while (shown.Count > 0 && Hidden(cells, shown) is > 0 and < Smallest)
        {
            shown.RemoveAt(0);
        }

        return [.. cells.Select((count, i) => shown.Contains(i) ? count : (int?)null)];
    }

    private static int Hidden(IReadOnlyList<int> cells, List<int> shown) => cells.Sum() - shown.Sum(i => cells[i]);
}
