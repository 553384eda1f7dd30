namespace Styrning.Domain.Reporting.Reading;

/// <summary>
/// Reads last year's report, however it was typed, into what a person is asked to confirm. Pure: the same text gives the same answer.
/// The time is linear in the text.
/// </summary>
public static class ReportReader
{
    /// <summary>The largest file that is read: 2 MiB.</summary>
    public const int Limit = ReportBytes.Limit;

    private const int MostLines = 100_000;

    private const int MostProblems = 500;

    /// <summary>Reads a file: UTF-8, UTF-16 or Windows-1252.</summary>
    /// <param name="fileName">Only asked for a year when the text names none clearly; may be null.</param>
    /// <exception cref="UnreadableReport">The file is no text, or no report.</exception>
    public static ReadReport Read(ReadOnlySpan<byte> bytes, string? fileName = null)
    {
        var text = ReportBytes.Decode(bytes, out var note);
        return Read(text, fileName, note is null ? [] : [note]);
    }

    /// <summary>The text of a file, as <see cref="Read(ReadOnlySpan{byte}, string?)"/> reads it: to be shown beside what was found.</summary>
    /// <exception cref="UnreadableReport">The file is no text.</exception>
    public static string TextOf(ReadOnlySpan<byte> bytes) => ReportBytes.Decode(bytes, out _);

    /// <summary>Reads a pasted text.</summary>
    /// <exception cref="UnreadableReport">The text is empty, too large or no report.</exception>
    public static ReadReport Read(string text, string? fileName = null) => Read(text, fileName, []);

    private static ReadReport Read(string text, string? fileName, List<ReadProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableReport("RAP-150", "Texten är tom.");
        if (text.Length > Limit)
            throw new UnreadableReport("RAP-151", "Texten är längre än 2 MB. Läs in bara rapporten.");
        if (text.Contains('\0'))
            throw new UnreadableReport("RAP-153", "Det inklistrade är inte text. Kopiera texten ur rapporten och klistra in den.");

        var headers = new List<string>();
        var lines = SourceLines.Of(text);
        if (lines.Count > MostLines)
            throw new UnreadableReport("RAP-151", "Texten har fler än 100 000 rader. Läs in bara rapporten.");

        lines = PageFurniture.Remove(lines, problems, headers);
        lines = TableOfContents.Remove(SourceLines.WithoutDoubleSpacing(lines), problems);
        var outline = Outline.Of(lines, problems);
        if (outline.Sections.Count == 0)
        {
            throw new UnreadableReport(
                "RAP-154", "Texten innehåller inga avsnitt som går att känna igen. Varje avsnitt behöver en rubrik på egen rad, helst med nummer, och en rad som börjar med \"Ansvarig\".");
        }

        return Assemble(lines, outline, headers, fileName, problems);
    }

    private static ReadReport Assemble(List<SourceLine> lines, Outline outline, List<string> headers, string? fileName, List<ReadProblem> problems)
    {
        var paragraphs = new Paragraphs(lines);
        var (above, introduction) = Introduction(lines, outline, paragraphs);
        var title = ReportFacts.Title(above, outline.TitleHeading, headers);
        introduction = WithoutCover(introduction, title, problems);

        var flowing = string.Join(' ', lines.Select(line => line.Text));
        var year = ReportYear.Of(title, [.. above.Take(12).Where(paragraph => paragraph.Text.Length <= 160).Select(paragraph => paragraph.Text), .. headers], flowing, fileName);
        var kommun = ReportFacts.Kommun(flowing + " " + string.Join(' ', headers));
        var reader = new SectionReader(lines, paragraphs, year?.Year, problems);
        var starts = outline.Sections.Concat(outline.Asides).Select(heading => heading.At).Append(lines.Count).Order().ToList();
        var sections = outline.Sections.Select(heading => reader.Read(heading, starts[starts.BinarySearch(heading.At) + 1])).ToList();

        var gaps = SectionNumber.Gaps(outline.Numbers);
        Note(year, kommun, gaps, sections, flowing, problems);
        return new ReadReport(
            title, kommun, year, ReadParagraph.Join(introduction), CommitmentFinder.Find(introduction, year?.Year, introduction: true), sections, gaps,
            [.. problems.OrderBy(problem => problem.Line ?? 0).Take(MostProblems)]);
    }

