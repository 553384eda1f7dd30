using Styrning.Domain;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Decides, before anything is sealed, who must not have it: whoever the reporter ticked, whoever bears a name that the reporter wrote, and whoever has the post that they
/// named. Better one handler too few than one too many: a name may lack a part, stand in any order, in any case, with an initial, or with one letter wrong in each word.
/// </summary>
internal static class ConflictScreening
{
    private const int LongEnoughForAMistake = 5;

    public static bool IsConcerned(Appointment appointment, ReportContent report) =>
        report.ConcernsAppointments.Contains(appointment.Id) || report.Concerned.Any(one => IsNamed(appointment, one.Name) || HasPost(appointment, one));

    /// <summary>Whether what was written as a name can be this person's.</summary>
    internal static bool IsNamed(Appointment appointment, string written)
    {
        var (mine, theirs) = (WordsOf(appointment.Name), WordsOf(written));
        if (theirs.Count <= 1 || mine.Count <= 1)
        {
            return theirs.Exists(word => mine.Exists(own => IsAlike(word, own)));
        }

        var (first, last) = (mine[0], mine.Skip(1).ToList());
        return theirs.Exists(word => last.Exists(own => IsAlike(word, own))) && theirs.Exists(word => IsAlike(word, first) || (word.Length == 1 && word[0] == first[0]));
    }

    // "Kommunjuristen", "kommunens jurist": without a name, the title tells who it is; a unit that is another's says that it is not.
    private static bool HasPost(Appointment appointment, ConcernedPerson one)
    {
        var (mine, theirs) = (SwedishText.SearchKey(appointment.Title), WordsOf(one.Title));
        return mine.Length > 0 && theirs.Exists(word => word == mine || word == mine + "en" || word == mine + "n")
            && (one.Unit.Length == 0 || appointment.Unit.Length == 0 || SwedishText.SearchKey(one.Unit) == SwedishText.SearchKey(appointment.Unit));
    }

    private static bool IsAlike(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) >= LongEnoughForAMistake && IsOneApart(a, b));

    // One letter changed, added or gone: the common part from both ends leaves at most one.
    private static bool IsOneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var (from, until) = (0, Math.Min(a.Length, b.Length));
        while (from < until && a[from] == b[from])
        {
            from++;
        }

        var end = 0;
        while (end < until - from && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return Math.Max(a.Length, b.Length) - from - end <= 1;
    }

    private static List<string> WordsOf(string text) => [.. SwedishText.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
