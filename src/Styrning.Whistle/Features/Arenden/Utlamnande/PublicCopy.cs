using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Features.Arenden.Handlingar;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What of the documents may be given out, as one text that holds nothing of the rest.</summary>
internal sealed class PublicCopy
{
    private readonly IReadOnlyList<TriedDocument> _documents;

    private PublicCopy(IReadOnlyList<TriedDocument> documents, IReadOnlyList<Uppgift> tried, IReadOnlyList<CopiedDocument> copied, string title) =>
        (_documents, Tried, Copied, Text, Remaining) = (documents, tried, copied, string.Join("\n\n", copied.Select(c => c.AsCopied).Prepend(title)), Redaction.Remaining(string.Join('\n', copied.Select(c => c.Given)), tried));

    /// <summary>Everything that was tried, with what is kept back without a test.</summary>
    public IReadOnlyList<Uppgift> Tried { get; }

    public IReadOnlyList<CopiedDocument> Copied { get; }

    public string Text { get; }

    /// <summary>Words of names that are kept back and still stand somewhere.</summary>
    public IReadOnlyList<string> Remaining { get; }

    /// <summary>The provisions by which something is kept back, in words; empty when all is given out.</summary>
    public IReadOnlyList<string> KeptBy => [.. Copied.SelectMany(c => c.KeptBy).Select(g => g.InWords).Distinct()];

    public bool IsRefusal => Copied.All(c => c.Withheld is not null);

    /// <param name="files">How many files came with each document.</param>
    public static PublicCopy Of(OpenCase open, DisclosureWork work, IReadOnlyDictionary<Guid, int> files)
    {
        List<Uppgift> tried = [.. work.Tried];
        if (ReportParts.ReportOf(open) is { } report)
        {
            tried.AddRange(ProposedUppgifter.OfReporter(report).Where(must => !tried.Exists(t => t.Text == must.Text && t is { Released: false })));
        }

        var copied = work.Documents
            .Select(d => (Tried: d, Document: open.Documents.Find(o => o.Id == d.Id)))
            .Where(d => d.Document is not null)
            .Select(d => new CopiedDocument(d.Document!, TextOf(open, d.Tried.Id), SecrecyGround.Find(d.Tried.Withheld), tried, files.GetValueOrDefault(d.Tried.Id)));
        return new(work.Documents, tried, [.. copied], $"Kopia av handlingar. {CaseWords.Of(open.Case)}.");
    }

    public static string? TextOf(OpenCase open, Guid document) => open.Documents.Find(d => d.Id == document) is { } found ? ReportParts.TextOf(open, found) : null;

    public static async Task<IReadOnlyDictionary<Guid, int>> FilesAsync(WhistleDb db, OpenCase open, CancellationToken cancel) =>
        await db.Files.Where(f => f.OwnerId == open.Case.Id && f.Kind == FileKind.Original && f.DocumentId != null).GroupBy(f => f.DocumentId!.Value).ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);

    /// <exception cref="RuleBroken">VIS-84, VIS-85.</exception>
    public void Check()
    {
        foreach (var one in Tried)
        {
            one.Check();
        }

        Rule.Require(_documents.All(d => d.Withheld.Length == 0 || !string.IsNullOrWhiteSpace(d.Reason)), "VIS-85", "Skriv varför ingen del av handlingen kan lämnas ut, inte ens med uppgifter utelämnade.");
    }
}

/// <param name="Source">Null: sealed with a key that this handler does not have.</param>
/// <param name="Withheld">What keeps back all of it; null: it is given out.</param>
internal sealed record CopiedDocument(CaseDocument Document, string? Source, SecrecyGround? Withheld, IReadOnlyList<Uppgift> Tried, int Files)
{
    /// <summary>For the handler's eyes: the text with what is kept back still in it.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<SecrecyGround> KeptBy)> Pieces => Source is null ? [] : Redaction.Pieces(Source, Tried);

    /// <summary>What is given out of it; empty when nothing is.</summary>
    public string Given => Withheld is null && Source is not null ? Redaction.Apply(Source, Tried) : "";

    public IEnumerable<SecrecyGround> KeptBy => Withheld is { } all ? [all] : Pieces.SelectMany(p => p.KeptBy).Distinct();

    public string Heading => $"Handling {Document.No}. {CaseWords.Of(Document.Kind)}, {SwedishText.Date(Document.On)}.";

    public string AsCopied => string.Join('\n', new[]
    {
        Heading,
        Withheld is { } all ? $"Handlingen lämnas inte ut ({all.InWords})." : Source is null ? "Handlingen prövas för sig och är inte med i kopian." : Given,
        Files == 0 ? "" : $"{SwedishText.Sentence(SwedishText.Count(Files, "bilaga", "bilagor"))} prövas för sig och är inte med i kopian.",
    }.Where(line => line.Length > 0));
}
