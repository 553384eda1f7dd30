namespace Styrning.Domain.Reporting.Content;

/// <summary>The order of a report: 1.2 before 1.10, what has no number last and as it was given.</summary>
internal static class SectionOrder
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, Func<T, string?> numberOf) =>
    [
        .. items
            .Select(item => (Item: item, Number: SectionNumber.TryParse(numberOf(item), out var number) ? number : null))
            .OrderBy(pair => pair.Number is null)
            .ThenBy(pair => pair.Number)
            .Select(pair => pair.Item),
    ];
}
