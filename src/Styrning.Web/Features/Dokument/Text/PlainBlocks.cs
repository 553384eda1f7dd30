using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>A text as lines of plain words: a paragraph, an item of a list, a row of a table. What is compared with another version, so that a new * is no new word.</summary>
internal static class PlainBlocks
{
    public static IReadOnlyList<string> Of(string markdown)
    {
        if (DocumentText.Parse(markdown) is not { } document) return markdown.Split('\n');

        var lines = new List<string>();
        foreach (var block in document) Add(lines, block, "");
        return lines;
    }

    /// <param name="links">Also where each link leads: a new address is a change too.</param>
    public static string Words(ContainerInline? inlines, bool links = false)
    {
        var words = new StringBuilder();
        if (inlines is not null) Append(words, inlines, links);
        return words.ToString().Trim();
    }

    private static void Add(List<string> lines, Block block, string mark)
    {
        switch (block)
        {
            case Table table:
                lines.AddRange(table.OfType<TableRow>().Select(row => string.Join(" | ", row.OfType<TableCell>().Select(CellWords))));
                break;
            case ListBlock list:
                var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    var own = list.IsOrdered ? $"{number++}{list.OrderedDelimiter} " : "• ";
                    foreach (var (i, child) in item.Index()) Add(lines, child, i == 0 ? mark + own : mark);
                }

                break;
            case QuoteBlock quote:
                foreach (var child in quote) Add(lines, child, mark + "> ");
                break;
            case ContainerBlock container:
                foreach (var child in container) Add(lines, child, mark);
                break;
            case ThematicBreakBlock:
                lines.Add("* * *");
                break;
            case CodeBlock code:
                lines.AddRange(code.Lines.ToString().Split('\n'));
                break;
            case LeafBlock leaf when Words(leaf.Inline, links: true) is { Length: > 0 } words:
                lines.Add(mark + words);
                break;
        }
    }

    private static string CellWords(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => Words(leaf.Inline, links: true)));

    private static void Append(StringBuilder words, ContainerInline inlines, bool links)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline:
                    words.Append(' ');
                    break;
                case LinkInline link:
                    var from = words.Length;
                    Append(words, link, links);
                    if (links && link.Url is { } url && words.ToString(from, words.Length - from) != url) words.Append(" (").Append(url).Append(')');
                    break;
                case ContainerInline container:
                    Append(words, container, links);
                    break;
            }
        }
    }
}
