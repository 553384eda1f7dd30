namespace Styrning.Domain.Reporting;

/// <summary>
/// An earlier year's report as a person has confirmed it, ready to be kept. It becomes facts and no process: what was read in
/// was written, reviewed and decided elsewhere.
/// </summary>
/// <param name="Year">The year it reports on.</param>
/// <param name="Introduction">Running text before the sections; may be empty.</param>
/// <param name="Promises">Only those that a person chose to follow up.</param>
public sealed record ImportedReport(
    int Year,
    string Title,
    string Kommun,
    string Introduction,
    IReadOnlyList<ImportedSection> Sections,
    IReadOnlyList<ImportedPromise> Promises)
{
    /// <summary>No report is older than the kommuner of today.</summary>
    public const int FirstYear = 1971;

    /// <summary>The year with its sections and texts.</summary>
    /// <param name="yearsKept">The years there is a report for already.</param>
    /// <param name="today">Swedish day.</param>
    /// <param name="person">Who confirmed it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleBroken">RAP-120 to RAP-125.</exception>
    public ReportingCycle ToCycle(IReadOnlyCollection<int> yearsKept, DateOnly today, Guid person, DateTimeOffset at)
    {
        Rule.Require(Year >= FirstYear && Year <= today.Year, "RAP-123", $"Rapporten kan inte handla om år {Year}. Ange ett år från {FirstYear} till {today.Year}.");
        Rule.Require(!yearsKept.Contains(Year), "RAP-120", $"Det finns redan en rapport för {Year}. Ändra året om det är fel, eller kasta inläsningen: en rapport som finns skrivs aldrig över.");
        Rule.Require(Sections.Count > 0, "RAP-124", "Ta med minst ett avsnitt. Utan avsnitt finns inget att spara.");
        var unnumbered = Sections.FirstOrDefault(section => !SectionNumber.TryParse(section.Number, out _));
        Rule.Require(unnumbered is null, "RAP-122", $"Avsnittet {unnumbered?.Title} behöver ett nummer som 1.4 eller 2.3.1.");
        var twice = Sections.GroupBy(section => section.ParsedNumber).FirstOrDefault(same => same.Count() > 1);
        Rule.Require(twice is null, "RAP-121", $"Numret {twice?.Key} används av {SwedishText.Join(twice?.Select(section => section.Title) ?? [])}. Ge ett av dem ett annat nummer, eller låt bli att ta med det.");
        RequirePromises();

        var cycle = new ReportingCycle { Year = Year, Title = Title.Trim(), Kommun = Kommun.Trim(), Introduction = Introduction, IsImported = true, CreatedAt = at, CreatedBy = person };
        cycle.Sections.AddRange(Sections.Select(section => section.ToSection(cycle.Id, person, at)));
        return cycle;
    }

    /// <summary>What it promised, to be answered in every report from the next one on.</summary>
    /// <exception cref="RuleBroken">RAP-125 when one belongs to no section that is kept, or says nothing.</exception>
    public IReadOnlyList<Commitment> ToCommitments()
    {
        RequirePromises();
        return [.. Promises.Select(promise => promise.ToCommitment(Year, Find(promise)!))];
    }

    private void RequirePromises()
    {
        var silent = Promises.FirstOrDefault(promise => string.IsNullOrWhiteSpace(promise.Sentence) || Find(promise) is null);
        Rule.Require(silent is null, "RAP-125", silent is { Sentence: { Length: > 0 } sentence }
            ? $"Åtagandet ”{Shortened(sentence)}” hör till ett avsnitt som inte tas med. Välj ett annat avsnitt för det, eller följ inte upp det."
            : "Ett åtagande som ska följas upp saknar text. Skriv vad som lovades, eller följ inte upp det.");
    }

    private ImportedSection? Find(ImportedPromise promise) =>
        SectionNumber.TryParse(promise.SectionNumber, out var number) ? Sections.FirstOrDefault(section => section.ParsedNumber == number) : null;

    private static string Shortened(string sentence) => sentence.Length <= 90 ? sentence : string.Concat(sentence.AsSpan(0, 87).TrimEnd(), "…");
}

/// <summary>A section of an earlier report.</summary>
/// <param name="Number">As confirmed: "1.6." and "1.6" are the same.</param>
/// <param name="FormerTitle">The area's earlier name; null when the report tells none.</param>
/// <param name="Assignments">
/// Who answered for it then. A role that the organisation does not have is kept under its written name: history is not bent to fit today's roles.
/// </param>
/// <param name="Text">Paragraphs with a blank line between.</param>
public sealed record ImportedSection(
    string Number,
    string Title,
    string? FormerTitle,
    string UnitText,
    Responsibility Responsibility,
    IReadOnlyList<SectionAssignment> Assignments,
    string Text)
{
    internal SectionNumber? ParsedNumber => SectionNumber.TryParse(Number, out var number) ? number : null;

    /// <summary>The terms of a standing area like this section, for an organisation that lacks one with its number.</summary>
    /// <param name="roles">Keys of the organisation's roles: only they can answer for an area.</param>
    /// <exception cref="RuleBroken">RAP-126 when none of its roles is the organisation's.</exception>
    public AreaTerms ToArea(IReadOnlySet<string> roles)
    {
        var matched = Assignments.Where(assignment => roles.Contains(assignment.RoleKey)).ToList();
        Rule.Require(matched.Count > 0, "RAP-126", "Ingen av funktionerna finns i organisationen. Välj en motsvarighet, eller ta bort krysset för att lägga till området.");
        return new(Number, Title, UnitText, matched.Count == 1 ? Responsibility.Single : Responsibility, matched, null, OftenSeparate: false, FormerTitle);
    }

    internal ReportSection ToSection(Guid cycleId, Guid person, DateTimeOffset at)
    {
        var number = SectionNumber.Parse(Number);
        var section = new ReportSection
        {
            CycleId = cycleId,
            Number = number.ToString(),
            SortKey = number.SortKey,
            Title = Title.Trim(),
            FormerTitle = string.IsNullOrWhiteSpace(FormerTitle) ? null : FormerTitle.Trim(),
            UnitText = UnitText.Trim(),
            Responsibility = Responsibility,
            Assignments = [.. Assignments],
        };

        // One part even where the responsibility is split: the printed text is one, and nobody can say which sentence was whose.
        var part = new SectionPart { SectionId = section.Id };
        part.Save(new SectionContent { Passages = Passages.Parse(Text, []) }, part.Version, person, at);
        section.Parts.Add(part);
        return section;
    }
}

/// <summary>A sentence of an earlier report that a person chose to follow up.</summary>
/// <param name="SectionNumber">The section it stands in.</param>
/// <param name="Period">When, as written; empty when nothing was said.</param>
/// <param name="RoleKey">The role it falls to; null means all that answer for the section.</param>
public sealed record ImportedPromise(string SectionNumber, string Sentence, string Period, string? RoleKey)
{
    internal Commitment ToCommitment(int year, ImportedSection section)
    {
        var period = FuzzyPeriod.Parse(Period, year);
        var number = section.ParsedNumber!.ToString();
        return new()
        {
            PromisedYear = year,
            OriginNumber = number,
            OriginTitle = section.Title.Trim(),
            AreaNumber = number,
            Sentence = Sentence.Trim(),
            Period = period.Text,
            PeriodFrom = period.From,
            PeriodTo = period.To,
            RoleKey = RoleKey,
        };
    }
}
