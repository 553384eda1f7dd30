namespace Styrning.Domain.Reporting.Reading;

/// <summary>Finds headings without numbers: by the line on who is responsible below them, and by the pattern these show.</summary>
internal static class PlainHeadings
{
    // Headings that return inside sections, or stand for the whole report. They are no area that somebody answers for.
    private static readonly string[] Inner =
    [
        "mål", "måluppfyllelse", "uppföljning", "genomfört", "genomförda", "planerat", "planerade", "resultat", "incidenter", "aktiviteter", "framåt", "framåtblick", "analys", "syfte",
        "slutsats", "slutsatser", "övrigt", "åtgärder", "bakgrund", "inledning", "sammanfattning", "förord", "om rapporten", "plan för", "inför", "året som gått", "under året", "nästa steg",
        "kommande", "avvikelser", "händelser", "möten", "övningar", "utbildning och övning", "risker", "nuläge", "status", "kommentar", "bilagor", "bilaga", "avslutning", "metod", "läget",
        "fokus", "vad har", "vad vi", "det här", "nyckeltal", "statistik", "ekonomi", "årets", "viktiga händelser", "väsentliga händelser", "samverkan", "omfattning", "uppdrag", "ansvarig", "ansvar",
    ];

    /// <summary>What a line looks like that could be a heading.</summary>
    private sealed record Look(OutlineHeading Heading, int Level, bool Capitals, bool Underlined, bool BlankBelow, bool Repeats);

    /// <param name="strict">Only headings with a statement of responsibility directly below.</param>
    public static List<OutlineHeading> Find(List<SourceLine> lines, bool strict)
    {
        var looks = Looks(lines);
        var sure = looks.Where(look => look.Heading.HasResponsible).ToList();
        UnreadableReport.WhenTooMany(sure.Count);
        if (strict)
            return [.. sure.Select(look => look.Heading)];
        if (sure.Count == 0)
            return WithoutResponsible(lines, looks);

        var like = Pattern(sure);
        // What stands before the first sure heading is the cover and the introduction.
        var first = sure[0].Heading.At;
        return [.. looks.Where(look => look.Heading.HasResponsible || (look.Heading.At > first && like(look) && (look.Level > 0 || IsWhole(lines, look.Heading)))).Select(look => look.Heading)];
    }

    private static Func<Look, bool> Pattern(List<Look> sure)
    {
        if (sure.All(look => look.Level > 0))
        {
            var level = sure.Select(look => look.Level).Min();
            return look => look.Level == level;
        }

        if (sure.All(look => look.Capitals))
            return look => look.Capitals && !look.Repeats;
        if (sure.All(look => look.Underlined))
            return look => look.Underlined && !look.Repeats;
        if (sure.Count < 2)
            return _ => false;

        var blankBelow = sure.Count(look => look.BlankBelow) * 2 > sure.Count;
        return look => look.Level == 0 && !look.Capitals && !look.Repeats && look.BlankBelow == blankBelow && !IsInner(look.Heading.Title);
    }

    // Nobody is named directly below a heading: Markdown and capitals are headings by themselves; else the first heading after each
    // statement, where the statement closes its section.
    private static List<OutlineHeading> WithoutResponsible(List<SourceLine> lines, List<Look> looks)
    {
        var marked = looks.Where(look => look.Level > 0).ToList();
        if (marked.Count >= 2)
        {
            var level = marked.CountBy(look => look.Level).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;
            return [.. marked.Where(look => look.Level == level).Select(look => look.Heading)];
        }

        var closing = Enumerable.Range(0, lines.Count).Where(at => !lines[at].IsBlank && ResponsibleLine.StartsAt(lines, at)).ToList();
        if (closing.Count >= 2)
        {
            var found = new List<OutlineHeading>();
            var from = looks.Count > 0 && looks[0].Heading.At < 3 && closing.Count > 0 && looks.Count(look => look.Heading.At < closing[0]) > 1 ? looks[0].Heading.Body : 0;
            var index = 0;
            foreach (var at in closing)
            {
                while (index < looks.Count && looks[index].Heading.At < from)
                    index++;
                if (index < looks.Count && looks[index].Heading.At < at)
                    found.Add(looks[index].Heading with { HasResponsible = true });
                from = at + 1;
            }

            if (found.Count >= 2)
                return found;
        }

        var capitals = looks.Where(look => (look.Capitals || look.Underlined) && !look.Repeats).ToList();
        return capitals.Count >= 3 ? [.. capitals.Skip(capitals[0].Heading.At < 3 ? 1 : 0).Select(look => look.Heading)] : [];
    }

