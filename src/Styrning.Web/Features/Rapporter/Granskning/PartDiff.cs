using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Granskning;

/// <summary>A paragraph that was changed: what stood before and what stands now, word by word. Either side may be missing.</summary>
internal sealed record ChangedParagraph(IReadOnlyList<DiffWord>? Before, IReadOnlyList<DiffWord>? Now);

internal sealed record DiffWord(string Text, bool Changed);

/// <summary>What was changed in a part since it was returned, paragraph by paragraph.</summary>
internal static class PartDiff
{
    public static IReadOnlyList<ChangedParagraph> Between(SectionContent before, SectionContent now, IReadOnlyCollection<Commitment> inherited)
    {
        var diff = SideBySideDiffBuilder.Diff(Lines(before, inherited), Lines(now, inherited), ignoreWhiteSpace: true);
        return
        [
            .. diff.OldText.Lines.Zip(diff.NewText.Lines)
                .Where(pair => pair.First.Type is not ChangeType.Unchanged || pair.Second.Type is not ChangeType.Unchanged)
                .Select(pair => new ChangedParagraph(Words(pair.First), Words(pair.Second))),
        ];
    }

    // One piece, one line: a paragraph is compared with the paragraph that it came from.
    private static string Lines(SectionContent content, IReadOnlyCollection<Commitment> inherited) =>
        string.Join('\n', SectionItems.Of(content, inherited).Select(i => $"{i.Text.Replace('\n', ' ')}{(i.Secrecy is { } provision ? $" [{provision}]" : "")}"));

    private static List<DiffWord>? Words(DiffPiece line) => line.Type switch
    {
        ChangeType.Imaginary => null,
        ChangeType.Modified => Joined(line.SubPieces.Where(p => p.Type is not ChangeType.Imaginary).Select(p => new DiffWord(p.Text, p.Type is not ChangeType.Unchanged))),
        var type => [new(line.Text, type is not ChangeType.Unchanged)],
    };

    // Words and the spaces between them come one by one; a stretch that was changed is one mark, and is read aloud as one.
    private static List<DiffWord> Joined(IEnumerable<DiffWord> words)
    {
        var joined = new List<DiffWord>();
        foreach (var word in words)
        {
            if (joined.Count > 0 && joined[^1].Changed == word.Changed)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + word.Text };
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }
}
