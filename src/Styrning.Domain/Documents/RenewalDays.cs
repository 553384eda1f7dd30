using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>When somebody is to hear of a renewal, in the order in which one day overtakes another.</summary>
public enum RenewalWarning
{
    First,

    Second,

    Third,

    /// <summary>The last day: the owner's chef hears as well.</summary>
    Due,
}

/// <summary>The days of a renewal, each with why.</summary>
public static class RenewalDays
{
    /// <summary>Of a term and after an election, a fourth, a half and three fourths of the months: 3, 6 and 9 of 12. Else counted back from the last day: three months, one month, two weeks.</summary>
    public static DateOnly Of(this RenewalWarning warning, Renewal renewal)
    {
        var forward = renewal.Rule.Kind is RenewalKind.EachTerm or RenewalKind.AfterElection;
        return warning switch
        {
            RenewalWarning.Due => renewal.DueOn,
            _ when forward => renewal.CountedFromOn.AddMonths(Quarter(renewal.Rule.Months, (int)warning + 1)),
            RenewalWarning.First => renewal.DueOn.AddMonths(-3),
            RenewalWarning.Second => renewal.DueOn.AddMonths(-1),
            _ => renewal.DueOn.AddDays(-14),
        };
    }

    /// <summary>The furthest warning whose day has come; null before the first.</summary>
    public static RenewalWarning? Reached(Renewal renewal, DateOnly today) =>
        Enum.GetValues<RenewalWarning>().Where(w => w.Of(renewal) <= today).Select(w => (RenewalWarning?)w).LastOrDefault();

    /// <summary>The next day on which somebody hears; null when all have passed.</summary>
    public static DateOnly? Next(Renewal renewal, DateOnly today) =>
        Enum.GetValues<RenewalWarning>().Select(w => w.Of(renewal)).Where(d => d >= today).Select(d => (DateOnly?)d).Min();

    internal static LegalDeadline Deadline(Renewal renewal, string organName)
    {
        var rule = renewal.Rule;
        var laws = rule.Statute is { } statute ? new[] { Law.Parse(statute) } : [];
        var count = rule.Kind switch
        {
            RenewalKind.EachTerm => DeadlineCount.From(renewal.CountedFromOn, $"Mandatperioden för {organName} började").Months(rule.Months, laws)
                .Note($"Ett beslut före {SwedishText.Date(renewal.CountsFromOn)} räknas inte: det fattades av den avgående församlingen."),
            RenewalKind.AfterElection => DeadlineCount.From(renewal.CountedFromOn, "Ordinarie val hölls").Months(rule.Months, laws)
                .Note($"Ett beslut före {SwedishText.Date(renewal.CountsFromOn)} räknas inte: då hade den valda församlingen inte tillträtt."),
            RenewalKind.Interval => DeadlineCount.From(renewal.CountedFromOn, "Senast beslutat eller prövat").Months(rule.Months, laws),
            RenewalKind.FixedDay => DeadlineCount.From(renewal.DueOn, "Dokumentet tas upp varje år, i år senast"),
            _ => DeadlineCount.From(renewal.DueOn, "På försättsbladet står revideras senast"),
        };
        return count.Note(rule.Statute is null
                ? "Dagen är kommunens egen. Passeras den gäller dokumentet ändå, men förnyelsen är försenad."
                : "Passeras dagen gäller dokumentet ändå, men kommunen har inte gjort vad lagen kräver.")
            .As("fornyelse", "Förnyelse");
    }

    private static int Quarter(int months, int part) => Math.Max(1, months * part / 4);
}
