namespace Styrning.Domain.Time;

/// <summary>A time for which a notice was on the anslagstavla.</summary>
/// <param name="PostedOn">The day it was put up.</param>
/// <param name="TakenDownOn">The day it was taken down; null while it is up.</param>
public sealed record NoticePosted(DateOnly PostedOn, DateOnly? TakenDownOn = null);

/// <summary>
/// The time for appeal of a decision, read from when its notice was up. The time does not run out unless the notice stays up throughout
/// it; a notice taken down too early and put up again starts the three weeks anew.
/// </summary>
public sealed class AppealPeriod
{
    private readonly NoticePosted counted;

    private AppealPeriod(NoticePosted counted) => (this.counted, LastDay) = (counted, Deadlines.Appeal(counted.PostedOn));

    /// <summary>The last day to appeal.</summary>
    public LegalDeadline LastDay { get; }

    /// <summary>The notice came down within the time: no day of laga kraft can be given until it is up again.</summary>
    public bool Interrupted => counted.TakenDownOn <= LastDay.Due;

    /// <summary>The day the decision wins laga kraft if nobody appeals; null when <see cref="Interrupted"/>.</summary>
    [ObeysLaw("KL 13:5")]
    public DateOnly? LagaKraftOn => Interrupted ? null : NoticeMayComeDownOn;

    /// <summary>The first day on which the notice may be taken down: the day after the last day to appeal.</summary>
    public DateOnly NoticeMayComeDownOn => LastDay.Due.AddDays(1);

    /// <summary>The time for a notice that went up on this day and is still there.</summary>
    public static AppealPeriod From(DateOnly postedOn) => Of([new NoticePosted(postedOn)]);

    /// <summary>The time by the first notice that stayed up throughout, else by the latest one.</summary>
    /// <exception cref="RuleBroken">TID-06: no notice, so no time has begun. TID-07: a notice came down before it went up.</exception>
    public static AppealPeriod Of(IEnumerable<NoticePosted> notices)
    {
        var periods = notices.OrderBy(notice => notice.PostedOn).Select(notice => new AppealPeriod(notice)).ToList();
        Rule.Require(periods.Count > 0, "TID-06", "Överklagandetiden börjar först när justeringen har tillkännagetts på anslagstavlan.");
        Rule.Require(periods.TrueForAll(period => period.counted.TakenDownOn is not { } down || down >= period.counted.PostedOn), "TID-07",
            "Ett anslag kan inte tas ned innan det har satts upp.");

        return periods.Find(period => !period.Interrupted) ?? periods[^1];
    }
}
