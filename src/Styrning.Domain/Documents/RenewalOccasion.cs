using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>One time that a document is to be taken up again, by its rule. Reckoned anew from the facts whenever somebody asks; it becomes a <see cref="Renewal"/> when it begins.</summary>
/// <param name="Key">What it springs from, the same when a term's days are moved: "kf/" and the term's id, "intervall/2025-02-24", "dag/2027", "val/2026", "revideras/2027-12-01".</param>
/// <param name="CountedFromOn">The day that the rule counts from: the term's first, the latest decision, the election.</param>
/// <param name="FromOn">The day it begins.</param>
/// <param name="CountsFromOn">The first day on which a decision or review is an answer to it.</param>
/// <param name="DueOn">The last day on which it is in time.</param>
/// <param name="OrganKey">The organ whose term it is; null when it is not for a term.</param>
/// <param name="TermToOn">The last day of that term.</param>
public sealed record RenewalOccasion(
    string Key, DateOnly CountedFromOn, DateOnly FromOn, DateOnly CountsFromOn, DateOnly DueOn, string? OrganKey = null, DateOnly? TermToOn = null)
{
    internal static RenewalOccasion OfTerm(Decisions.OrganTerm term, int months) =>
        new($"{term.OrganKey}/{term.Id:N}", term.FromOn, term.FromOn, term.FromOn, term.FromOn.AddMonths(months), term.OrganKey, term.ToOn);

    internal static RenewalOccasion AfterElection(int year, DateOnly newFrom, DateOnly newTo, string organ, int months) =>
        new($"val/{Year(year)}", GeneralElection.DayIn(year), newFrom, newFrom, GeneralElection.DayIn(year).AddMonths(months), organ, newTo);

    internal static RenewalOccasion AfterInterval(DateOnly latest, int months)
    {
        var due = latest.AddMonths(months);
        var begins = due.AddMonths(-Math.Min(6, months / 2));
        return new($"intervall/{SwedishText.ShortDate(latest)}", latest, begins, latest.AddDays(1), due);
    }

    internal static RenewalOccasion OnFixedDay(int year, int month, int day)
    {
        var due = new DateOnly(year, month, day);
        return new($"dag/{Year(year)}", due, due.AddMonths(-3), due.AddYears(-1).AddDays(1), due);
    }

    internal static RenewalOccasion OnRevisionDay(DateOnly reviseBy) =>
        new($"revideras/{SwedishText.ShortDate(reviseBy)}", reviseBy, reviseBy.AddMonths(-6), reviseBy.AddMonths(-6), reviseBy);

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
