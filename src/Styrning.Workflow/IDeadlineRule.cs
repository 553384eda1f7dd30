namespace Styrning.Workflow;

/// <summary>
/// Says when a timer is due. It is asked when the timer is set and again by <see cref="Processes{TDb}.RescheduleAsync"/>,
/// so it must answer from the record, never from how often it was asked. A timer that does not interrupt sleeps on when it has fired,
/// and comes again when the rule gives a later day. What the caller has changed is saved (not committed) before it is asked, unless <see cref="SeesUnsavedAttribute"/> says that it needs not.
/// </summary>
public interface IDeadlineRule
{
    /// <summary>Returns the moment, or null for never (until the rule is asked again). A moment that has passed fires at the next due run.</summary>
    Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel);
}
