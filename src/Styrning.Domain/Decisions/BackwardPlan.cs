using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

/// <summary>One organ on the way to a decision, with the days it meets as the calendar has them.</summary>
/// <param name="MeetingDays">Of meetings that are not cancelled, in any order.</param>
public sealed record PlanStation(Organ Organ, IReadOnlyCollection<DateOnly> MeetingDays);

public enum BackwardStepKind
{
    /// <summary>The last day to hand in the tjänsteskrivelse.</summary>
    Material,
    Kallelse,
    Announcement,
    Meeting,
}

/// <summary>One day of the plan, with its explanation.</summary>
/// <param name="InCalendar">Of a meeting: it is in the calendar, and not only counted.</param>
public sealed record BackwardStep(BackwardStepKind Kind, Organ Organ, LegalDeadline Deadline, bool InCalendar = false)
{
    public DateOnly Day => Deadline.Due;
}

/// <summary>
/// From the day on which an organ is to decide, back to the last day for the tjänsteskrivelse: kallelse, the meeting of the organ that prepares, its
/// kallelse, and so on. A meeting in the calendar is used where there is one that is in time; else the latest possible vardag is counted. Nothing is ever moved forward.
/// </summary>
public sealed record BackwardPlan
{
    // An earlier meeting than this before the next kallelse is no longer the round that leads to it.
    private const int FarthestBackDays = 60;

    private BackwardPlan(IReadOnlyList<BackwardStep> steps) => Steps = steps;

    /// <summary>In the order of days, the tjänsteskrivelse first and the deciding meeting last.</summary>
    public IReadOnlyList<BackwardStep> Steps { get; }

    public DateOnly MeetsOn => Steps[^1].Day;

    /// <summary>The last day for the tjänsteskrivelse.</summary>
    public DateOnly MaterialDue => Steps[0].Day;

    /// <param name="route">The deciding organ first, then the one that prepares for it, and so on. At least one.</param>
    /// <exception cref="RuleBroken">TID-01: a day outside the calendar.</exception>
    public static BackwardPlan From(DateOnly meetsOn, IReadOnlyList<PlanStation> route)
    {
        var steps = new List<BackwardStep>();
        foreach (var station in route)
        {
            steps.Add(Meeting(station, meetsOn, steps.LastOrDefault()));
            if (MeetingDeadlines.Announcement(station.Organ, steps[^1].Day) is { } announcement)
            {
                steps.Add(new(BackwardStepKind.Announcement, station.Organ, announcement));
            }

            steps.Add(new(BackwardStepKind.Kallelse, station.Organ, MeetingDeadlines.Kallelse(station.Organ, steps.Last(step => step.Kind is BackwardStepKind.Meeting).Day)));
        }

        var first = route[^1].Organ;
        var material = DeadlineCount.From(steps[^1].Day, $"Kallelsen till {first.InSentence}").VardagarBefore(first.MaterialVardagar);
        steps.Add(new(BackwardStepKind.Material, first, material.As("tjansteskrivelse", "Sista dag för tjänsteskrivelsen")));
        steps.Reverse();
        return new(steps);
    }

    /// <summary>The first meeting in the calendar of the deciding organ that a matter can still reach, when its tjänsteskrivelse is ready on a day.</summary>
    /// <returns>Null when no meeting in the calendar is late enough.</returns>
    public static BackwardPlan? NextThatCanTake(DateOnly readyOn, IReadOnlyList<PlanStation> route) => route[0].MeetingDays
        .Where(day => day >= readyOn).Order().Select(day => From(day, route)).FirstOrDefault(plan => plan.MaterialDue >= readyOn);

    /// <summary>The organs that a matter passes before an organ decides, that organ first.</summary>
    public static IReadOnlyList<Organ> RouteTo(Organ organ, IReadOnlyCollection<Organ> all)
    {
        var route = new List<Organ> { organ };
        while (all.FirstOrDefault(o => o.Key == route[^1].PreparedByKey && o.RetiredOn is null) is { } next && !route.Contains(next))
        {
            route.Add(next);
        }

        return route;
    }

    private static BackwardStep Meeting(PlanStation station, DateOnly meetsOn, BackwardStep? nextKallelse)
    {
        var organ = station.Organ;
        var title = $"{organ.Name} sammanträder";
        if (nextKallelse is null)
        {
            return new(BackwardStepKind.Meeting, organ, DeadlineCount.From(meetsOn, $"{organ.Name} sammanträder").As("sammantrade", title), station.MeetingDays.Contains(meetsOn));
        }

        var latest = DeadlineCount.From(nextKallelse.Day, $"Kallelsen till {nextKallelse.Organ.InSentence}").VardagarBefore(organ.HandoverVardagar);
        var known = station.MeetingDays.Where(day => day <= latest.Due && day > latest.Due.AddDays(-FarthestBackDays)).Select(day => (DateOnly?)day).Max();
        var counted = known is { } meeting
            ? latest.BackTo(meeting, $"Det senaste sammanträdet i kalendern som hinner är {SwedishText.DateWithWeekday(meeting)}.")
            : latest.OrPreviousVardag().Note("Kalendern har inget sammanträde som hinner, så det är den senaste möjliga dagen.");
        return new(BackwardStepKind.Meeting, organ, counted.As("sammantrade", title), known is not null);
    }
}
