using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Styrning.Domain.Documents;

namespace Styrning.Web.Features.Dokument.Text.Jamfor;

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

internal sealed record Span(DiffKind Kind, string Text);

/// <summary>A paragraph, an item or a row, with what was taken away from it and added to it.</summary>
internal sealed record Passage(IReadOnlyList<Span> Spans)
{
    public bool IsSame => Spans.All(s => s.Kind is DiffKind.Same);

    public static Passage Same(string text) => new([new(DiffKind.Same, text)]);

    public static Passage Removed(string text) => new([new(DiffKind.Removed, text)]);

    public static Passage Added(string text) => new([new(DiffKind.Added, text)]);

    /// <summary>Both in one.</summary>
    public IHtmlContent Html() => new Marked(Spans);

    /// <summary>As it was, or as it is; null when it was not there.</summary>
    public IHtmlContent? Side(DiffKind kind) => Spans.Where(s => s.Kind is DiffKind.Same || s.Kind == kind).ToList() is { Count: > 0 } own ? new Marked(own) : null;
}

/// <summary>A section in two versions, with its heading and its paragraphs laid beside each other.</summary>
internal sealed record SectionDiff(SectionChange Change, IReadOnlyList<Span> Heading, IReadOnlyList<Passage> Passages)
{
    /// <summary>Another layout of the same words: a list made of sentences, a word in bold.</summary>
    public bool IsOnlyForm => Change.IsRewritten && Passages.All(p => p.IsSame);

    public IHtmlContent HeadingHtml() => Change.Section.Level == 0 ? new HtmlString("Inledning") : Change.Section.Heading.Length == 0 ? new HtmlString("Utan rubrik") : new Marked(Heading);

    /// <summary>What has happened to it, each with the tone of its tag.</summary>
    public IEnumerable<(string Word, string Tone)> Tags()
    {
        if (Change.IsAdded) yield return ("Nytt avsnitt", "done");
        if (Change.IsRemoved) yield return ("Borttaget avsnitt", "late");
        if (Change.IsMoved) yield return ("Flyttat", "active");
        if (Change is { IsRenamed: true }) yield return (Change.Before!.Heading == Change.After!.Heading ? "Ny rubriknivå" : "Ny rubrik", "active");
        if (IsOnlyForm) yield return ("Bara formen ändrad", "plain");
        else if (Change.IsRewritten) yield return ("Ändrad text", "warn");
        if (Change.IsSame) yield return ("Oförändrat", "plain");
    }
}

/// <summary>Words with what was taken away and added marked for the eye and for the ear, and nothing between them: a blank in the markup would part a word from its full stop.</summary>
internal sealed class Marked(IReadOnlyList<Span> spans) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (kind, text) in spans)
        {
            var (tag, word) = kind switch { DiffKind.Removed => ("del", "borttaget: "), DiffKind.Added => ("ins", "tillagt: "), _ => ("", "") };
            if (tag.Length > 0) writer.Write($"<{tag}><span class=\"only-read\">[{word}</span>");
            encoder.Encode(writer, text);
            if (tag.Length > 0) writer.Write($"<span class=\"only-read\">]</span></{tag}>");
        }
    }
}
