namespace Styrning.Domain.Documents;

/// <summary>A heading of a text and what stands under it until the next heading of any level. What comes before the first heading has an empty one.</summary>
/// <param name="Heading">Its words without marks, at most 300 signs.</param>
/// <param name="Level">1 to 6; 0 for what comes before the first heading.</param>
/// <param name="Body">As Markdown, without blank lines at its ends.</param>
public sealed record MarkdownSection(string Heading, int Level, string Body)
{
    /// <summary>Its lasting address within the text, made of the heading: "avsnitt-syfte". Unique in the text; empty for what comes before the first heading.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The sections in order. A heading inside code, a quotation or a list belongs to what it stands in and is none of the text's.</summary>
    public static IReadOnlyList<MarkdownSection> Of(string markdown)
    {
        var anchors = new HeadingAnchors();
        return [.. MarkdownLines.Sections(markdown).Select(s => new MarkdownSection(HeadingWords.Of(s.Heading), s.Level, s.Body)).Select(s => s.Level == 0 ? s : s with { Anchor = anchors.Next(s.Heading) })];
    }
}
