using Styrning.Domain.Time;

namespace Styrning.Domain.Reporting;

/// <summary>
/// The last day to hand in, counted back from the board's meeting: its kallelse, its arbetsutskott with a kallelse of its
/// own, and the working days that compiling and reviewing take. The kallelse days are the organ's own (reglemente), in
/// calendar days; counting back never moves a day forward.
/// </summary>
/// <param name="BoardMeetingOn">Kommunstyrelsens sammanträde.</param>
/// <param name="BoardNoticeDays">Calendar days between the board's kallelse and its meeting.</param>
/// <param name="CommitteeMeetingOn">Arbetsutskottets sammanträde; null when the matter goes straight to the board.</param>
/// <param name="CommitteeNoticeDays">Calendar days between the committee's kallelse and its meeting.</param>
/// <param name="CompilingVardagar">Working days for compiling, secrecy review and tjänsteskrivelse.</param>
public sealed record LastDayPlan(DateOnly BoardMeetingOn, int BoardNoticeDays, DateOnly? CommitteeMeetingOn, int CommitteeNoticeDays, int CompilingVardagar)
{
    /// <summary>Each step back, from the meeting to the last day, with the day and the sentence that explains it.</summary>
    /// <exception cref="RuleBroken">RAP-50, RAP-51 when the days cannot be in this order; RAP-58 when a year is none of ours.</exception>
    public IReadOnlyList<PlanStep> Steps()
    {
        Rule.Require(
            SwedishCalendar.Covers(BoardMeetingOn.Year) && SwedishCalendar.Covers(BoardMeetingOn.Year - 1) && (CommitteeMeetingOn is null || SwedishCalendar.Covers(CommitteeMeetingOn.Value.Year - 1)),
            "RAP-58", "Ange sammanträdesdagar i vår tid.");
        Rule.Require(BoardNoticeDays is >= 0 and <= 60 && CommitteeNoticeDays is >= 0 and <= 60 && CompilingVardagar is >= 0 and <= 60, "RAP-50", "Ange dagarna som hela tal mellan 0 och 60.");

        var boardNotice = SwedishCalendar.VardagOnOrBefore(BoardMeetingOn.AddDays(-BoardNoticeDays));
        var steps = new List<PlanStep>
        {
            new("Kommunstyrelsens sammanträde", BoardMeetingOn, "Dagen då rapporten behandlas."),
            new("Kallelse till kommunstyrelsen", boardNotice, Back(BoardMeetingOn, BoardNoticeDays, boardNotice, "kommunstyrelsens reglemente")),
        };

        var ready = boardNotice;
        if (CommitteeMeetingOn is { } committee)
        {
            Rule.Require(committee < boardNotice, "RAP-51", $"Arbetsutskottet måste sammanträda före kallelsen till kommunstyrelsen, som går ut {SwedishText.Date(boardNotice)}.");
            ready = SwedishCalendar.VardagOnOrBefore(committee.AddDays(-CommitteeNoticeDays));
            steps.Add(new("Arbetsutskottets sammanträde", committee, "Arbetsutskottet bereder ärendet åt kommunstyrelsen."));
            steps.Add(new("Kallelse till arbetsutskottet", ready, Back(committee, CommitteeNoticeDays, ready, "arbetsutskottets ordning")));
        }

        var lastDay = SwedishCalendar.AddVardagar(ready, -CompilingVardagar);
        steps.Add(new("Sista dag att lämna in", lastDay, $"{CompilingVardagar} vardagar före, så att rapporten hinner sammanställas, sekretessgranskas och få en tjänsteskrivelse."));
        return steps;
    }

    public DateOnly LastDay() => Steps()[^1].Day;

    private static string Back(DateOnly meeting, int days, DateOnly day, string source)
    {
        var nominal = meeting.AddDays(-days);
        var sentence = $"Senast {days} dagar före sammanträdet enligt {source}: {SwedishText.Date(nominal)}.";
        return nominal == day ? sentence : $"{sentence} Den dagen är ingen vardag; vardagen före är {SwedishText.Date(day)}.";
    }
}

/// <summary>One step of a plan that is counted back.</summary>
public sealed record PlanStep(string What, DateOnly Day, string Why);
