namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>Text as an officer writes it: an empty line between paragraphs, "- " before the items of a list.</summary>
internal static class Prose
{
    public static IReadOnlyList<(bool IsList, IReadOnlyList<string> Lines)> BlocksOf(string text)
    {
        var blocks = new List<(bool IsList, List<string> Lines)>();
        var isNew = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (line.Length > 0 && (isNew || blocks[^1].IsList != isItem))
            {
                blocks.Add((isItem, []));
            }

            if (line.Length > 0)
            {
                blocks[^1].Lines.Add(isItem ? line[2..] : line);
            }

            isNew = line.Length == 0;
        }

        return [.. blocks.Select(block => (block.IsList, (IReadOnlyList<string>)block.Lines))];
    }
}
