namespace Styrning.Domain.Reporting;

/// <summary>One piece of a section as a reviewer reads it: what can be withheld is withheld piece by piece.</summary>
/// <param name="Key">Stable within one revision; names the piece when its secrecy is changed.</param>
/// <param name="Heading">What kind of piece it is: "Text", "Möten".</param>
/// <param name="Text">As it will be printed.</param>
/// <param name="Secrecy">The provision that holds now, its own or its commitment's; null when it is public.</param>
/// <param name="Markable">False for what is never secret here: choices.</param>
public sealed record SectionItem(string Key, string Heading, string Text, string? Secrecy, bool Markable = true);

/// <summary>Takes a section's content apart into pieces, and puts changed proposals of secrecy back where they belong.</summary>
public static class SectionItems
{
    public static IReadOnlyList<SectionItem> Of(SectionContent content, IReadOnlyCollection<Commitment> inherited)
    {
        var items = new List<SectionItem>();
        if (content.Form is not SectionForm.Reported)
        {
            items.Add(new("form", "Redovisning", $"{ReportWords.Of(content.Form)}.", null, Markable: false));
        }

        // A draft from before the section became one that is reported elsewhere is kept, and is no part of the report.
        if (content.Form is not SectionForm.Separate)
        {
            items.AddRange(Substance(content));
        }

        items.AddRange(
            from answer in content.Answers
            join commitment in inherited on answer.CommitmentId equals commitment.Id
            select new SectionItem($"a-{commitment.Id}", "Uppföljning av åtaganden", $"{commitment.Sentence} ({commitment.AgeText}) {ReportWords.Of(answer)}", answer.Secrecy ?? commitment.Secrecy));
        return items;
    }

    /// <summary>The same content with other proposals of secrecy and nothing else changed.</summary>
    /// <param name="content">As it stands.</param>
    /// <param name="proposed">Provision by key; null or empty makes it public. What is not named keeps its own.</param>
    /// <exception cref="RuleBroken">RAP-31 when a provision is none of ours.</exception>
    public static SectionContent Mark(this SectionContent content, IReadOnlyDictionary<string, string?> proposed)
    {
        string? Of(string key, string? now) => proposed.TryGetValue(key, out var chosen) ? SecrecyProvision.Check(chosen) : now;

        return content with
        {
            Passages = [.. content.Passages.Select((p, i) => p with { Secrecy = Of($"p-{i}", p.Secrecy) })],
            Meetings = [.. content.Meetings.Select((e, i) => e with { Secrecy = Of($"m-{i}", e.Secrecy) })],
            Exercises = [.. content.Exercises.Select((e, i) => e with { Secrecy = Of($"e-{i}", e.Secrecy) })],
            Incidents = [.. content.Incidents.Select((e, i) => e with { Secrecy = Of($"i-{i}", e.Secrecy) })],
            Plans = [.. content.Plans.Select((p, i) => p with { Secrecy = Of($"f-{i}", p.Secrecy) })],
            References = [.. content.References.Select((r, i) => r with { Secrecy = Of($"r-{i}", r.Secrecy) })],
            Answers = [.. content.Answers.Select(a => a with { Secrecy = Of($"a-{a.CommitmentId}", a.Secrecy) })],
        };
    }

    private static IEnumerable<SectionItem> Substance(SectionContent content)
    {
        foreach (var item in content.Passages.Select((p, i) => new SectionItem($"p-{i}", "Text", p.Text, p.Secrecy))
            .Concat(Entries("m", "Möten", content.Meetings))
            .Concat(Entries("e", "Övningar", content.Exercises))
            .Concat(Entries("i", "Incidenter", content.Incidents)))
        {
            yield return item;
        }

        if (content.NoIncidents)
        {
            yield return new("no-incidents", "Incidenter", "Inga incidenter har rapporterats.", null, Markable: false);
        }

        foreach (var item in content.Plans.Select((p, i) => new SectionItem($"f-{i}", "Planerat framåt", WithTime(p.What, p.Period), p.Secrecy)))
        {
            yield return item;
        }

        foreach (var (reference, i) in content.References.Select((r, i) => (r, i)))
        {
            var source = new[] { reference.Organ, reference.DecidedOn is { } day ? SwedishText.ShortDate(day) : "", reference.Paragraf }.Where(p => p.Length > 0);
            yield return new($"r-{i}", "Beslut och dokument", string.Join(", ", new[] { reference.What, string.Join(" ", source) }.Where(p => p.Length > 0)), reference.Secrecy);
        }
    }

    private static IEnumerable<SectionItem> Entries(string prefix, string heading, IReadOnlyList<ReportEntry> entries) =>
        entries.Select((e, i) => new SectionItem($"{prefix}-{i}", heading, WithTime(e.What, e.When), e.Secrecy));

    private static string WithTime(string what, string when) => when.Length == 0 ? what : $"{what} ({when})";
}
