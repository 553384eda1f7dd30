namespace Styrning.Domain.Reporting.Reading;

/// <summary>
/// Chooses the numbered headings. Every line that has the form is weighed by what stands around it; then the heaviest row of
/// rising numbers is taken, so that a list, a date or a table of contents does not break the order of the report.
/// </summary>
internal static class NumberedHeadings
{
    public static List<OutlineHeading> Find(List<SourceLine> lines, List<ReadProblem> problems)
    {
        var candidates = Candidates(lines);
        var likely = candidates.Where(heading => heading.Weight >= 1).ToList();
        var eligible = WithoutLists(likely);
        UnreadableReport.WhenTooMany(eligible.Count(heading => heading.HasResponsible));
        var chosen = HeaviestRise(eligible);
        var taken = chosen.Select(heading => heading.At).ToHashSet();
        var numbers = chosen.Select(heading => heading.Number).ToHashSet();
        foreach (var heading in eligible.Where(heading => heading.HasResponsible && taken.Add(heading.At)))
        {
            var twice = !numbers.Add(heading.Number);
            chosen.Add(heading);
            problems.Add(twice
                ? new ReadProblem(lines[heading.At].Number, ReadProblems.NumberTwice, $"Numret {heading.Number} används för mer än ett avsnitt.", ReadSeverity.Warning)
                : new ReadProblem(lines[heading.At].Number, ReadProblems.NumberOutOfOrder, $"Avsnitt {heading.Number} står inte i nummerordning.", ReadSeverity.Warning));
        }

        chosen.Sort((left, right) => left.At.CompareTo(right.At));
        UnreadableReport.WhenTooMany(chosen.Count);
        foreach (var heading in candidates.Where(heading => heading.Weight >= 3 && heading.Depth > 1 && !taken.Contains(heading.At)))
        {
            problems.Add(new ReadProblem(
                lines[heading.At].Number, ReadProblems.NotAHeading, $"\"{Short(lines[heading.At].Text)}\" ser ut som en rubrik men passar inte i numreringen. Raden lästes som text.", ReadSeverity.Warning));
        }

        return chosen;
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static List<OutlineHeading> Candidates(List<SourceLine> lines)
    {
        var candidates = new List<OutlineHeading>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (HeadingLine.Read(lines[at].Text) is not { } line)
                continue;
            if (line.Title.Length == 0 && !TitleBelow(lines, at, line))
                continue;

            var heading = OutlineHeading.Join(lines, at, line, line.Title);
            candidates.Add(heading with { Weight = Weigh(lines, heading, candidates.Count > 0 ? candidates[^1] : null) });
        }

        return candidates;
    }

    // "1" above "Inledning": a figure alone must stand free, with a title of its own below it.
    private static bool TitleBelow(List<SourceLine> lines, int at, HeadingLine line)
    {
        if (at + 1 >= lines.Count || !Words.StartsUpper(lines[at + 1].Text) || lines[at + 1].Text.Length > 100)
            return false;

        return line.Number.Parts.Count > 1 || line.Style is not HeadingStyle.Plain
            || ((at == 0 || lines[at - 1].IsBlank || lines[at].StartsPage || at < 3) && (at + 2 >= lines.Count || lines[at + 2].IsBlank || ResponsibleLine.StartsAt(lines, at + 2)));
    }

    private static int Weigh(List<SourceLine> lines, OutlineHeading heading, OutlineHeading? before)
    {
        var (above, below) = (heading.At - 1, heading.Body);
        var free = above < 0 || lines[above].IsBlank || lines[heading.At].StartsPage || (heading.At < 3 && !Words.Continues(lines[above].Text));
        // A chapter right above its first section is no list.
        var next = below < lines.Count ? HeadingLine.Read(lines[below].Text) : null;
        var nextIsHeading = next is not null && !heading.Number!.IsParentOf(next.Number);
        var follows = before is not null && before.Body == heading.At;
        var inList = nextIsHeading || (follows && !before!.Number!.IsParentOf(heading.Number!));
        var title = heading.Title;

        var weight = heading.Depth > 1 || heading.Line!.Style is not HeadingStyle.Plain ? 2 : 0;
        weight += heading.HasResponsible ? 6 : 0;
        weight += free ? 1 : 0;
        weight -= !free && !follows && !Words.EndsSentence(lines[above].Text) ? 4 : 0;
        weight += below >= lines.Count || lines[below].IsBlank ? 1 : 0;
        weight += nextIsHeading || below >= lines.Count ? 0 : 1;
        weight -= Words.StartsLower(title) ? 2 : 0;
        weight -= title.EndsWith('.') ? heading.Depth > 1 ? 1 : 3 : 0;
        weight -= title.EndsWith(',') || title.EndsWith(';') ? 3 : 0;
        weight -= title.Contains(". ", StringComparison.Ordinal) && !title.Has("inkl.") ? 3 : 0;
        weight -= title.Length > 100 ? 1 : 0;
        // Lines that follow one another without a blank are a list, or a table of contents.
        weight -= inList && !heading.HasResponsible ? heading.Depth > 1 ? 2 : 4 : 0;
        return weight;
    }

    // Where sections have numbers of several parts, "1. … 2. … 3. …" inside one of them is a list.
    private static List<OutlineHeading> WithoutLists(List<OutlineHeading> likely)
    {
        if (!likely.Any(heading => heading.Depth > 1))
            return likely;

        var kept = new List<OutlineHeading>();
        for (var at = 0; at < likely.Count; at++)
        {
            var heading = likely[at];
            var next = at + 1 < likely.Count ? likely[at + 1] : null;
            var isParent = next is not null && heading.Number!.IsParentOf(next.Number!);
            if (heading.Depth > 1 || heading.HasResponsible || isParent || !InList(likely, at))
                kept.Add(heading);
        }

        return kept;
    }

    private static bool InList(List<OutlineHeading> likely, int at)
    {
        var start = at;
        while (start > 0 && likely[start - 1].Depth == 1 && likely[start - 1].Number!.Last == likely[start].Number!.Last - 1)
            start--;
        return start > 0 && likely[start].Number!.Last == 1;
    }

    // The row of rising numbers with the greatest weight: one pass over the lines with a tree of maxima over the numbers.
    private static List<OutlineHeading> HeaviestRise(List<OutlineHeading> headings)
    {
        var ranks = headings.Select(heading => heading.Number!).Distinct().Order().Select((number, rank) => (number, rank)).ToDictionary(one => one.number, one => one.rank + 1);
        var best = new int[ranks.Count + 1];
        Array.Fill(best, -1);
        var (total, previous) = (new int[headings.Count], new int[headings.Count]);
        for (var at = 0; at < headings.Count; at++)
        {
            var rank = ranks[headings[at].Number!];
            previous[at] = -1;
            for (var node = rank - 1; node > 0; node -= node & -node)
            {
                if (best[node] >= 0 && (previous[at] < 0 || total[best[node]] > total[previous[at]]))
                    previous[at] = best[node];
            }

            total[at] = headings[at].Weight + (previous[at] < 0 ? 0 : total[previous[at]]);
            for (var node = rank; node < best.Length; node += node & -node)
            {
                if (best[node] < 0 || total[at] > total[best[node]])
                    best[node] = at;
            }
        }

        var chosen = new List<OutlineHeading>();
        for (var at = total.Length == 0 ? -1 : Array.IndexOf(total, total.Max()); at >= 0; at = previous[at])
            chosen.Add(headings[at]);
        return chosen;
    }
}
