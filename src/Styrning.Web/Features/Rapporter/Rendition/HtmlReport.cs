using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Styrning.Domain;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Web.Features.Rapporter.Rendition;

/// <summary>
/// The report as one HTML file that needs nothing else: no script, no picture, no font, one style sheet inside it. It can be served
/// under <c>default-src 'none'; style-src 'sha256-…'</c> with the hash of <see cref="HtmlStyle.Sheet"/>, or be downloaded and kept.
/// </summary>
internal static class HtmlReport
{
    // Swedish letters as they are; everything with a meaning in HTML, and everything outside the basic plane, as a reference.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The same content gives the same text, always with \n as line end.</summary>
    /// <exception cref="RuleBroken">The public rendition cannot be made (RAP-20, RAP-21).</exception>
    public static string Write(ReportContent content, ReportKind kind)
    {
        var layout = ReportLayout.Of(content, kind);
        var html = new StringBuilder();
        // The policy in the file itself holds for the copy on someone's disk, where no server sends one.
        html.Append($"""
            <!DOCTYPE html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{Safe(layout.Title)} – {Safe(layout.Kommun)}</title>
            <style>{HtmlStyle.Sheet}</style>
            </head>
            <body>

            """.ReplaceLineEndings("\n"));
        Front(html, layout);
        html.Append("<main>\n");
        foreach (var chapter in layout.Chapters) Write(html, chapter);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Front(StringBuilder html, Layout layout)
    {
        html.Append("<header>\n");
        if (layout.Kommun.Length > 0) html.Append($"<p class=\"kommun\">{Safe(layout.Kommun)}</p>\n");
        html.Append($"<h1>{Safe(layout.Title)}</h1>\n");
        foreach (var fact in layout.Facts) html.Append($"<p class=\"facts\">{Lines(fact)}</p>\n");
        html.Append($"<p class=\"kind\">{Safe(layout.Kind)}</p>\n</header>\n");

        html.Append($"<nav aria-labelledby=\"innehall\">\n<h2 id=\"innehall\">{Safe(layout.ContentsTitle)}</h2>\n<ul role=\"list\">\n");
        foreach (var chapter in layout.Chapters) html.Append($"<li><a href=\"#{chapter.Anchor}\">{Title(chapter)}</a></li>\n");
        html.Append("</ul>\n</nav>\n");
    }

    private static void Write(StringBuilder html, Chapter chapter)
    {
        var id = $"{chapter.Anchor}-rubrik";
        html.Append($"<section id=\"{chapter.Anchor}\"{(chapter.IsWide ? " class=\"wide\"" : "")} aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Title(chapter)}</h2>\n");
        string? open = null;
        foreach (var element in chapter.Elements)
        {
            if (open is not null && element.Mark != open) html.Append("</div>\n");
            if (element.Mark is { } mark && mark != open) html.Append($"<div class=\"secret\">\n<p class=\"mark\">{Safe(mark)}</p>\n");
            open = element.Mark;
            Write(html, element);
        }
        html.Append(open is null ? "</section>\n" : "</div>\n</section>\n");
    }

    private static void Write(StringBuilder html, Element element) => _ = element switch
    {
        Text text => html.Append($"<p{Class(text.Style)}>{Lines(text.Value)}</p>\n"),
        Heading heading => html.Append($"<h3>{Safe(heading.Value)}</h3>\n"),
        Bullets list => Write(html, list),
        Grid grid => Write(html, grid),
        _ => throw new NotSupportedException($"{element.GetType().Name} must say how it is written."),
    };

    private static StringBuilder Write(StringBuilder html, Bullets list)
    {
        html.Append("<ul>\n");
        foreach (var item in list.Items) html.Append($"<li{Class(item)}>{Inside(item)}</li>\n");
        return html.Append("</ul>\n");
    }

    // On a narrow screen the rows stand as cards, and a table whose display is not a table's is read as one only by its roles.
    private static StringBuilder Write(StringBuilder html, Grid grid)
    {
        html.Append("<table role=\"table\">\n");
        if (grid.Caption.Length > 0) html.Append($"<caption>{Safe(grid.Caption)}</caption>\n");
        html.Append("<thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in grid.Columns) html.Append($"<th scope=\"col\" role=\"columnheader\">{Safe(column)}</th>");
        html.Append("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var row in grid.Rows) Write(html, row, grid.Columns);
        return html.Append("</tbody>\n</table>\n");
    }

    private static void Write(StringBuilder html, GridRow row, IReadOnlyList<string> columns)
    {
        html.Append(row.IsMarked ? "<tr role=\"row\" class=\"secret\">" : "<tr role=\"row\">");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var left = columns.Count - i;
            var span = i == row.Cells.Count - 1 && left > 1 ? $" colspan=\"{left}\"" : "";
            html.Append($"<td role=\"cell\"{span}{(row.Cells[i].IsWithheld ? " class=\"withheld\"" : "")}");
            html.Append(row.Cells[i].IsWithheld ? ">" : $" data-label=\"{Safe(columns[i])}\">").Append(Inside(row.Cells[i])).Append("</td>");
        }
        html.Append("</tr>\n");
    }

    private static string Title(Chapter chapter) =>
        chapter.Number.Length == 0 ? Safe(chapter.Name) : $"<span class=\"number\">{Safe(chapter.Number)}</span> {Safe(chapter.Name)}";

    private static string Inside(Piece piece) => (piece.Mark is { } mark ? $"<span class=\"mark\">{Safe(mark)}</span><br>" : "") + Lines(piece.Value);

    private static string Class(TextStyle style) => style is TextStyle.Body ? "" : $" class=\"{style.ToString().ToLowerInvariant()}\"";

    private static string Class(Piece piece) => piece.IsWithheld ? " class=\"withheld\"" : piece.Mark is null ? "" : " class=\"secret\"";

    private static string Lines(string text) => string.Join("<br>", text.Split('\n').Select(Safe));

    private static string Safe(string text) => Encoder.Encode(text);
}
