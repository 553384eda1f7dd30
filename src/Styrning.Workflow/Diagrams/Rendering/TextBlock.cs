using System.Text;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Text broken into lines that fit.</summary>
/// <param name="Size">Of the letters, in the drawing's own units.</param>
/// <param name="IsWhole">False when the end had to be left out.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, double Size, bool IsWhole)
{
    // Whatever the file says, nobody reads more of a name than this within a shape.
    private const int LongestText = 400;

    public double LineHeight => Math.Round(Size * 1.2, 1);

    public double Height => Lines.Count * LineHeight;

    public double Width => Lines.Count == 0 ? 0 : Lines.Max(line => FontMetrics.Width(line, Size));

    /// <summary>
    /// As large as the room allows: first smaller letters, then long words broken, last the end left out. Nothing at all where not even one
    /// letter fits.
    /// </summary>
    public static TextBlock Fit(string text, double width, double height, double size, double smallest)
    {
        var words = Words(text);
        if (words.Count == 0)
            return new TextBlock([], size, true);

        foreach (var breaks in (ReadOnlySpan<bool>)[false, true])
        {
            for (var smaller = size; smaller >= smallest; smaller--)
            {
                var lines = Wrap(words, width, smaller, breaks);
                if (lines is not null && new TextBlock(lines, smaller, text.Length <= LongestText) is var block && block.Height <= height)
                    return block;
            }
        }

        return Shortened(Wrap(words, width, smallest, true) ?? [], width, height, smallest);
    }

    private static TextBlock Shortened(List<string> lines, double width, double height, double size)
    {
        var room = Math.Max(1, (int)(height / Math.Round(size * 1.2, 1)));
        if (lines.Count > room)
            lines.RemoveRange(room, lines.Count - room);
        if (lines.Count == 0 || width < size)
            return new TextBlock([], size, false);

        lines[^1] = Cut(lines[^1].TrimEnd('-'), width - FontMetrics.Width("…", size), size) + "…";
        return new TextBlock(lines, size, false);
    }

    private static List<string> Words(string text) =>
        [.. (text.Length <= LongestText ? text : Cut(text, double.MaxValue, 1)).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Null when a word is wider than the line and may not be broken.</summary>
    private static List<string>? Wrap(List<string> words, double width, double size, bool breaks)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words)
        {
            var rest = word;
            while (true)
            {
                var longer = line.Length == 0 ? rest : $"{line} {rest}";
                if (FontMetrics.Width(longer, size) <= width)
                {
                    line = longer;
                    break;
                }

                if (FontMetrics.Width(rest, size) <= width)
                {
                    lines.Add(line);
                    line = rest;
                    break;
                }

                if (!breaks)
                    return null;
                if (line.Length > 0)
                    lines.Add(line);
                var head = Hyphenation.Head(rest, width, size);
                if (head.Length == 0)
                    return lines.Count > 0 ? lines : null;
                lines.Add(head.Length == rest.Length || !char.IsLetter(head[^1]) ? head : head + "-");
                rest = rest[head.Length..];
                line = "";
                if (rest.Length == 0)
                    break;
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    private static string Cut(string text, double width, double size)
    {
        var kept = new StringBuilder();
        var used = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += FontMetrics.Width(rune) * size / 1000 * 1.04;
            if (used > width || kept.Length >= LongestText)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd();
    }
}
