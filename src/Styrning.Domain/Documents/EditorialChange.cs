namespace Styrning.Domain.Documents;

/// <summary>
/// Redaktionell ändring: a title or the name of an organisation is put right in the text in force, under a named delegation and without a §. It makes a minor
/// version and a decision with <see cref="DecisionEffect.Editorial"/>.
/// </summary>
/// <param name="Delegation">The point of the delegationsordning that lets it be done.</param>
/// <param name="DecidedOn">The day it was decided and from which it applies.</param>
/// <param name="What">What was changed, in a sentence.</param>
public sealed record EditorialChange(string Markdown, string Delegation, DateOnly DecidedOn, string What)
{
    /// <summary>Over this share of the words it is hardly names and titles any longer: one in twenty.</summary>
    private const double SmallShare = 0.05;

    /// <exception cref="RuleBroken">DOK-46 to DOK-50.</exception>
    public (DocumentVersion Version, DocumentDecision Decision) Make(Styrdokument document, DateOnly today, Guid by, DateTimeOffset at)
    {
        var inForce = InForce(document, today);
        var state = DocumentState.On(document, today);
        var text = VersionText.Clean(Markdown);
        Rule.Require(!string.IsNullOrWhiteSpace(Delegation), "DOK-47", "Ange den punkt i delegationsordningen som ger rätt att göra redaktionella ändringar. Utan delegation krävs ett beslut.");
        Rule.Require(DecidedOn <= today, "DOK-48", "Dagen för ändringen kan inte ligga i framtiden.");
        Rule.Require(DecidedOn >= state.Effect!.FirstDayOn, "DOK-49", $"Ändringen kan inte vara äldre än den text den rättar, som gäller från {SwedishText.Date(state.Effect.FirstDayOn)}.");
        Rule.Require(text != VersionText.Clean(inForce.Markdown), "DOK-50", $"Texten är densamma som i version {inForce.Label}. Ändra det som ska rättas först.");

        var version = new DocumentVersion
        {
            DocumentId = document.Id,
            Number = inForce.Number,
            Minor = document.Versions.Where(v => v.Number == inForce.Number).Max(v => v.Minor) + 1,
            Source = VersionSource.Markdown,
            Markdown = text,
            Note = What,
            CreatedAt = at,
            CreatedBy = by,
            WrittenBy = by,
            WrittenAt = at,
        };
        version.Settle(at);
        var decision = new DocumentDecision
        {
            DocumentId = document.Id,
            Effect = DecisionEffect.Editorial,
            VersionId = version.Id,
            OrganKey = state.Effect.OrganKey,
            DecidedOn = DecidedOn,
            Delegation = Delegation.Trim(),
            RecordedAt = at,
            RecordedBy = by,
        };
        document.Versions.Add(version);
        document.Decisions.Add(decision);
        return (version, decision);
    }

    /// <summary>The text that such a change mends.</summary>
    /// <exception cref="RuleBroken">DOK-46 when no text of the document is in force, or its text is not here.</exception>
    public static DocumentVersion InForce(Styrdokument document, DateOnly today)
    {
        var state = DocumentState.On(document, today);
        var version = state.Stage is DocumentStage.InForce ? document.Versions.FirstOrDefault(v => v.Id == state.VersionId) : null;
        Rule.Require(version is { Source: not VersionSource.FileOnly }, "DOK-46", "Bara en gällande text som finns här kan ändras redaktionellt. Ett utkast skriver du i som vanligt.");
        return version;
    }

    /// <summary>What makes the change look like more than names and titles. None of it forbids: whoever has the delegation answers for it.</summary>
    public static IReadOnlyList<string> Doubts(string before, string after)
    {
        var doubts = new List<string>();
        var headings = MarkdownSection.Of(before).Select(s => (s.Level, s.Heading)).ToList();
        if (!headings.SequenceEqual(MarkdownSection.Of(after).Select(s => (s.Level, s.Heading))))
        {
            doubts.Add("Rubrikerna är inte desamma som förut.");
        }

        if (Share(before, after) is > SmallShare and var share)
        {
            doubts.Add($"Ungefär {Math.Ceiling(share * 100):0} procent av orden skiljer sig. En redaktionell ändring rör bara enstaka ord.");
        }

        return doubts;
    }

    // Words that stand in the one text and not in the other, of all.
    private static double Share(string before, string after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, now) = (WordsOf(before), WordsOf(after));
        foreach (var word in old) counts[word] = counts.GetValueOrDefault(word) + 1;
        foreach (var word in now) counts[word] = counts.GetValueOrDefault(word) - 1;
        return Math.Max(old.Length, now.Length) is > 0 and var most ? Math.Max(counts.Values.Where(n => n > 0).Sum(), -counts.Values.Where(n => n < 0).Sum()) / (double)most : 0;
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
