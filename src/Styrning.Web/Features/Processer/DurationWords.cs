using Styrning.Domain;
using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

internal static class DurationWords
{
    /// <summary>"ingen tid", "två dagar och tre timmar".</summary>
    public static string Of(CalendarDuration length)
    {
        var time = length.Time;
        string?[] parts =
        [
            Count(length.Months / 12, "år", "år", true), Count(length.Months % 12, "månad", "månader"), Count(length.Days + (int)time.TotalDays, "dag", "dagar"),
            Count(time.Hours, "timme", "timmar"), Count(time.Minutes, "minut", "minuter"), Count(time.Seconds, "sekund", "sekunder"),
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? "ingen tid" : SwedishText.Join(said);
    }

    private static string? Count(int number, string one, string many, bool neuter = false) => number == 0 ? null : SwedishText.Count(number, one, many, neuter);
}
