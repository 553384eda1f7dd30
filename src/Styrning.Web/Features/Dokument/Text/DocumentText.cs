using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Styrning.Domain;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>
/// The text of a version as HTML for a page: its headings one level down under the page's own and with their lasting addresses, links out of the house marked so,
/// and nothing but what <see cref="CleanHtml"/> lets through.
/// </summary>
public static class DocumentText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();

    public static IHtmlContent Html(DocumentVersion version) => Html(version.Markdown);

    public static IHtmlContent Html(string markdown) => Html(markdown, anchors: true);

    /// <param name="anchors">False where the text is a part of a page that shows several: an address may stand there once only.</param>
    public static IHtmlContent Html(string markdown, bool anchors)
    {
        if (Parse(markdown) is not { } document)
        {
            // Thousands of levels deep: nobody wrote that to be read, and it is shown as it was typed.
            var plain = new HtmlContentBuilder();
            return plain.AppendHtml("<pre>").Append(markdown).AppendHtml("</pre>");
        }

        Name(document, anchors ? MarkdownSection.Of(markdown) : []);
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(CleanHtml.Of(html.ToString()));
    }

    /// <summary>Headings to go to, in order, to the third level.</summary>
    public static IReadOnlyList<MarkdownSection> Contents(string markdown) => [.. MarkdownSection.Of(markdown).Where(s => s.Level is > 0 and <= 3)];

    /// <summary>As a syntax tree, for whoever writes it in another format. Null when it is nested deeper than can be read.</summary>
    internal static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <exception cref="RuleBroken">DOK-45 when it cannot be shown.</exception>
    internal static void RequireReadable(string markdown) =>
        Rule.Require(Parse(markdown) is not null, "DOK-45", "Texten har listor eller citat i så många nivåer att den inte går att visa. Ta bort några nivåer.");

    private static void Name(MarkdownDocument document, IReadOnlyList<MarkdownSection> sections)
    {
        var headings = document.OfType<HeadingBlock>().ToList();
        var named = sections.Where(s => s.Level > 0).ToList();
        var spare = new HeadingAnchors();
        foreach (var (i, heading) in headings.Index())
        {
            if (named.Count == headings.Count) heading.GetAttributes().Id = named[i].Anchor;
            else if (sections.Count > 0) heading.GetAttributes().Id = spare.Next(PlainBlocks.Words(heading.Inline));
        }

        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + 1);
        foreach (var cell in document.Descendants<TableCell>().Where(c => c is { ColumnSpan: > 1 })) cell.ColumnSpan = 1;
        foreach (var image in document.Descendants<LinkInline>().Where(l => l.IsImage).ToList()) image.ReplaceBy(new LiteralInline($"[Bild: {PlainBlocks.Words(image)}]"), copyChildren: false);
    }
}
