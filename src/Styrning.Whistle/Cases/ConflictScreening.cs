using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Decides, before anything is sealed, who must not have it: whoever the reporter ticked, and whoever bears a name that the reporter wrote. Better one handler too few than one
/// too many: a first and a last name are enough, whatever the order, case and accents.
/// </summary>
internal static class ConflictScreening
{
    public static bool IsConcerned(Appointment appointment, ReportContent report) =>
        report.ConcernsAppointments.Contains(appointment.Id) || report.Concerned.Any(c => IsSamePerson(c.Name, appointment.Name));

    private static bool IsSamePerson(string written, string name)
    {
        var (mine, theirs) = (WordsOf(name), WordsOf(written));
        return theirs.Count > 0 && (theirs.Count == 1 ? mine.Count > 0 && mine[^1] == theirs[0] : mine.Count > 1 && theirs.Contains(mine[0]) && theirs.Contains(mine[^1]));
    }

    private static List<string> WordsOf(string name) => [.. SwedishText.SearchKey(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
