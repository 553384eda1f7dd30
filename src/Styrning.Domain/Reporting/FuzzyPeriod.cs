namespace Styrning.Domain.Reporting;

/// <summary>
/// A time as a report writes it ("våren 2023", "till år 2025"). The text is kept to the letter; the bounds exist to sort and to
/// say what is overdue. Text that says no time we know has no bounds, sorts last and is never an error.
/// </summary>
/// <param name="Text">The words of the report.</param>
/// <param name="From">First day, or null when the text only says by when.</param>
/// <param name="To">Last day, or null when the text only says from when, or says no time we know.</param>
/// <remarks>
/// Seasons are the weather service's (spring is March–May, winter December–February); beginning, middle and end are thirds;
/// "till år 2025" lasts 2025 out, so that no promise is called broken while the year it names is still going on.
/// </remarks>
public sealed record FuzzyPeriod(string Text, DateOnly? From, DateOnly? To) : IComparable<FuzzyPeriod>
{
    public bool HasBounds => From is not null || To is not null;

    /// <summary>Reads any text; see <see cref="TryParse"/> for <paramref name="referenceYear"/>.</summary>
    public static FuzzyPeriod Parse(string text, int referenceYear)
    {
        TryParse(text, referenceYear, out var period);
        return period;
    }

    /// <summary>Reads the times in a text; several are read as one span from the first to the last.</summary>
    /// <param name="text">What was written; kept as it is, save blanks at its ends.</param>
    /// <param name="referenceYear">
    /// The year the report is about. Plans are made for what follows it: "nästa år" and a season or month without a year are the year after.
    /// </param>
    /// <param name="period">Always set; without bounds when the answer is false.</param>
    public static bool TryParse(string? text, int referenceYear, out FuzzyPeriod period)
    {
        var kept = (text ?? "").Trim();
        var bounded = Find(kept, referenceYear).Where(match => match.Period.HasBounds).Select(match => match.Period).ToList();
        if (bounded.Count == 0)
        {
            period = new FuzzyPeriod(kept, null, null);
            return false;
        }

        period = new FuzzyPeriod(
            kept,
            bounded.Any(found => found.From is null) ? null : bounded.Min(found => found.From),
            bounded.Any(found => found.To is null) ? null : bounded.Max(found => found.To));
        return period.HasBounds;
    }

    /// <summary>The times named in a running text, in order, each with where it stands.</summary>
    public static IReadOnlyList<FuzzyPeriodMatch> Find(string text, int referenceYear) => PeriodScanner.Scan(text, referenceYear);

    /// <summary>By when; then from when; then the text. What has no bounds comes last.</summary>
    public int CompareTo(FuzzyPeriod? other)
    {
        if (other is null)
            return 1;

        var byEnd = End(this).CompareTo(End(other));
        if (byEnd != 0)
            return byEnd;

        var byStart = (From ?? DateOnly.MinValue).CompareTo(other.From ?? DateOnly.MinValue);
        return byStart != 0 ? byStart : string.CompareOrdinal(Text, other.Text);

        static DateOnly End(FuzzyPeriod period) => period.To ?? period.From ?? DateOnly.MaxValue;
    }

    public override string ToString() => Text;
}

/// <summary>A time found in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters; the text of the period is exactly these.</param>
/// <param name="Period">What it says.</param>
/// <param name="NamesYear">False when the year was taken from the reference year ("till sommaren").</param>
public sealed record FuzzyPeriodMatch(int Start, int Length, FuzzyPeriod Period, bool NamesYear)
{
    public int End => Start + Length;
}
