using System.ComponentModel.DataAnnotations;
using Styrning.Domain.Reporting;
using Styrning.Domain.Time;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The meetings that the last day is counted back from, as they are typed.</summary>
public sealed class PlanInput
{
    [Required(ErrorMessage = "Ange dagen för kommunstyrelsens sammanträde.")]
    public DateOnly? BoardMeetingOn { get; set; }

    [Required(ErrorMessage = "Ange hur många dagar före sammanträdet kallelsen går ut.")]
    [Range(0, 60, ErrorMessage = "Ange kallelsens dagar som ett helt tal mellan 0 och 60.")]
    public int? BoardNoticeDays { get; set; } = 7;

    /// <summary>False when the matter goes straight to the board.</summary>
    public bool ThroughCommittee { get; set; } = true;

    /// <summary>Null: two weeks before the board.</summary>
    public DateOnly? CommitteeMeetingOn { get; set; }

    [Required(ErrorMessage = "Ange hur många dagar före arbetsutskottet kallelsen går ut.")]
    [Range(0, 60, ErrorMessage = "Ange kallelsens dagar som ett helt tal mellan 0 och 60.")]
    public int? CommitteeNoticeDays { get; set; } = 5;

    [Required(ErrorMessage = "Ange hur många vardagar sammanställningen tar.")]
    [Range(0, 60, ErrorMessage = "Ange sammanställningens vardagar som ett helt tal mellan 0 och 60.")]
    public int? CompilingVardagar { get; set; } = 10;

    public static PlanInput Of(LastDayPlan? plan) => plan is null ? new() : new()
    {
        BoardMeetingOn = plan.BoardMeetingOn,
        BoardNoticeDays = plan.BoardNoticeDays,
        ThroughCommittee = plan.CommitteeMeetingOn is not null,
        CommitteeMeetingOn = plan.CommitteeMeetingOn,
        CommitteeNoticeDays = plan.CommitteeNoticeDays,
        CompilingVardagar = plan.CompilingVardagar,
    };

    /// <summary>The plan; only when the input is valid.</summary>
    public LastDayPlan ToPlan()
    {
        var board = BoardMeetingOn!.Value;
        DateOnly? committee = ThroughCommittee ? CommitteeMeetingOn ?? SwedishCalendar.VardagOnOrBefore(board.AddDays(-14)) : null;
        return new(board, BoardNoticeDays!.Value, committee, CommitteeNoticeDays!.Value, CompilingVardagar!.Value);
    }
}

/// <summary>A page that asks for a plan, so that the fields are drawn in one place.</summary>
public interface IPlanPage
{
    PlanInput Plan { get; }

    /// <summary>What the plan gives, when it has been asked for.</summary>
    IReadOnlyList<PlanStep>? Steps { get; }
}
