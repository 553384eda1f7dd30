using Styrning.Domain.Reporting;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>A part's text as it is read.</summary>
/// <param name="Desk">What surrounds it.</param>
/// <param name="Part">The part.</param>
/// <param name="Heading">What it is called to whoever goes by the headings; null where a heading stands above it already.</param>
/// <param name="Content">Another content than its newest; null for the newest.</param>
internal sealed record ShownContent(SectionDesk Desk, SectionPart Part, string? Heading, SectionContent? Content = null)
{
    public SectionContent Text => Content ?? Part.Content;

    /// <summary>What the reader is shown of something with this proposal: the words, or that they are there.</summary>
    public string Shown(string words, string? secrecy) => secrecy is null || Desk.Place.ReadsSecret ? words : "Visas bara för den som svarar för avsnittet och den som granskar.";

    public string? SentenceOf(CommitmentAnswer answer) => Desk.Promises.GetValueOrDefault(answer.CommitmentId);

    public IEnumerable<(string Heading, IReadOnlyList<ReportEntry> Entries)> Lists =>
        new[] { ("Möten", Text.Meetings), ("Övningar", Text.Exercises), ("Incidenter", Text.Incidents) }.Where(l => l.Item2.Count > 0);
}

/// <summary>A list of the form.</summary>
/// <param name="Name">Of the list in <see cref="SectionDraft"/>.</param>
/// <param name="Anchor">Where the page comes back to.</param>
/// <param name="One">"Möte": what a row is called.</param>
/// <param name="Rows">What is in it, and room for more.</param>
/// <param name="MoreTo">Where the button that asks for more rows posts to.</param>
internal sealed record EntryList(string Name, string Anchor, string One, IReadOnlyList<EntryRow> Rows, string MoreTo);

internal static class EmptyRows
{
    /// <summary>The rows with room for one more, or for three when more was asked for.</summary>
    public static IReadOnlyList<T> WithRoom<T>(this List<T> rows, bool more)
        where T : class, new() => [.. rows, .. Enumerable.Range(0, more ? 3 : 1).Select(_ => new T())];
}
