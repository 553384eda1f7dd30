using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>
/// Writes HTML anew with what is on the list and nothing else: whatever the parser of Markdown let through, no script, style, picture, event or foreign address
/// comes to a page. An element that is not on the list leaves its words behind; one that has no words for a reader goes with all it holds.
/// </summary>
internal sealed class CleanHtml
{
    private readonly StringBuilder _clean = new();
    private List<string> _heads = [];

    private static readonly HashSet<string> Kept =
        ["h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "em", "code", "pre", "blockquote", "a", "br", "hr", "ins", "del"];

    private static readonly HashSet<string> Dropped =
        ["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "noembed", "noframes", "textarea", "select", "title", "head", "xmp", "plaintext", "audio", "video", "canvas"];

    public static string Of(string html)
    {
        var body = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html).Body!;
        var clean = new CleanHtml();
        foreach (var node in body.ChildNodes) clean.Write(node);
        return clean._clean.ToString();
    }

    /// <summary>Http, https, mailto, or a place in the house: "/dokument/…", "#avsnitt-syfte".</summary>
    public static bool MayLinkTo(string? address)
    {
        // A browser leaves out blanks and line ends in an address before it reads it: "java\nscript:" is a script to it.
        var read = new string([.. (address ?? "").Where(c => c > ' ' && !char.IsControl(c))]);
        if (read.Length == 0 || read.Length != (address ?? "").Trim().Length || read.Contains('\\', StringComparison.Ordinal)) return false;
        if (read.StartsWith("//", StringComparison.Ordinal)) return false; // another house's address without its scheme

        var colon = read.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || read.IndexOfAny(['/', '?', '#']) is >= 0 and var end && end < colon || read[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    private void Write(INode node, string? column = null)
    {
        if (node is IText text) Escape(text.Data);
        if (node is not IElement element || Dropped.Contains(element.LocalName)) return;

        var kept = element is IHtmlElement && Kept.Contains(element.LocalName) && (element.LocalName != "a" || MayLinkTo(element.GetAttribute("href")));
        if (kept) Open(element, column);
        if (element.LocalName == "table") _heads = [.. element.QuerySelector("thead tr")?.Children.Select(head => head.TextContent.Trim()) ?? []];
        var isRow = element.LocalName == "tr";
        var cells = 0;
        foreach (var child in element.ChildNodes) Write(child, isRow && child is IElement && cells++ is var i && i < _heads.Count ? _heads[i] : null);
        if (kept && element.LocalName is not ("br" or "hr")) _clean.Append("</").Append(element.LocalName).Append(element.LocalName == "table" ? "></div>" : ">");
    }

    private void Open(IElement element, string? column)
    {
        if (element.LocalName == "table") _clean.Append("<div class=\"table\">");
        _clean.Append('<').Append(element.LocalName);
        foreach (var (name, value) in Attributes(element, column))
        {
            _clean.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _clean.Append('"');
        }

        _clean.Append('>');
    }

    private static IEnumerable<(string Name, string Value)> Attributes(IElement element, string? column)
    {
        switch (element.LocalName)
        {
            case "a":
                yield return ("href", element.GetAttribute("href")!.Trim());
                yield return ("rel", "noopener noreferrer");
                break;
            case "ol" when int.TryParse(element.GetAttribute("start"), out var start):
                yield return ("start", start.ToString(CultureInfo.InvariantCulture));
                break;
            case "th":
                yield return ("scope", "col");
                break;
            // The name of the column over each cell, for where a row is shown as a card.
            case "td" when column is { Length: > 0 }:
                yield return ("data-label", column);
                break;
            case ['h', _] when element.Id is { } id && id.StartsWith("avsnitt-", StringComparison.Ordinal):
                yield return ("id", id);
                yield return ("tabindex", "-1");
                break;
        }

        if (element.LocalName is "th" or "td" && element.GetAttribute("style") is { } style && style.Contains("right", StringComparison.Ordinal)) yield return ("class", "num");
    }

    private void Escape(string text)
    {
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '&' => _clean.Append("&amp;"),
                '<' => _clean.Append("&lt;"),
                '>' => _clean.Append("&gt;"),
                '"' => _clean.Append("&quot;"),
                '\'' => _clean.Append("&#39;"),
                _ => _clean.Append(sign),
            };
        }
    }
}
