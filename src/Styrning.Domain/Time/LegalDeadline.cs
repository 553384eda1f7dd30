namespace Styrning.Domain.Time;

/// <summary>
/// A day that a rule gives, with everything needed to answer "varför just den dagen?". Made by <see cref="Deadlines"/>, or with
/// <see cref="DeadlineCount"/> for a rule of the kommun's own. It never changes: a new fact gives a new deadline.
/// </summary>
public sealed class LegalDeadline
{
    internal LegalDeadline(string kind, string title, DeadlineCount count)
    {
        (Kind, Title) = (kind, title);
        (From, Nominal, Due, CountedBack) = (count.Anchor, count.Nominal, count.Due, count.CountedBack);
        (Laws, Steps) = (count.Laws, count.Steps);
    }

    /// <summary>The stable name of the rule: "ack", "appeal".</summary>
    public string Kind { get; }

    /// <summary>What is due, in Swedish.</summary>
    public string Title { get; }

    /// <summary>The day from which the time is counted. It is day zero.</summary>
    public DateOnly From { get; }

    /// <summary>Where the count ends, closed or not. Alarms are set by this day.</summary>
    public DateOnly Nominal { get; }

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly Due { get; }

    /// <summary>Counted back from a meeting, say: being early is then the safe side, and the day is never moved forward.</summary>
    public bool CountedBack { get; }

    /// <summary>The paragraphs that were used, the rule's own first. Empty for a rule of the kommun's own.</summary>
    public IReadOnlyList<Law> Laws { get; }

    /// <summary>Sentences in Swedish, in order, from the first day to the last.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>The paragraphs in short notation: "VBL 5:8 p2; lag 1930:173 2 §".</summary>
    public string Citation => string.Join("; ", Laws);

    /// <summary>The instant at which the time is out: the midnight that ends <see cref="Due"/>.</summary>
    public DateTimeOffset ExpiresAt => SwedishCalendar.EndOf(Due);

    /// <summary>False on the last day itself.</summary>
    public bool HasPassed(DateOnly today) => today > Due;

    /// <summary>Zero on the last day, negative after it.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;

    public override string ToString() => $"{Kind} {SwedishText.ShortDate(Due)}";
}
