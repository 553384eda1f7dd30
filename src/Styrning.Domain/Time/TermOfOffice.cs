namespace Styrning.Domain.Time;

/// <summary>
/// A mandatperiod: the days, both included, for which an organ is elected. Three clocks run beside each other (fullmäktige,
/// styrelsen, each nämnd), and a new election or a decision of fullmäktige may move the days, so a kommun keeps its own; these are the defaults.
/// </summary>
public sealed record TermOfOffice
{
    /// <param name="organ">The organ's short name: "KF", "KS", or a nämnd's.</param>
    /// <exception cref="RuleBroken">TID-05: it would end before it begins.</exception>
    public TermOfOffice(string organ, DateOnly from, DateOnly to)
    {
        Rule.Require(from <= to, "TID-05", "Mandatperioden kan inte sluta innan den börjar.");

        (Organ, From, To) = (organ, from, to);
    }

    public string Organ { get; }

    public DateOnly From { get; }

    /// <summary>The last day of the term.</summary>
    public DateOnly To { get; }

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Kommunfullmäktige: four years from 15 October of the election year.</summary>
    /// <exception cref="RuleBroken">TID-04: no ordinary election that year.</exception>
    [ObeysLaw("KL 5:9")]
    public static TermOfOffice Kf(int electionYear) => FourYears("KF", new DateOnly(ElectionYear(electionYear), 10, 15));

    /// <summary>Kommunstyrelsen, when fullmäktige has not decided otherwise: four years from 1 January of the year after the election.</summary>
    /// <exception cref="RuleBroken">TID-04: no ordinary election that year.</exception>
    [ObeysLaw("KL 6:18")]
    public static TermOfOffice Ks(int electionYear) => FourYears("KS", new DateOnly(ElectionYear(electionYear) + 1, 1, 1));

    /// <summary>Kommunstyrelsen, when fullmäktige has decided so: from the meeting that elects it to the day before the next one that does.</summary>
    [ObeysLaw("KL 6:18")]
    public static TermOfOffice KsFromMeeting(DateOnly electedOn, DateOnly nextElectedOn) => new("KS", electedOn, nextElectedOn.AddDays(-1));

    /// <summary>The default term of kommunfullmäktige that a day belongs to.</summary>
    public static TermOfOffice KfOn(DateOnly day) => On(day, Kf);

    /// <summary>The default term of kommunstyrelsen that a day belongs to.</summary>
    public static TermOfOffice KsOn(DateOnly day) => On(day, Ks);

    // A term begins at the election or up to a year after it and lasts four years: one of the last two elections began it.
    private static TermOfOffice On(DateOnly day, Func<int, TermOfOffice> term)
    {
        var latest = GeneralElection.LatestYear(day.Year);
        var current = term(latest);
        return current.From <= day ? current : term(latest - 4);
    }

    private static TermOfOffice FourYears(string organ, DateOnly from) => new(organ, from, from.AddYears(4).AddDays(-1));

    private static int ElectionYear(int year) => GeneralElection.DayIn(year).Year;
}
