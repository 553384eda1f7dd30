namespace Styrning.Domain.Reporting.Reading;

/// <summary>A heading found in the text.</summary>
/// <param name="At">Index of its first line.</param>
/// <param name="Body">Index of the first line after it.</param>
/// <param name="Line">Null for a heading without a number.</param>
/// <param name="Inline">A statement of responsibility that stood on the heading's own line.</param>
/// <param name="HasResponsible">Such a statement stands there or directly below.</param>
internal sealed record OutlineHeading(int At, int Body, HeadingLine? Line, string Title, string? Inline, bool HasResponsible)
{
    private const int LongestHeading = 220;

    /// <summary>How much speaks for this being a heading; below 1 it is text.</summary>
    public int Weight { get; init; }

    public SectionNumber? Number => Line?.Number;

    public int Depth => Number?.Parts.Count ?? 0;

    /// <summary>Reads the heading at a line with what it continues with on the next lines.</summary>
    public static OutlineHeading Join(IReadOnlyList<SourceLine> lines, int at, HeadingLine? line, string title)
    {
        var body = at + 1;
        if (title.Length == 0 && body < lines.Count)
            title = lines[body++].Text;

        while (body < lines.Count && body - at < 4)
        {
            // "… samt", a blank line, "arbete mot …": broken by a text with a blank after every line.
            var next = lines[body].IsBlank && Words.Continues(title) && body + 1 < lines.Count && Words.StartsLower(lines[body + 1].Text) ? body + 1 : body;
            if (!ContinuesOn(title, lines, next))
                break;

            title = LineJoiner.Join(title, lines[next].Text);
            body = next + 1;
        }

        var inline = Inlined(title) is { } cut ? title[cut..].Trim('(', ')', ' ') : null;
        if (inline is not null)
            title = title[..(title.Length - inline.Length)].TrimEnd(' ', '–', '-', '(', ',', '.', ':', ')');
        return new OutlineHeading(at, body, line, title.Trim(), inline, inline is not null || ResponsibleBelow(lines, body));
    }

    private static bool ContinuesOn(string title, IReadOnlyList<SourceLine> lines, int at)
    {
        var next = lines[at].Text;
        return next.Length is > 0 and <= 100 && title.Length + next.Length < LongestHeading && Words.Bullet(next) == 0
            && (Words.StartsLower(next) || (Words.Continues(title) && !Words.EndsSentence(next)))
            && !ResponsibleLine.StartsAt(lines, at) && HeadingLine.Read(next) is null;
    }

    // "1.6 Signalskydd – ansvarig: säkerhetschef, KLK"
    private static int? Inlined(string title)
    {
        for (var at = title.IndexOf("ansvarig", StringComparison.OrdinalIgnoreCase); at > 3; at = title.IndexOf("ansvarig", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (title[at - 1] is ' ' or '(' && ResponsibleLine.Split(title[at..].TrimEnd(')')) is { Who.Length: > 0 })
                return at;
        }

        return null;
    }

    /// <summary>Within the next two lines that are not blank.</summary>
    public static bool ResponsibleBelow(IReadOnlyList<SourceLine> lines, int at)
    {
        for (var seen = 0; at < lines.Count && seen < 2; at++)
        {
            if (lines[at].IsBlank)
                continue;
            if (ResponsibleLine.StartsAt(lines, at))
                return true;
            if (HeadingLine.Read(lines[at].Text) is not null)
                return false;

            seen++;
        }

        return false;
    }
}
