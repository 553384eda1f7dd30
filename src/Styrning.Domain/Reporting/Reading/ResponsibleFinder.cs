namespace Styrning.Domain.Reporting.Reading;

/// <summary>Takes the statements of responsibility out of a section's paragraphs and leaves the rest as its text.</summary>
internal sealed class ResponsibleFinder(string title, List<ReadProblem> problems)
{
    private readonly List<ReadResponsible> _found = [];
    private string? _unit;

    public List<ReadParagraph> TakeFrom(List<ReadParagraph> body)
    {
        var text = new List<ReadParagraph>();
        var (leading, lead, area) = (true, false, (string?)null);
        foreach (var paragraph in body)
        {
            if (paragraph.Kind is ReadParagraphKind.Subheading)
            {
                text.Add(paragraph);
                // "IT-säkerhet" above its own "Ansvarig: …" inside a section: the responsibility is split by such headings.
                (leading, lead, area) = (true, false, paragraph.Text);
                continue;
            }

            if (ResponsibleLine.IsLead(paragraph.Text))
            {
                lead = true;
                continue;
            }

            if (lead && paragraph.Kind is ReadParagraphKind.Item or ReadParagraphKind.Text && paragraph.Text.Length < 160 && Listed(paragraph))
                continue;

            lead = false;
            var rest = Sentenced(paragraph, leading, area);
            leading &= rest is null;
            if (rest is not null)
                text.Add(rest);
        }

        return WithoutOwnerlessHeadings(text);
    }

    public bool Take(string sentence, int line, string? area, bool first)
    {
        if (ResponsibleReader.Read(sentence) is not { } statements)
            return Unclear(sentence, line, first);

        var sure = statements.All(statement => !statement.Doubtful);
        if (!first && (!sure || _found.Count > 0 || statements.Any(statement => statement.Named.Count == 0)))
            return false;

        foreach (var statement in statements)
        {
            _unit = statement.Unit ?? _unit;
            foreach (var one in statement.Named)
                _found.Add(new ReadResponsible(one.Role, one.Unit, one.UnitAsWritten, one.Area ?? statement.Area ?? area, sentence, line));
            Doubts(statement, line);
        }

        return true;
    }

    public List<ReadResponsible> Result()
    {
        // Said twice, as in a heading and below it, is said once.
        var distinct = _found.DistinctBy(one => (one.Role.ToUpperInvariant(), one.Area?.ToUpperInvariant())).ToList();
        return _unit is null ? distinct : [.. distinct.Select(one => one.Unit is null ? one with { Unit = _unit } : one)];
    }

    private ReadParagraph? Sentenced(ReadParagraph paragraph, bool leading, string? area)
    {
        var sentences = Sentences.Of(paragraph.Text);
        var left = new List<string>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (ResponsibleLine.Split(sentence) is not { } parts || (parts.Active && _found.Count > 0) || !Take(sentence, paragraph.Line, area, leading && left.Count == 0))
                left.Add(sentence);
        }

        return left.Count == 0 ? null : left.Count == sentences.Count ? paragraph : paragraph with { Text = string.Join(' ', left) };
    }

    // The names below "Ansvariga:", one to a line.
    private bool Listed(ReadParagraph paragraph)
    {
        if (ResponsibleReader.Read($"Ansvarig: {paragraph.Text}") is not { } statements || !Roles.IsRole(paragraph.Text))
            return false;

        // "IT-säkerhet: IT-chef, KLK" in such a list tells the area first.
        var colon = paragraph.Text.IndexOf(':');
        return colon > 0
            ? Take($"Ansvarig för {paragraph.Text[..colon]} är {paragraph.Text[(colon + 1)..].Trim()}", paragraph.Line, null, first: true)
            : statements.Count > 0 && Take($"Ansvarig: {paragraph.Text}", paragraph.Line, null, first: true);
    }

    private bool Unclear(string sentence, int line, bool first)
    {
        if (first && ResponsibleLine.Split(sentence) is { Active: false })
        {
            problems.Add(new ReadProblem(
                line, ReadProblems.UnclearResponsible, $"Det går inte att utläsa vem som är ansvarig för \"{title}\". Meningen står kvar i texten.", ReadSeverity.Warning));
        }

        return false;
    }

    private void Doubts(ResponsibleReader.Statement statement, int line)
    {
        foreach (var person in statement.Persons)
            problems.Add(new ReadProblem(line, ReadProblems.Person, $"\"{person}\" ser ut som en persons namn och lästes inte in. Ange rollen.", ReadSeverity.Warning));
        foreach (var one in statement.Named.Where(one => one.UnitAsWritten is not null))
            problems.Add(new ReadProblem(line, ReadProblems.UncertainUnit, $"Enheten \"{one.UnitAsWritten}\" är tvetydig. Den lästes som {one.Unit}.", ReadSeverity.Note));
        if (statement.Doubtful)
        {
            problems.Add(new ReadProblem(
                line, ReadProblems.UnclearResponsible, $"Kontrollera den ansvariga för \"{title}\": \"{string.Join(", ", statement.Named.Select(one => one.Role))}\" lästes som roll.", ReadSeverity.Warning));
        }
    }

    // A last heading without text: its statement was taken out and named the area, or it was a line of text all the time.
    private List<ReadParagraph> WithoutOwnerlessHeadings(List<ReadParagraph> text)
    {
        if (text.Count == 0 || text[^1].Kind is not ReadParagraphKind.Subheading)
            return text;

        if (_found.Any(one => one.Area == text[^1].Text))
            text.RemoveAt(text.Count - 1);
        else
            text[^1] = text[^1] with { Kind = ReadParagraphKind.Text };
        return text;
    }
}
