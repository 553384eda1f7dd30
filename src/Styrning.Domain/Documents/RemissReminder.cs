using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>A reminder of a remiss, counted from the last day of each one asked, so that who has anstånd is reminded of its own day.</summary>
public enum RemissReminder
{
    WeekBefore,
    DayBefore,
    DayAfter,
}

/// <summary>The days of the reminders, all vardagar. A day that had passed when the round was sent is none.</summary>
public static class RemissReminders
{
    public static DateOnly DayOf(RemissReminder reminder, DateOnly lastDay) => reminder switch
    {
        RemissReminder.WeekBefore => SwedishCalendar.VardagOnOrBefore(lastDay.AddDays(-7)),
        RemissReminder.DayBefore => SwedishCalendar.VardagOnOrBefore(lastDay.AddDays(-1)),
        RemissReminder.DayAfter => SwedishCalendar.VardagOnOrAfter(lastDay.AddDays(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(reminder), reminder, "Not a reminder of a remiss."),
    };

    /// <summary>The days on which this one is still to hear of it: the reminders of its last day that are after whatever it has heard already.</summary>
    public static IEnumerable<DateOnly> Left(Remiss remiss, RemissRecipient recipient, RemissReminder reminder)
    {
        if (recipient.IsExternal || recipient.HasAnswered || remiss.LastDayOf(recipient) is not { } last) yield break;
        var day = DayOf(reminder, last);
        if (day > remiss.SentOn && !(day <= recipient.RemindedOn) && !(day <= recipient.AddedOn)) yield return day;
    }

    /// <summary>When this reminder comes next; null when nobody is to hear it any more.</summary>
    public static DateOnly? NextDay(Remiss remiss, RemissReminder reminder) =>
        remiss.SentOn is null || remiss.ClosedOn is not null || remiss.FinishedOn is not null ? null
        : remiss.Recipients.SelectMany(r => Left(remiss, r, reminder)).Cast<DateOnly?>().Min();

    /// <summary>Who is to be reminded on a day. After a stop each is told once, of how it is now.</summary>
    public static IReadOnlyList<RemissRecipient> DueOn(Remiss remiss, DateOnly day) =>
        remiss.StageOn(day) is RemissStage.Open or RemissStage.Overdue
            ? [.. remiss.Recipients.Where(r => Enum.GetValues<RemissReminder>().SelectMany(reminder => Left(remiss, r, reminder)).Any(due => due <= day))]
            : [];
}
