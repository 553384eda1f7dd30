namespace Styrning.Domain.Time;

/// <summary>
/// Counts a time from one day and writes down each step. The order is fixed because the law's is: first count, from the anchor
/// (months at most once, because 31 January plus one month plus one month is not 31 January plus two), then move once or not at all.
/// Each call gives a new count and leaves the old one as it was.
/// </summary>
public sealed record DeadlineCount
{
    private bool monthsCounted;
    private bool moved;

    private DeadlineCount(DateOnly anchor, string step) =>
        (Anchor, Nominal, Due, Steps) = (anchor, anchor, anchor, [step]);

    public DateOnly Anchor { get; }

    public DateOnly Nominal { get; private init; }

    public DateOnly Due { get; private init; }

    public bool CountedBack { get; private init; }

    public IReadOnlyList<Law> Laws { get; private init; } = [];

    public IReadOnlyList<string> Steps { get; private init; }

    /// <param name="anchor">Day zero.</param>
    /// <param name="happened">What happened on that day, as a sentence begins: "Mottaget", "Sammanträde".</param>
    /// <exception cref="RuleBroken">TID-01: the day is outside the calendar.</exception>
    public static DeadlineCount From(DateOnly anchor, string happened)
    {
        Rule.Require(SwedishCalendar.Covers(anchor.Year), "TID-01", SwedishCalendar.OutsideSentence(anchor.Year));

        return new(anchor, $"{happened} {SwedishText.Date(anchor)}.");
    }

    public DeadlineCount Days(int count, params Law[] laws) =>
        To(Nominal.AddDays(count), $"{SwedishText.Count(count, "dag", "dagar")} senare", laws);

    /// <summary>The same weekday, that many weeks later.</summary>
    public DeadlineCount Weeks(int count, params Law[] laws) =>
        To(Nominal.AddDays(7 * count), $"{SwedishText.Count(count, "vecka", "veckor")} senare", laws);

    /// <summary>The same number in a later month, or the last day of a month that lacks it.</summary>
    [ObeysLaw("lag 1930:173 1 §")]
    public DeadlineCount Months(int count, params Law[] laws) => ToMonth(count, SwedishText.Count(count, "månad", "månader"), laws);

    /// <summary>The same day in a later year; 29 February becomes 28 February.</summary>
    [ObeysLaw("lag 1930:173 1 §")]
    public DeadlineCount Years(int count, params Law[] laws) => ToMonth(12 * count, SwedishText.Count(count, "år", "år", neuter: true), laws);

    /// <summary>Counts back: the last day that leaves this many days.</summary>
    public DeadlineCount DaysBefore(int count, params Law[] laws) =>
        To(Nominal.AddDays(-count), $"{SwedishText.Count(count, "dag", "dagar")} tidigare", laws) with { CountedBack = true };

    /// <summary>Counts back: the same weekday, that many weeks earlier.</summary>
    public DeadlineCount WeeksBefore(int count, params Law[] laws) =>
        To(Nominal.AddDays(-7 * count), $"{SwedishText.Count(count, "vecka", "veckor")} tidigare", laws) with { CountedBack = true };

    /// <summary>Counts back over vardagar only: time to work, a distance of the kommun's own.</summary>
    public DeadlineCount VardagarBefore(int count) => count == 0 ? this :
        To(SwedishCalendar.AddVardagar(Nominal, -count), $"{SwedishText.Count(count, "vardag", "vardagar")} tidigare", []) with { CountedBack = true };

    /// <summary>Goes back to an earlier day that is known: a meeting in the calendar.</summary>
    /// <param name="sentence">Why that day.</param>
    public DeadlineCount BackTo(DateOnly day, string sentence)
    {
        Expect(!moved && day <= Nominal, "One can only go back, and before the day is moved.");
        return this with { Nominal = day, Due = day, CountedBack = true, Steps = [.. Steps, sentence] };
    }

    /// <summary>A sentence that the reader needs at this point.</summary>
    public DeadlineCount Note(string sentence) => this with { Steps = [.. Steps, sentence] };

    /// <summary>An act that falls due on a closed day may be done on the next vardag. Never for what is counted back, nor for a prohibition.</summary>
    [ObeysLaw("lag 1930:173 2 §")]
    public DeadlineCount OrNextVardag()
    {
        Expect(!CountedBack && !moved, "Only a forward count is moved forward, and only once.");
        var due = SwedishCalendar.VardagOnOrAfter(Nominal);
        return due == Nominal
            ? Note(ClosedDayText.Stays(Nominal)) with { moved = true }
            : Note($"{ClosedDayText.Skipped(Nominal, due.AddDays(-1))} räknas inte: första vardag är {SwedishText.DateWithWeekday(due)} ({Law.ClosedDays.InWords}).")
                with
            { Due = due, Laws = Cited([Law.ClosedDays]), moved = true };
    }

    /// <summary>When the day is closed, the vardag before it: the law moves no time back, but what must reach people must be done while someone works.</summary>
    public DeadlineCount OrPreviousVardag()
    {
        Expect(!moved, "A count is moved only once.");
        var due = SwedishCalendar.VardagOnOrBefore(Nominal);
        return due == Nominal
            ? Note(ClosedDayText.Stays(Nominal)) with { moved = true }
            : Note($"{ClosedDayText.Skipped(due.AddDays(1), Nominal)} är inte vardag och tiden flyttas aldrig framåt: gör det senast {SwedishText.DateWithWeekday(due)}.")
                with
            { Due = due, moved = true };
    }

    /// <summary>Closes the count.</summary>
    /// <param name="kind">The stable name of the rule.</param>
    /// <param name="title">What is due, in Swedish.</param>
    public LegalDeadline As(string kind, string title) => new(kind, title, this);

    private DeadlineCount ToMonth(int months, string words, Law[] laws)
    {
        Expect(!monthsCounted, "Months are counted once, from the anchor: a second count would start on a clamped day.");
        var end = Nominal.AddMonths(months);
        if (end.Day == Nominal.Day) return To(end, $"{words} senare", laws) with { monthsCounted = true };

        var why = $"månadens sista dag eftersom den inte har {Nominal.Day} dagar";
        return To(end, $"{words} senare", [.. laws, Law.EndOfMonths], why) with { monthsCounted = true };
    }

    private DeadlineCount To(DateOnly day, string distance, Law[] laws, string? why = null)
    {
        Expect(!moved, "Count first, then move.");
        var law = laws.Length == 0 ? "" : $" ({SwedishText.Join(laws.Select(place => place.InWords))})";
        var because = why is null ? "" : $", {why}";
        return this with
        {
            Nominal = day,
            Due = day,
            Laws = Cited(laws),
            Steps = [.. Steps, $"{SwedishText.Sentence(distance)} är {SwedishText.Date(day)}{because}{law}."],
        };
    }

    private IReadOnlyList<Law> Cited(Law[] laws) => [.. Laws.Concat(laws).Distinct()];

    private static void Expect(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException(what);
    }
}
