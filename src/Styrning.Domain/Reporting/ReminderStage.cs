using Styrning.Domain.Time;

namespace Styrning.Domain.Reporting;

/// <summary>When somebody hears about a section that is not handed in, in order.</summary>
public enum ReminderStage
{
    TwoWeeksBefore,
    WeekBefore,
    DayBefore,
    DayAfter,

    /// <summary>The role's chef hears as well.</summary>
    ToManager,

    /// <summary>The owner of the report hears as well.</summary>
    ToOwner,
}

/// <summary>The days of the reminders. All are vardagar: before the last day the vardag before a closed day, after it the vardag after.</summary>
public static class ReminderDays
{
    public static DateOnly DayOf(ReminderStage stage, DateOnly lastDay) => stage switch
    {
        ReminderStage.TwoWeeksBefore => SwedishCalendar.VardagOnOrBefore(lastDay.AddDays(-14)),
        ReminderStage.WeekBefore => SwedishCalendar.VardagOnOrBefore(lastDay.AddDays(-7)),
        ReminderStage.DayBefore => SwedishCalendar.VardagOnOrBefore(lastDay.AddDays(-1)),
        ReminderStage.DayAfter => SwedishCalendar.VardagOnOrAfter(lastDay.AddDays(1)),
        ReminderStage.ToManager => SwedishCalendar.VardagOnOrAfter(lastDay.AddDays(3)),
        ReminderStage.ToOwner => SwedishCalendar.VardagOnOrAfter(lastDay.AddDays(7)),
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The furthest stage whose day has come; null before the first.</summary>
    public static ReminderStage? ReachedOn(DateOnly today, DateOnly lastDay) =>
        Enum.GetValues<ReminderStage>().Where(s => DayOf(s, lastDay) <= today).Select(s => (ReminderStage?)s).LastOrDefault();
}
