namespace Styrning.Domain.Reporting.Reading;

/// <summary>
/// Takes out what belongs to the page and not to the report: page numbers and the headers and footers that repeat around page
/// breaks. Each is reported, once per line of text.
/// </summary>
internal static class PageFurniture
{
    private const int Reach = 4;

    public static List<SourceLine> Remove(List<SourceLine> lines, List<ReadProblem> problems, List<string> headers)
    {
        var drop = new bool[lines.Count];
        var numbers = PageNumbers(lines, drop);
        Repeated(lines, drop, headers);
        Interrupting(lines, drop, headers);

        var kept = new List<SourceLine>(lines.Count);
        var pending = false;
        for (var at = 0; at < lines.Count; at++)
        {
            if (drop[at])
            {
                pending = true;
                continue;
            }

            pending |= lines[at].StartsPage;
            kept.Add(pending ? lines[at] with { StartsPage = true } : lines[at]);
            pending &= lines[at].IsBlank;
        }

        Report(lines, drop, numbers, problems);
        return kept;
    }

    private static int PageNumbers(List<SourceLine> lines, bool[] drop)
    {
        var suffixed = new Dictionary<string, int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (PageNumber.Surrounds(lines[at].Text))
                suffixed[Words.Shape(lines[at].Text)] = suffixed.GetValueOrDefault(Words.Shape(lines[at].Text)) + 1;
        }

        var dropped = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            drop[at] = PageNumber.Is(lines[at].Text) || (PageNumber.Surrounds(lines[at].Text) && suffixed[Words.Shape(lines[at].Text)] > 1);
            dropped += drop[at] ? 1 : 0;
        }

        return dropped + Bare(lines, drop);
    }

    // A figure alone on its line is a page number at a page break, or when such figures count upwards far apart.
    private static int Bare(List<SourceLine> lines, bool[] drop)
    {
        var bare = new List<(int At, int Value)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!drop[at] && lines[at].Text is { Length: > 0 and <= 3 } text && int.TryParse(text, out var value) && !HeadingFollows(lines, at))
                bare.Add((at, value));
        }

        var dropped = 0;
        for (var index = 0; index < bare.Count; index++)
        {
            var (at, value) = bare[index];
            var counts = (index > 0 && Follows(bare[index - 1], bare[index])) || (index + 1 < bare.Count && Follows(bare[index], bare[index + 1]));
            if (counts || lines[at].StartsPage || (NextText(lines, at + 1) is { } next && lines[next].StartsPage))
            {
                drop[at] = true;
                dropped++;
            }
        }

        return dropped;

        static bool Follows((int At, int Value) before, (int At, int Value) after) => after.Value == before.Value + 1 && after.At - before.At >= 6;
    }

    // "1" on a line of its own above "Inledning" is the number of a heading.
    private static bool HeadingFollows(List<SourceLine> lines, int at) =>
        at + 2 < lines.Count && Words.StartsUpper(lines[at + 1].Text) && lines[at + 1].Text.Length <= 80 && !lines[at + 1].StartsPage
        && (lines[at + 2].IsBlank || ResponsibleLine.Starts(lines[at + 2].Text)) && (at < 3 || lines[at - 1].IsBlank || lines[at].StartsPage);

    private static int? NextText(List<SourceLine> lines, int at)
    {
        for (var end = Math.Min(lines.Count, at + 3); at < end; at++)
        {
            if (!lines[at].IsBlank)
                return at;
        }

        return null;
    }

    // A header or footer stands at a page break nearly every time it stands anywhere.
    private static void Repeated(List<SourceLine> lines, bool[] drop, List<string> headers)
    {
        var near = new HashSet<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (drop[at] || lines[at].StartsPage)
                Around(lines, drop, at, near);
        }

        if (near.Count == 0)
            return;

        Around(lines, drop, 0, near);
        Around(lines, drop, lines.Count - 1, near);
        var (all, atBreaks) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        for (var at = 0; at < lines.Count; at++)
        {
            if (!CanRepeat(lines[at].Text))
                continue;

            var shape = Words.Shape(lines[at].Text);
            all[shape] = all.GetValueOrDefault(shape) + 1;
            if (near.Contains(at))
                atBreaks[shape] = atBreaks.GetValueOrDefault(shape) + 1;
        }

        foreach (var at in near.Order())
        {
            var text = lines[at].Text;
            if (!drop[at] && CanRepeat(text) && atBreaks[Words.Shape(text)] is >= 2 and var count && count * 10 >= all[Words.Shape(text)] * 8)
            {
                drop[at] = true;
                headers.Add(text);
            }
        }
    }

    private static void Around(List<SourceLine> lines, bool[] drop, int at, HashSet<int> near)
    {
        near.Add(at);
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            var seen = 0;
            for (var index = at + step; index >= 0 && index < lines.Count && seen < Reach && Math.Abs(index - at) <= 12; index += step)
            {
                if (!lines[index].IsBlank && !drop[index])
                {
                    near.Add(index);
                    seen++;
                }
            }
        }
    }

    // Without page breaks in the text: a line that returns three times and mostly cuts a sentence in two.
    private static void Interrupting(List<SourceLine> lines, bool[] drop, List<string> headers)
    {
        var cuts = new Dictionary<string, (int All, int Cuts)>();
        for (var at = 1; at + 1 < lines.Count; at++)
        {
            if (drop[at] || !CanRepeat(lines[at].Text))
                continue;

            var (before, after) = (at - 1, at + 1);
            while (before > 0 && lines[before].IsBlank && at - before < 3)
                before--;
            while (after + 1 < lines.Count && lines[after].IsBlank && after - at < 3)
                after++;
            var cut = !lines[before].IsBlank && !Words.EndsSentence(lines[before].Text) && Words.StartsLower(lines[after].Text);
            var (all, cutting) = cuts.GetValueOrDefault(lines[at].Text);
            cuts[lines[at].Text] = (all + 1, cutting + (cut ? 1 : 0));
        }

        for (var at = 0; at < lines.Count; at++)
        {
            if (!drop[at] && cuts.TryGetValue(lines[at].Text, out var count) && count.All >= 3 && count.Cuts * 2 >= count.All)
            {
                drop[at] = true;
                headers.Add(lines[at].Text);
            }
        }
    }

    private static bool CanRepeat(string text) =>
        text.Length is >= 3 and <= 120 && Words.Bullet(text) == 0 && !ResponsibleLine.Starts(text) && !text.EndsWith('.') && text.Any(char.IsLetter)
        && HeadingLine.Read(text) is null;

    private static void Report(List<SourceLine> lines, bool[] drop, int numbers, List<ReadProblem> problems)
    {
        var told = new HashSet<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!drop[at] || !told.Add(PageNumber.Is(lines[at].Text) || lines[at].Text.Length <= 3 ? "#" : Words.Shape(lines[at].Text)))
                continue;

            var message = told.Contains("#") && (PageNumber.Is(lines[at].Text) || lines[at].Text.Length <= 3)
                ? $"Sidnummer togs bort ({numbers} rader, den första \"{lines[at].Text}\")."
                : $"Raden \"{lines[at].Text}\" återkommer på sidorna och togs bort som sidhuvud eller sidfot.";
            problems.Add(new ReadProblem(lines[at].Number, ReadProblems.PageFurniture, message, ReadSeverity.Note));
        }
    }
}
