namespace Styrning.Domain.Documents;

/// <summary>A heading of a text and what stands under it until the next heading of any level. What comes before the first heading has an empty one.</summary>
/// <param name="Level">1 to 6; 0 for what comes before the first heading.</param>
public sealed record MarkdownSection(string Heading, int Level, string Body)
{
    /// <summary>The sections in order. A # inside a fenced block is no heading.</summary>
    public static IReadOnlyList<MarkdownSection> Of(string markdown)
    {
        var sections = new List<MarkdownSection>();
        var (heading, level, body, fenced) = ("", 0, new List<string>(), false);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)) fenced = !fenced;
            var marks = line.TakeWhile(c => c == '#').Count();
            if (!fenced && marks is >= 1 and <= 6 && line.Length > marks && line[marks] == ' ')
            {
                Add();
                (heading, level, body) = (line[marks..].Trim().TrimEnd('#').Trim(), marks, []);
            }
            else body.Add(line);
        }

        Add();
        return sections;

        void Add()
        {
            var text = string.Join('\n', body).Trim();
            if (level > 0 || text.Length > 0) sections.Add(new(heading, level, text));
        }
    }
}