    // A heading is a line of its own without a verb; the first line of a broken paragraph goes on in the next.
    private static bool IsWhole(List<SourceLine> lines, OutlineHeading heading)
    {
        var words = new SentenceWords(heading.Title);
        return heading.Body == heading.At + 1 && heading.Title.Length <= 70 && !Words.Continues(heading.Title)
            && (heading.Body >= lines.Count || lines[heading.Body].IsBlank || !Words.StartsLower(lines[heading.Body].Text))
            && !Enumerable.Range(0, words.Count).Any(at => Clauses.IsFinite(words, at));
    }

    public static bool IsInner(string title) => Inner.Any(inner => title.Starts(inner) && (title.Length == inner.Length || !char.IsLetter(title[inner.Length])));

    private static List<Look> Looks(List<SourceLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Where(line => line.Text.Length is > 0 and <= 100))
            seen[line.Text] = seen.GetValueOrDefault(line.Text) + 1;

        var looks = new List<Look>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Read(lines, at) is not { } look)
                continue;

            looks.Add(look with { Repeats = seen.GetValueOrDefault(lines[at].Text) > 1 });
            at = look.Heading.Body - 1;
        }

        return looks;
    }

    private static Look? Read(List<SourceLine> lines, int at)
    {
        var line = lines[at];
        if (line.Text.Length is 0 or > 120 || Words.Bullet(line.Text) > 0)
            return null;

        var (text, level) = HeadingLine.Unmarked(line.Text);
        var free = at == 0 || lines[at - 1].IsBlank || line.StartsPage;
        if (text.Length is < 2 or > 100 || text.Count(sign => sign == ' ') > 12 || !char.IsUpper(text.AsSpan().TrimStart("\"”“(")[..1].IsEmpty ? ' ' : text.AsSpan().TrimStart("\"”“(")[0]))
            return null;
        if (ResponsibleLine.StartsAt(lines, at) || IsLabel(text))
            return null;

        var underlined = at + 1 < lines.Count && IsRule(lines[at + 1].Text);
        var heading = OutlineHeading.Join(lines, at, null, text.TrimEnd(':', ' '));
        if (underlined)
            heading = heading with { Body = at + 2, HasResponsible = OutlineHeading.ResponsibleBelow(lines, at + 2) };
        // The statement must be the next thing, not the second: else the last line of a section's text would do for a heading.
        var next = heading.Body;
        while (next < lines.Count && lines[next].IsBlank)
            next++;
        var direct = heading.Inline is not null || (next < lines.Count && ResponsibleLine.StartsAt(lines, next));
        heading = heading with { HasResponsible = direct };

        // A line right under other text needs more: the end of that text and the statement below.
        if (level == 0 && !free && !(direct && Words.EndsSentence(lines[at - 1].Text)))
            return null;
        if (level == 0 && text[^1] is '.' or ',' or ';' or '!' || (text[^1] == ':' && !direct))
            return null;
        if (next >= lines.Count && level == 0)
            return null;

        var capitals = text.Count(char.IsLetter) >= 4 && !text.Any(char.IsLower);
        return new Look(heading, level, capitals, underlined, heading.Body < lines.Count && lines[heading.Body].IsBlank, false);
    }

    // "Diarienummer: KS 2023/11", "Datum 2023-02-14"
    private static bool IsLabel(string text)
    {
        var colon = text.IndexOf(':');
        return (colon > 0 && colon < text.Length - 1) || text.Starts("Datum") || text.Starts("Dnr") || text.Starts("Diarienummer");
    }

    private static bool IsRule(string text) => text.Length >= 3 && text.AsSpan().IndexOfAnyExcept("=-_~–") < 0;
}
