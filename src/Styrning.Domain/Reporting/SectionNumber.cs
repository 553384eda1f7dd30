using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Styrning.Domain.Reporting;

/// <summary>
/// The number of a section in a report, such as 1.10 or 2.3.1: one to five parts, each 0–999. It is compared part by part as
/// numbers (1.2 comes before 1.10) and never renumbered: a number once used keeps its place, and a gap stays a gap.
/// </summary>
public sealed class SectionNumber : IComparable<SectionNumber>, IEquatable<SectionNumber>
{
    public const int MaxParts = 5;
    public const int MaxPart = 999;

    // A jump wider than this is a typing error or another numbering, not a row of sections that were left out.
    private const int WidestGap = 20;

    private readonly int[] _parts;

    private SectionNumber(int[] parts) => _parts = parts;

    public IReadOnlyList<int> Parts => _parts;

    /// <summary>The number of the section above, or null for a number of one part.</summary>
    public SectionNumber? Parent => _parts.Length == 1 ? null : new SectionNumber(_parts[..^1]);

    public int Last => _parts[^1];

    /// <summary>Orders as text in any database as the numbers do: "0001.0002" comes before "0001.0010".</summary>
    public string SortKey => string.Join('.', _parts.Select(part => part.ToString("D4", CultureInfo.InvariantCulture)));

    public static SectionNumber Of(params int[] parts) =>
        parts.Length is > 0 and <= MaxParts && parts.All(part => part is >= 0 and <= MaxPart)
            ? new SectionNumber([.. parts])
            : throw new ArgumentOutOfRangeException(nameof(parts), "One to five parts, each 0–999.");

    /// <summary>Reads "1.10", "1.10." and " 2.3.1 "; anything else throws <see cref="FormatException"/>.</summary>
    public static SectionNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not a section number.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out SectionNumber? number)
    {
        number = null;
        var rest = text.AsSpan().Trim().TrimEnd('.');
        if (rest.IsEmpty || rest.Length > MaxParts * 4)
            return false;

        var parts = new List<int>(MaxParts);
        foreach (var range in rest.Split('.'))
        {
            if (!int.TryParse(rest[range], NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part > MaxPart)
                return false;

            parts.Add(part);
        }

        if (parts.Count > MaxParts)
            return false;

        number = new SectionNumber([.. parts]);
        return true;
    }

    public bool IsParentOf(SectionNumber other) => other._parts.Length > _parts.Length && other._parts.AsSpan(0, _parts.Length).SequenceEqual(_parts);

    public bool IsSiblingOf(SectionNumber other) =>
        other._parts.Length == _parts.Length && other._parts.AsSpan(0, _parts.Length - 1).SequenceEqual(_parts.AsSpan(0, _parts.Length - 1));

    /// <summary>The numbers that are missing between siblings that are there: 1.12 and 1.14 give 1.13. In order, each once.</summary>
    public static IReadOnlyList<SectionNumber> Gaps(IEnumerable<SectionNumber> numbers)
    {
        var gaps = new List<SectionNumber>();
        // Ordered by length first, so that siblings are neighbours although their children stand between them in the report.
        var ordered = numbers.Distinct().OrderBy(number => number._parts.Length).ThenBy(number => number).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
        {
            if (!before.IsSiblingOf(after) || after.Last - before.Last > WidestGap)
                continue;

            for (var missing = before.Last + 1; missing < after.Last; missing++)
                gaps.Add(new SectionNumber([.. before._parts[..^1], missing]));
        }

        gaps.Sort();
        return gaps;
    }

    public int CompareTo(SectionNumber? other) => other is null ? 1 : _parts.AsSpan().SequenceCompareTo(other._parts);

    public bool Equals(SectionNumber? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as SectionNumber);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in _parts)
            hash.Add(part);
        return hash.ToHashCode();
    }

    /// <summary>As it is written: "1.10", without a final full stop.</summary>
    public override string ToString() => string.Join('.', _parts);

    public static bool operator ==(SectionNumber? left, SectionNumber? right) => Equals(left, right);

    public static bool operator !=(SectionNumber? left, SectionNumber? right) => !Equals(left, right);

    public static bool operator <(SectionNumber left, SectionNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(SectionNumber left, SectionNumber right) => left.CompareTo(right) > 0;
}
