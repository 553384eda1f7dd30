using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.AspNetCore.Html;
using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>What differs between two revisions: whole paragraphs and rows, and inside a changed one its words.</summary>
internal static class RevisionDiff
{
    public static IReadOnlyList<DiffLine> Between(SectionContent before, SectionContent after, Func<Guid, string> sentenceOf)
    {
        var model = new SideBySideDiffBuilder(Differ.Instance, new LineChunker(), new WordChunker()).BuildDiffModel(Text(before, sentenceOf), Text(after, sentenceOf), ignoreWhitespace: false);
        var lines = new List<DiffLine>();
        foreach (var (old, now) in model.OldText.Lines.Zip(model.NewText.Lines))
        {
            if (now.Type is ChangeType.Unchanged)
            {
                lines.Add(new(DiffKind.Same, [new(DiffKind.Same, now.Text)]));
                continue;
            }

            var byWords = Alike(old) && Alike(now);
            AddSide(lines, DiffKind.Removed, old, byWords);
            AddSide(lines, DiffKind.Added, now, byWords);
        }

        return lines;
    }

    // Two lines that have little more than spaces in common are two lines, and not one that was changed.
    private static bool Alike(DiffPiece side) =>
        side.SubPieces.Where(p => p.Type is ChangeType.Unchanged && !string.IsNullOrWhiteSpace(p.Text)).Sum(p => p.Text.Length) * 3 >= (side.Text?.Length ?? 0);

    private static void AddSide(List<DiffLine> lines, DiffKind kind, DiffPiece side, bool byWords)
    {
        if (side.Type is not ChangeType.Imaginary && !string.IsNullOrEmpty(side.Text))
        {
            var pieces = !byWords || side.SubPieces.Count == 0
                ? [new DiffSpan(kind, side.Text)]
                : side.SubPieces.Where(p => p.Type is not ChangeType.Imaginary && p.Text is not null).Select(p => new DiffSpan(p.Type is ChangeType.Unchanged ? DiffKind.Same : kind, p.Text)).ToList();
            lines.Add(new(kind, pieces));
        }
    }

    // One line for each thing that is said, so that a paragraph is compared with a paragraph.
    private static string Text(SectionContent content, Func<Guid, string> sentenceOf)
    {
        string[] lines =
        [
            ReportWords.Of(content.Form),
            .. content.Passages.Select(p => p.Text + Mark(p.Secrecy)),
            .. content.Answers.Select(a => $"Åtagande: {sentenceOf(a.CommitmentId)} {ReportWords.Of(a)}{Mark(a.Secrecy)}"),
            .. content.Meetings.Select(e => Row("Möte", e)),
            .. content.Exercises.Select(e => Row("Övning", e)),
            .. content.Incidents.Select(e => Row("Incident", e)),
            .. content.NoIncidents ? ["Inga incidenter att rapportera."] : Array.Empty<string>(),
            .. content.Plans.Select(p => $"Plan: {p.What} {p.Period}{Mark(p.Secrecy)}"),
            .. content.References.Select(r => $"Beslut: {r.What} {r.Organ} {r.DecidedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} {r.Paragraf}"),
        ];
        return string.Join('\n', lines.Select(line => line.Replace('\n', ' ').TrimEnd()));
    }

    private static string Row(string what, ReportEntry entry) => $"{what}: {entry.What}{(entry.When.Length > 0 ? $" ({entry.When})" : "")}{Mark(entry.Secrecy)}";

    private static string Mark(string? secrecy) => secrecy is null ? "" : $" [{secrecy}]";
}

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

internal sealed record DiffSpan(DiffKind Kind, string Text);

internal sealed record DiffLine(DiffKind Kind, IReadOnlyList<DiffSpan> Spans)
{
    /// <summary>The spans with nothing between them: a blank in the markup would part a word from its full stop.</summary>
    public IHtmlContent AsHtml()
    {
        var html = new HtmlContentBuilder();
        foreach (var (kind, text) in Spans)
        {
            var tag = kind switch { DiffKind.Removed => "del", DiffKind.Added => "ins", _ => null };
            html.AppendHtml(tag is null ? "" : $"<{tag}>").Append(text).AppendHtml(tag is null ? "" : $"</{tag}>");
        }

        return html;
    }
}