    // Everything outside the sections: above the first, and below the headings of the title and of chapters.
    private static (List<ReadParagraph> Above, List<ReadParagraph> Introduction) Introduction(List<SourceLine> lines, Outline outline, Paragraphs paragraphs)
    {
        var headings = outline.Sections.Concat(outline.Asides).OrderBy(heading => heading.At).ToList();
        var above = paragraphs.Of(lines, 0, headings[0].At);
        var introduction = new List<ReadParagraph>(above);
        for (var at = 0; at < headings.Count; at++)
        {
            if (!outline.Asides.Contains(headings[at]))
                continue;

            var text = paragraphs.Of(lines, headings[at].Body, at + 1 < headings.Count ? headings[at + 1].At : lines.Count);
            if (text.Count > 0 && headings[at] != outline.TitleHeading && !PlainHeadings.IsInner(headings[at].Title))
                introduction.Add(new ReadParagraph(ReadParagraphKind.Subheading, headings[at].Title, lines[headings[at].At].Number));
            introduction.AddRange(text);
        }

        return (above, introduction);
    }

    // The title and the short lines of a cover are no introduction.
    private static List<ReadParagraph> WithoutCover(List<ReadParagraph> introduction, string? title, List<ReadProblem> problems)
    {
        var text = introduction.FindIndex(paragraph => paragraph.Text.Length > 100 || paragraph.Text.EndsWith('.') || paragraph.Kind is ReadParagraphKind.Item);
        var cover = introduction[..(text < 0 ? introduction.Count : text)];
        var told = cover.Where(paragraph => ReportFacts.Bare(paragraph.Text) != title).ToList();
        if (told.Count > 0)
        {
            var shown = string.Join(" · ", told.Take(6).Select(paragraph => paragraph.Text));
            problems.Add(new ReadProblem(told[0].Line, ReadProblems.Cover, $"Lästes som försättssida och togs inte med i inledningen: {shown}", ReadSeverity.Note));
        }

        return introduction[cover.Count..];
    }

    private static void Note(ReadYear? year, string? kommun, IReadOnlyList<SectionNumber> gaps, List<ReadSection> sections, string text, List<ReadProblem> problems)
    {
        if (year is null)
            problems.Add(new ReadProblem(null, ReadProblems.Year, "Texten säger inte vilket år rapporten gäller. Ange året.", ReadSeverity.Warning));
        if (kommun is null)
            problems.Add(new ReadProblem(null, ReadProblems.Kommun, "Texten nämner ingen kommun vid namn.", ReadSeverity.Note));
        if (text.Contains("Ã¤", StringComparison.Ordinal) || text.Contains("Ã¶", StringComparison.Ordinal) || text.Contains('\uFFFD'))
            problems.Add(new ReadProblem(null, ReadProblems.Encoding, "Texten ser ut att vara sparad i fel teckenkodning: å, ä och ö är förvanskade.", ReadSeverity.Warning));

        if (gaps.Count > 0)
        {
            var after = sections.FirstOrDefault(section => section.Number is not null && section.Number.IsSiblingOf(gaps[0]) && section.Number > gaps[0]);
            var numbers = string.Join(", ", gaps.Take(20)) + (gaps.Count > 20 ? " …" : "");
            problems.Add(new ReadProblem(after?.FirstLine, ReadProblems.Gap, $"Nummer som inte finns i texten: {numbers}. Luckorna behålls.", ReadSeverity.Note));
        }

        var roles = sections.SelectMany(section => section.Responsibles).Select(one => one.Role).Distinct(StringComparer.OrdinalIgnoreCase).Take(100).ToList();
        foreach (var (first, second) in roles.SelectMany((first, at) => roles.Skip(at + 1).Select(second => (first, second))).Where(pair => RoleNames.Similar(pair.first, pair.second)))
        {
            var line = sections.SelectMany(section => section.Responsibles).First(one => one.Role == second).Line;
            problems.Add(new ReadProblem(line, ReadProblems.SimilarRoles, $"\"{second}\" och \"{first}\" liknar varandra. Är det samma roll?", ReadSeverity.Note));
        }
    }
}
