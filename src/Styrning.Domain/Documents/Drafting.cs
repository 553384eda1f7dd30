namespace Styrning.Domain.Documents;

/// <summary>How the versions of a document come and go: one draft at a time, begun from anything that has been settled, thrown away or settled.</summary>
public static class Drafting
{
    /// <summary>The version that may be changed; null when there is none.</summary>
    public static DocumentVersion? Draft(this Styrdokument document) => document.Versions.FirstOrDefault(v => v.IsDraft);

    /// <summary>All of them, the newest first.</summary>
    public static IEnumerable<DocumentVersion> NewestFirst(this Styrdokument document) => document.Versions.OrderByDescending(v => v.Number).ThenByDescending(v => v.Minor);

    /// <summary>"2" or "2.1" as in an address; null when there is none.</summary>
    public static DocumentVersion? VersionOf(this Styrdokument document, string? label) => document.Versions.FirstOrDefault(v => v.Label == label);

    /// <summary>Begins the one draft.</summary>
    /// <param name="from">The version whose text it begins with; null for an empty page.</param>
    /// <exception cref="RuleBroken">DOK-40 when there is a draft.</exception>
    public static DocumentVersion StartDraft(this Styrdokument document, DocumentVersion? from, Guid by, DateTimeOffset at)
    {
        document.RequireNoDraft();
        var draft = new DocumentVersion
        {
            DocumentId = document.Id,
            Number = document.Versions.Select(v => v.Number).DefaultIfEmpty().Max() + 1,
            Source = VersionSource.Markdown,
            Markdown = from?.Markdown ?? "",
            CreatedAt = at,
            CreatedBy = by,
        };
        document.Versions.Add(draft);
        return draft;
    }

    /// <exception cref="RuleBroken">DOK-40, naming the draft that there is.</exception>
    public static void RequireNoDraft(this Styrdokument document)
    {
        var draft = document.Draft();
        Rule.Require(draft is null, "DOK-40", draft is null ? "" : $"Det finns redan ett utkast: version {draft.Label}, påbörjat {SwedishText.Moment(draft.CreatedAt)}. Ett dokument har ett utkast åt gången. Skriv vidare i det, eller kasta det först.");
    }

    /// <summary>Takes a draft away for good. A settled version stays.</summary>
    /// <exception cref="RuleBroken">DOK-43 when there is no draft.</exception>
    public static DocumentVersion ThrowAwayDraft(this Styrdokument document)
    {
        var draft = document.Draft();
        Rule.Require(draft is not null, "DOK-43", "Det finns inget utkast att kasta. Någon annan kan ha hunnit före.");
        document.Versions.Remove(draft);
        return draft;
    }
}
