namespace Styrning.Domain.Reporting.Reading;

/// <summary>Reads one section: who is responsible, the text that is left, and what it promises.</summary>
internal sealed class SectionReader(List<SourceLine> lines, Paragraphs paragraphs, int? year, List<ReadProblem> problems)
{
    /// <param name="to">Index of the first line after the section.</param>
    public ReadSection Read(OutlineHeading heading, int to)
    {
        var line = lines[heading.At].Number;
        var body = paragraphs.Of(lines, heading.Body, to);
        var found = new ResponsibleFinder(heading.Title, problems);
        if (heading.Inline is not null)
            found.Take(heading.Inline, line, null, first: true);
        var text = found.TakeFrom(body);
        var responsibles = found.Result();
        var mode = ModeOf(responsibles);

        var (title, formerly) = FormerName.Of(heading.Title);
        var name = heading.Number is null ? $"\"{title}\"" : $"{heading.Number} {title}";
        if (responsibles.Count == 0)
        {
            problems.Add(new ReadProblem(
                line, ReadProblems.NobodyResponsible, $"Avsnitt {name} anger ingen ansvarig.", PlainHeadings.IsInner(title) ? ReadSeverity.Note : ReadSeverity.Warning));
        }

        if (text.Count == 0)
            problems.Add(new ReadProblem(line, ReadProblems.EmptySection, $"Avsnitt {name} har ingen text.", ReadSeverity.Warning));

        var last = to - 1;
        while (last > heading.At && lines[last].IsBlank)
            last--;
        return new ReadSection(
            heading.Line?.Typed, heading.Number, title, formerly, Whole(heading), mode,
            mode is ReadResponsibility.Split ? responsibles : [.. responsibles.Select(one => one with { Area = null })],
            text, CommitmentFinder.Find(text, year), line, lines[last].Number);
    }

    private static string Whole(OutlineHeading heading) => heading.Line is null ? heading.Title : $"{heading.Line.Typed} {heading.Title}";

    private static ReadResponsibility ModeOf(IReadOnlyList<ReadResponsible> responsibles) => responsibles.Count switch
    {
        0 => ReadResponsibility.None,
        1 => ReadResponsibility.Single,
        _ => responsibles.Select(one => one.Area?.ToUpperInvariant()).Distinct().Count() > 1 ? ReadResponsibility.Split : ReadResponsibility.Shared,
    };
}
