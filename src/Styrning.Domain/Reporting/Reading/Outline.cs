namespace Styrning.Domain.Reporting.Reading;

/// <summary>The sections of a text and what stands before and between them.</summary>
/// <param name="TitleHeading">A parent heading that stands for the whole report, or null.</param>
/// <param name="Sections">In the order of the text.</param>
/// <param name="Asides">Headings whose text belongs to no section: the report's title, chapters and an unnumbered introduction.</param>
/// <param name="Numbers">Every number that the text uses, those of chapters too.</param>
internal sealed record Outline(
    OutlineHeading? TitleHeading, IReadOnlyList<OutlineHeading> Sections, IReadOnlyList<OutlineHeading> Asides, IReadOnlyList<SectionNumber> Numbers)
{
    public static Outline Of(List<SourceLine> lines, List<ReadProblem> problems)
    {
        var noted = new List<ReadProblem>();
        var numbered = NumberedHeadings.Find(lines, noted);
        var plain = PlainHeadings.Find(lines, strict: true);
        plain.RemoveAll(heading => numbered.Any(other => heading.At >= other.At && heading.At < other.Body) || heading.Line is not null || HeadingLine.Read(lines[heading.At].Text) is not null);

        // Figures before words of a text whose sections have none: a list, a paragraph, a chapter.
        var withResponsible = numbered.Count(heading => heading.HasResponsible);
        if (withResponsible == 0 && (numbered.Count < 2 || plain.Count >= 2))
            return Plain(lines, numbered, problems);

        problems.AddRange(noted);
        return Numbered(lines, numbered, plain, problems);
    }

    private static Outline Plain(List<SourceLine> lines, List<OutlineHeading> numbered, List<ReadProblem> problems)
    {
        var sections = PlainHeadings.Find(lines, strict: false);
        UnreadableReport.WhenTooMany(sections.Count);
        if (sections.Count == 0 && numbered.Count > 0 && numbered.Any(heading => heading.HasResponsible))
            sections = numbered;

        var asides = new List<OutlineHeading>();
        // "1. Årlig rapportering" above sections without numbers is the title of the report.
        var title = sections.Count > 0 ? numbered.FirstOrDefault(heading => heading.At < 6 && heading.Body <= sections[0].At) : null;
        if (title is not null)
            asides.Add(title);
        while (sections.Count > 1 && !sections[0].HasResponsible && PlainHeadings.IsInner(sections[0].Title))
        {
            asides.Add(sections[0]);
            sections.RemoveAt(0);
        }

        // A chapter's number above unnumbered sections is no text of the section before it.
        foreach (var chapter in numbered.Where(heading => heading != title && sections.Any(section => section.At >= heading.Body && !HasText(lines, heading.Body, section.At))))
        {
            asides.Add(chapter);
            problems.Add(Chapter(lines, chapter, false));
        }

        return new Outline(title, sections, asides, []);
    }

    private static Outline Numbered(List<SourceLine> lines, List<OutlineHeading> numbered, List<OutlineHeading> plain, List<ReadProblem> problems)
    {
        var all = numbered.Concat(Unnumbered(lines, numbered, plain, problems)).OrderBy(heading => heading.At).ToList();
        var anyResponsible = all.Any(heading => heading.HasResponsible);
        var (sections, asides) = (new List<OutlineHeading>(), new List<OutlineHeading>());
        OutlineHeading? title = null;
        for (var at = 0; at < all.Count; at++)
        {
            var heading = all[at];
            var next = at + 1 < all.Count ? all[at + 1] : null;
            var isParent = next?.Number is not null && heading.Number is not null && heading.Number.IsParentOf(next.Number);
            var isTitle = at == 0 && anyResponsible && !heading.HasResponsible && heading.At < 6 && IsTitleOf(heading, next);
            if (isTitle || (!heading.HasResponsible && isParent && !(anyResponsible && NoneBelow(all, at))))
            {
                var hasText = HasText(lines, heading.Body, next!.At);
                if (at == 0)
                    title = heading;
                else
                    problems.Add(Chapter(lines, heading, hasText));
                asides.Add(heading);
            }
            else if (IsInside(heading, sections, anyResponsible))
            {
                continue; // a heading inside the section above, kept in its text
            }
            else
            {
                sections.Add(heading);
            }
        }

        return new Outline(title, sections, asides, [.. all.Select(heading => heading.Number).OfType<SectionNumber>()]);
    }

    // Headings without a number among numbered ones: a section of its own when the one above has its own text already, else the
    // first of the areas that the section above is split into.
    private static IEnumerable<OutlineHeading> Unnumbered(List<SourceLine> lines, List<OutlineHeading> numbered, List<OutlineHeading> plain, List<ReadProblem> problems)
    {
        var split = new HashSet<OutlineHeading>();
        foreach (var heading in plain)
        {
            var above = numbered.LastOrDefault(other => other.At < heading.At);
            if (above is null || !HasText(lines, above.Body, heading.At))
                split.Add(above ?? heading);
            if (above is null || split.Contains(above))
                continue;

            problems.Add(new ReadProblem(
                lines[heading.At].Number, ReadProblems.HeadingWithoutNumber, $"Rubriken \"{heading.Title}\" har inget nummer men en ansvarig. Den lästes som ett eget avsnitt.", ReadSeverity.Warning));
            yield return heading;
        }
    }

    // "1. Årlig rapportering" above "2.3.1 …": named like a report, and what follows is not the section after it.
    private static bool IsTitleOf(OutlineHeading heading, OutlineHeading? next) =>
        next is not null && ReportFacts.IsReport(heading.Title) && !PlainHeadings.IsInner(heading.Title)
        && (heading.Number is null || next.Number is null || !heading.Number.IsSiblingOf(next.Number) || next.Number < heading.Number);

    // "2.1 …" without anybody responsible under "2 …" that has: the section above answers for it.
    private static bool IsInside(OutlineHeading heading, List<OutlineHeading> sections, bool anyResponsible) =>
        anyResponsible && !heading.HasResponsible && heading.Number is not null
        && sections.LastOrDefault(section => section.Number is not null) is { HasResponsible: true } above && above.Number!.IsParentOf(heading.Number);

    private static bool NoneBelow(List<OutlineHeading> all, int at)
    {
        for (var below = at + 1; below < all.Count && (all[below].Number is not { } number || all[at].Number!.IsParentOf(number)); below++)
        {
            if (all[below].HasResponsible)
                return false;
        }

        return true;
    }

    private static ReadProblem Chapter(List<SourceLine> lines, OutlineHeading heading, bool hasText) => new(
        lines[heading.At].Number,
        ReadProblems.Chapter,
        hasText
            ? $"Kapitlet \"{heading.Title}\" har en egen text men ingen ansvarig. Texten lades till inledningen."
            : $"\"{heading.Title}\" lästes som kapitelrubrik, inte som avsnitt.",
        hasText ? ReadSeverity.Warning : ReadSeverity.Note);

    public static bool HasText(List<SourceLine> lines, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!lines[at].IsBlank)
                return true;
        }

        return false;
    }
}
