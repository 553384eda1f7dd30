namespace Styrning.Domain.Reporting.Reading;

/// <summary>Takes out a table of contents, so that its entries are not taken for sections without text.</summary>
internal static class TableOfContents
{
    private static readonly string[] Headings = ["innehåll", "innehållsförteckning", "table of contents"];

    public static List<SourceLine> Remove(List<SourceLine> lines, List<ReadProblem> problems)
    {
        var drop = new bool[lines.Count];
        Dotted(lines, drop);
        Headed(lines, drop);
        Twice(lines, drop);

        var first = Array.IndexOf(drop, true);
        if (first < 0)
            return lines;

        var last = Array.LastIndexOf(drop, true);
        problems.Add(new ReadProblem(
            lines[first].Number, ReadProblems.TableOfContents, $"Innehållsförteckningen på rad {lines[first].Number}–{lines[last].Number} hoppades över.", ReadSeverity.Note));
        return [.. lines.Where((_, at) => !drop[at])];
    }

    // Entries with dot leaders, and the up to two lines between them that are broken entries.
    private static void Dotted(List<SourceLine> lines, bool[] drop)
    {
        var before = -1;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!HasLeader(lines[at].Text))
                continue;

            drop[at] = true;
            var between = before < 0 ? 0 : Enumerable.Range(before + 1, at - before - 1).Take(8).Count(index => !lines[index].IsBlank);
            if (before >= 0 && at - before <= 8 && between <= 2)
                Array.Fill(drop, true, before, at - before);
            else if (at > 0 && Words.StartsLower(lines[at].Text) && HeadingLine.Read(lines[at - 1].Text) is not null)
                drop[at - 1] = true; // the first entry, broken over two lines
            before = at;
        }
    }

    // After "Innehåll": entries that end with a page number, or return as a line of their own further down.
    private static void Headed(List<SourceLine> lines, bool[] drop)
    {
        var at = lines.FindIndex(line => Headings.Contains(line.Text.Trim('#', ' ', ':', '*').ToLowerInvariant()));
        if (at < 0)
            return;

        var later = new Dictionary<string, int>();
        for (var index = at + 1; index < lines.Count; index++)
        {
            if (lines[index].Text.Length is > 0 and <= 160)
                later[Key(lines[index].Text)] = index;
        }

        drop[at] = true;
        for (var index = at + 1; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.IsBlank || drop[index])
                continue;
            if (line.Text.Length > 160 || !(EndsWithPage(line) || later.GetValueOrDefault(Key(line.Text)) > index || Broken(lines, index, later)))
                break;

            drop[index] = true;
        }

        // Blank lines go along, so that what follows is not taken for a part of it.
    }

    // No heading and no page numbers: a row of numbered headings that all return further down.
    private static void Twice(List<SourceLine> lines, bool[] drop)
    {
        var last = new Dictionary<string, int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (HeadingLine.Read(lines[at].Text) is { Title.Length: > 0 })
                last[Key(lines[at].Text)] = at;
        }

        for (var at = 0; at < lines.Count; at++)
        {
            var until = at;
            var entries = 0;
            for (; until < lines.Count; until++)
            {
                if (lines[until].IsBlank)
                    continue;
                if (HeadingLine.Read(lines[until].Text) is not { Title.Length: > 0 } || last.GetValueOrDefault(Key(lines[until].Text)) <= until)
                    break;

                entries++;
            }

            for (; entries >= 2 && at < until; at++)
                drop[at] |= !lines[at].IsBlank;
            at = Math.Max(at, until);
        }
    }

    private static bool Broken(List<SourceLine> lines, int at, Dictionary<string, int> later)
    {
        if (at + 1 >= lines.Count || lines[at + 1].IsBlank || !Words.StartsLower(lines[at + 1].Text))
            return false;

        var joined = $"{lines[at].Text} {lines[at + 1].Text}";
        return EndsWithPage(lines[at + 1]) || later.GetValueOrDefault(Key(joined)) > at + 1;
    }

    private static bool EndsWithPage(SourceLine line)
    {
        var last = Words.Last(line.Text);
        return last.Length is >= 1 and <= 3 && last.Length < line.Text.Length && last.All(char.IsAsciiDigit) && !Words.EndsSentence(line.Text);
    }

    // The text without its page number, in one case.
    private static string Key(string text)
    {
        var last = Words.Last(text);
        var bare = last.Length is >= 1 and <= 3 && last.All(char.IsAsciiDigit) && last.Length < text.Length ? text[..^last.Length] : text;
        return string.Concat(bare.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
    }

    /// <summary>"1.6 Signalskydd ........ 7", also with blanks between the dots or with "…".</summary>
    internal static bool HasLeader(string text)
    {
        if (text.Length is < 6 or > 240)
            return false;

        var (dots, most) = (0, 0);
        foreach (var sign in text)
        {
            dots = sign == '.' ? dots + 1 : sign == '…' ? dots + 3 : sign == '_' ? dots + 1 : sign == ' ' ? dots : 0;
            most = Math.Max(most, dots);
        }

        var end = text.AsSpan().TrimEnd();
        return most >= 5 && (char.IsAsciiDigit(end[^1]) || end[^1] is '.' or '…');
    }
}
