namespace Styrning.Domain.Documents;

/// <summary>The text of one document as it was sent on remiss.</summary>
/// <param name="Markdown">Empty for a repeal, and where only a file is kept.</param>
public sealed record RemissProposal(Guid DocumentId, string Title, MatterAction Action, string Markdown);

/// <summary>What a synpunkt can be about.</summary>
/// <param name="DocumentId">Null for the whole proposal.</param>
/// <param name="Document">The title; empty for the whole.</param>
/// <param name="Section">The heading, told apart where a text has it twice; empty for the whole.</param>
/// <param name="Level">Of the heading; 0 for what comes before the first, and for a whole.</param>
/// <param name="Body">What stands there, as Markdown.</param>
public sealed record RemissPlace(Guid? DocumentId, string Document, string Section, int Level, string Body)
{
    /// <summary>The proposal as a whole.</summary>
    public static readonly RemissPlace Whole = new(null, "", "", 0, "");

    public bool IsWhole => DocumentId is null;

    /// <summary>Every place of what was sent, in the order of the text, the whole last. The order never changes: what was sent does not.</summary>
    public static IReadOnlyList<RemissPlace> Of(Remiss remiss) =>
        [.. remiss.Proposals.SelectMany(PlacesOf), Whole];

    /// <summary>As a heading in the compilation: "Policy mot korruption: 2 Gåvor".</summary>
    public static string NameOf(Remiss remiss, RemissAnswer answer)
    {
        if (answer.DocumentId is not { } id) return "Förslaget som helhet";
        var title = remiss.Proposals.Find(p => p.DocumentId == id)?.Title ?? "";
        var section = answer.Section.Length == 0 ? "Inledningen" : answer.Section;
        return remiss.Proposals.Count > 1 ? $"{title}: {section}" : section;
    }

    private static IEnumerable<RemissPlace> PlacesOf(RemissProposal proposal)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in MarkdownSection.Of(proposal.Markdown))
        {
            var heading = section.Heading.Length > 250 ? section.Heading[..250] : section.Heading;
            seen[heading] = seen.GetValueOrDefault(heading) + 1;
            yield return new(proposal.DocumentId, proposal.Title, seen[heading] == 1 ? heading : $"{heading} ({seen[heading]})", section.Level, section.Body);
        }

        if (seen.Count == 0) yield return new(proposal.DocumentId, proposal.Title, "", 0, "");
    }
}
