using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>How long those asked get. No statute says; six weeks lets a nämnd that meets each month take it up.</summary>
public static class RemissTime
{
    public const int UsualDays = 42;

    /// <summary>Shorter than this, a nämnd may not have a meeting in between: said, never refused.</summary>
    public const int ShortDays = 21;

    /// <summary>The last day that is proposed: six weeks on, on a vardag.</summary>
    public static DateOnly Proposed(DateOnly today) => SwedishCalendar.VardagOnOrAfter(today.AddDays(UsualDays));

    public static bool IsShort(DateOnly today, DateOnly lastDay) => lastDay.DayNumber - today.DayNumber < ShortDays;
}
