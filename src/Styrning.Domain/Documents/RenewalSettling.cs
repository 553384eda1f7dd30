namespace Styrning.Domain.Documents;

public enum RenewalHappening
{
    /// <summary>It has begun, and somebody is to take a stand.</summary>
    Begun,

    /// <summary>It was answered before anybody noted that it had begun: there is nothing to do.</summary>
    BegunDone,

    Fulfilled,

    Reopened,

    /// <summary>It ended without an answer.</summary>
    Ended,

    /// <summary>Its days have moved.</summary>
    Moved,
}

/// <summary>What has become of one renewal. More than one may happen at once: a term is moved, and so its renewal is open again.</summary>
public sealed record RenewalNews(Renewal Renewal, RenewalHappening Happening);

/// <summary>
/// Holds the renewals of a document against the facts of a day: what has begun, what is answered, what has moved. Settled again on the same day, nothing
/// happens; settled for the first time after a week, the same comes out as on the day.
/// </summary>
public static class RenewalSettling
{
    // Far enough for a term that was moved to begin later than it had: its renewal follows, and is not lost.
    private const int YearsAhead = 5;

    /// <param name="renewals">Every one that the document has. They are changed; one that has begun is added.</param>
    public static IReadOnlyList<RenewalNews> Settle(RenewalReckoning reckoning, ICollection<Renewal> renewals, DateOnly today, DateTimeOffset at)
    {
        var known = reckoning.Until(today.AddYears(YearsAhead));
        var current = reckoning.Begun(today);
        var news = new List<RenewalNews>();
        foreach (var renewal in renewals)
        {
            Settle(renewal, known.FirstOrDefault(o => o.Key == renewal.Occasion), current, reckoning, today, happening => news.Add(new(renewal, happening)));
        }

        if (current is not null && renewals.All(r => r.Occasion != current.Key))
        {
            var begun = Renewal.Begin(reckoning.Document, current, at);
            begun.Settle(reckoning.Document.Decisions);
            renewals.Add(begun);
            news.Add(new(begun, begun.IsOpen ? RenewalHappening.Begun : RenewalHappening.BegunDone));
        }

        return news;
    }

    private static void Settle(Renewal renewal, RenewalOccasion? occasion, RenewalOccasion? current, RenewalReckoning reckoning, DateOnly today, Action<RenewalHappening> tell)
    {
        if (occasion is not null && renewal.Follow(occasion, reckoning.Document.Renewal)) tell(RenewalHappening.Moved);

        switch (renewal.Settle(reckoning.Document.Decisions))
        {
            case RenewalChange.Fulfilled:
                tell(RenewalHappening.Fulfilled);
                break;
            case RenewalChange.Reopened:
                tell(RenewalHappening.Reopened);
                break;
        }

        if (renewal.EndedOn is not null && occasion is not null && occasion == current)
        {
            renewal.AskAgain();
            tell(RenewalHappening.Reopened);
        }
        else if (renewal.IsOpen && (occasion is null || occasion.FromOn < current?.FromOn))
        {
            renewal.End(occasion is null ? RenewalEnd.NotAskedFor : RenewalEnd.Missed, today);
            tell(RenewalHappening.Ended);
        }
    }
}
