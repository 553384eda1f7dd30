namespace Styrning.Domain.Reporting.Reading;

/// <summary>How a heading announces itself, apart from its number.</summary>
internal enum HeadingStyle
{
    Plain,

    /// <summary>"§ 4", "Avsnitt 5:".</summary>
    Worded,

    /// <summary>"## …".</summary>
    Markdown,
}

/// <summary>A line that has the form of a numbered heading. Whether it is one depends on what stands around it.</summary>
/// <param name="Typed">The number as typed: "1.6.", "§ 4".</param>
/// <param name="Title">Empty when the number stands alone on its line.</param>
internal sealed record HeadingLine(string Typed, SectionNumber Number, string Title, HeadingStyle Style)
{
    private const int LongestTitle = 160;

    private static readonly string[] Openings = ["avsnitt ", "kapitel ", "kap. ", "kap ", "del ", "punkt ", "område ", "mål ", "§ ", "§"];

    // After a figure these make a measure or a date of it: "1.5 miljoner", "12 månader", "2 maj".
    private static readonly HashSet<string> Measures = new(StringComparer.OrdinalIgnoreCase)
    {
        "miljoner", "miljon", "miljarder", "miljard", "procent", "procentenheter", "gånger", "gång", "månader", "månad", "år", "åringar", "dagar", "veckor", "vecka", "minuter", "timmar",
        "kr", "kronor", "mkr", "tkr", "mnkr", "personer", "st", "stycken", "besökare", "elever", "invånare", "ton", "meter", "km", "m", "kvm", "kwh", "mwh", "gwh", "hushåll", "grader",
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december", "gånger/år", "gång/månad", "anställda", "medarbetare",
        "h", "ha", "hektar", "mil", "kg", "liter", "poäng", "%", "‰", "kap", "kap.",
    };

    public static HeadingLine? Read(string line)
    {
        if (line.Length is 0 or > 400)
            return null;

        var (rest, level) = Unmarked(line);
        var style = level > 0 ? HeadingStyle.Markdown : HeadingStyle.Plain;
        var typed = rest;
        foreach (var opening in Openings)
        {
            if (rest.Starts(opening) && rest.Length > opening.Length && char.IsAsciiDigit(rest[opening.Length]))
            {
                rest = rest[opening.Length..];
                style = style is HeadingStyle.Markdown ? style : HeadingStyle.Worded;
                break;
            }
        }

        if (Figures(rest) is not { } length || !SectionNumber.TryParse(rest[..length], out var number) || number.Parts.Any(part => part > 199))
            return null;

        var after = rest[length..];
        if (after.StartsWith(" §", StringComparison.Ordinal) || after.StartsWith('§'))
        {
            after = after[(after.IndexOf('§') + 1)..];
            style = style is HeadingStyle.Plain ? HeadingStyle.Worded : style;
        }

        var dotted = rest[length - 1] == '.';
        if (after.Length > 0 && after[0] != ' ' && after[0] is not (':' or '–' or '-') && !(dotted && char.IsLetter(after[0])))
            return null;

        var title = after.TrimStart(' ', ':', '–', '-').Trim().TrimEnd('#', '*', ' ', ':');
        typed = typed[..(typed.Length - after.Length)].Trim();
        return Titled(title, number, style) ? new HeadingLine(typed, number, title, style) : null;
    }

    /// <summary>Without the signs of Markdown; the level is 0 when there were none.</summary>
    public static (string Text, int Level) Unmarked(string line)
    {
        var level = 0;
        while (level < line.Length && level < 7 && line[level] == '#')
            level++;
        if (level is > 6 || (level > 0 && (level == line.Length || line[level] != ' ')))
            level = 0;

        var text = line[level..].Trim();
        if (level > 0)
            text = text.TrimEnd('#', ' ');
        if (text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal))
            text = text[2..^2].Trim();
        else if (text.Length > 4 && text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal))
            text = text[2..^2].Trim();
        return (text, level);
    }

    private static bool Titled(string title, SectionNumber number, HeadingStyle style)
    {
        if (title.Length == 0)
            return true;
        if (title.Length > LongestTitle || TableOfContents.HasLeader(title))
            return false;

        var first = title[0] is '"' or '”' or '“' or '(' or '\'' && title.Length > 1 ? title[1] : title[0];
        var word = Words.First(title).TrimEnd('.', ',', ';', ':');
        return char.IsLetter(first) && !Measures.Contains(word) && !(char.IsLower(first) && number.Parts.Count == 1 && style is HeadingStyle.Plain && title.Length > 60);
    }

    // The figures and full stops of a number, without a leading zero in any part: "08.30" is a time, not a section.
    private static int? Figures(string text)
    {
        var at = 0;
        while (true)
        {
            var start = at;
            while (at < text.Length && at - start <= 3 && char.IsAsciiDigit(text[at]))
                at++;
            if (at == start || at - start > 3 || (text[start] == '0' && at - start > 1))
                return at == start && start > 0 ? start : null;
            if (at >= text.Length || text[at] != '.')
                return at;

            at++;
        }
    }
}
