using System.Globalization;

namespace Styrning.Domain.Documents;

public enum RenewalKind
{
    None,

    /// <summary>Each mandatperiod of an organ: within so many months after it began.</summary>
    EachTerm,

    /// <summary>So many months after the latest decision or review.</summary>
    Interval,

    /// <summary>The same day each year.</summary>
    FixedDay,

    /// <summary>So many months after each ordinary election (PBL 3:23).</summary>
    AfterElection,
}

/// <summary>When a document is to be taken up again. It says when work is due, never when validity ends.</summary>
/// <param name="Months">After the term began, between two reviews, or after the election; 0 for <see cref="RenewalKind.FixedDay"/>.</param>
/// <param name="OrganKey">Whose terms count, for <see cref="RenewalKind.EachTerm"/>; null: those of the deciding organ.</param>
/// <param name="Month">And <paramref name="Day"/>: of a fixed day.</param>
/// <param name="Statute">In the notation of <see cref="Law"/> when the rule is statutory: "KL 5:3"; null when it is the kommun's own.</param>
/// <param name="ReviewSuffices">Whether an aktualitetsprövning is enough, or a new decision is needed; null: what is usual for the kind.</param>
public sealed record RenewalRule(
    RenewalKind Kind, int Months = 0, string? OrganKey = null, int? Month = null, int? Day = null, string? Statute = null, bool? ReviewSuffices = null)
{
    public const int UsualMonthsOfTerm = 12;
    public const int MostMonths = 120;

    public static readonly RenewalRule None = new(RenewalKind.None);

    /// <summary>A text that each new fullmäktige is to stand behind needs its decision; one that is only to be kept current needs somebody who has read it.</summary>
    public bool ReviewIsEnough => ReviewSuffices ?? Kind is RenewalKind.Interval or RenewalKind.FixedDay or RenewalKind.None;

    /// <summary>A rule that somebody has typed.</summary>
    /// <exception cref="RuleBroken">DOK-130: no number of months. DOK-131: no day of the year.</exception>
    public RenewalRule Checked()
    {
        Rule.Require(Kind is RenewalKind.None or RenewalKind.FixedDay || Months is >= 1 and <= MostMonths, "DOK-130",
            string.Create(CultureInfo.InvariantCulture, $"Ange ett antal månader mellan 1 och {MostMonths}."));
        Rule.Require(Kind is not RenewalKind.FixedDay || IsDayOfEachYear(Month, Day), "DOK-131",
            "Ange en dag som finns varje år, till exempel den 1 juni. Den 29 februari finns bara vissa år.");
        return this;
    }

    /// <summary>The rule in a sentence without its full stop.</summary>
    /// <param name="organName">The organ whose terms count: "KF".</param>
    public string InWords(string organName) => Kind switch
    {
        RenewalKind.EachTerm => $"varje mandatperiod, inom {MonthsInWords} från det att {organName} tillträdde",
        RenewalKind.Interval => $"senast {MonthsInWords} efter det senaste beslutet eller den senaste aktualitetsprövningen",
        RenewalKind.FixedDay => $"varje år senast {Day?.ToString(CultureInfo.InvariantCulture)} {SwedishText.Month(Month ?? 1)}",
        RenewalKind.AfterElection => $"senast {MonthsInWords} efter varje ordinarie val",
        _ => "ingen återkommande förnyelse",
    };

    private string MonthsInWords => SwedishText.Count(Months, "månad", "månader");

    private static bool IsDayOfEachYear(int? month, int? day) =>
        month is >= 1 and <= 12 && day is { } number && number >= 1 && number <= DateTime.DaysInMonth(2025, month.Value);
}
