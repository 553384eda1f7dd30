using Styrning.Domain;
using Styrning.Whistle.Cases;
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

    public bool IsRefusal => Copied.All(c => c.Withheld is not null && !c.Files.Any(f => f.IsGiven));

    /// <param name="files">Those of the case.</param>
    public static PublicCopy Of(OpenCase open, DisclosureWork work, IReadOnlyList<AskedFile> files)
    {
        List<Uppgift> tried = [.. work.Tried];
        if (ReportParts.ReportOf(open) is { } report)
        {
            tried.AddRange(ProposedUppgifter.OfReporter(report).Where(must => !tried.Exists(t => t.Text == must.Text && t is { Released: false })));
        }

        var copied = work.Documents
            .Select(d => (Tried: d, Document: open.Documents.Find(o => o.Id == d.Id)))
            .Where(d => d.Document is not null)
            .Select(d => new CopiedDocument(d.Document!, TextOf(open, d.Tried.Id), SecrecyGround.Find(d.Tried.Withheld), tried,
                [.. files.Where(f => f.Document == d.Tried.Id).Select(f => new CopiedFile(f, work.Files.FirstOrDefault(t => t.Id == f.Id)))]));
        return new(work.Documents, tried, [.. copied], $"Kopia av handlingar. {CaseWords.Of(open.Case)}.");
    }

    /// <summary>Whether a text holds any of what is kept back, or a word of a name of it.</summary>
    public bool IsToldIn(string text) => Tried.Any(t => !t.Released && Redaction.CountOf(text, t.Text) > 0) || Redaction.Remaining(text, Tried).Count > 0;

    public static string? TextOf(OpenCase open, Guid document) => open.Documents.Find(d => d.Id == document) is { } found ? ReportParts.TextOf(open, found) : null;

    /// <exception cref="RuleBroken">VIS-84, VIS-85; VIS-121 a file is not tried.</exception>
    public void Check()
    {
        foreach (var one in Tried)
        {
            one.Check();
        }

        Rule.Require(_documents.All(d => d.Withheld.Length == 0 || !string.IsNullOrWhiteSpace(d.Reason)), "VIS-85", "Skriv varför ingen del av handlingen kan lämnas ut, inte ens med uppgifter utelämnade.");
        var files = Copied.SelectMany(c => c.Files).ToList();
        Rule.Require(files.TrueForAll(f => f.IsTried), "VIS-121", "Begäran gäller också bilagor. Pröva varje bilaga innan du avgör den.");
        Rule.Require(files.TrueForAll(f => f.Withheld is null || f.Withheld.Test is HarmTest.Absolute || !string.IsNullOrWhiteSpace(f.Tried!.Reason)), "VIS-85", "Skriv varför bilagan inte kan lämnas ut.");
    }
}

/// <param name="Source">Null: sealed with a key that this handler does not have.</param>
/// <param name="Withheld">What keeps back all of it; null: it is given out.</param>
internal sealed record CopiedDocument(CaseDocument Document, string? Source, SecrecyGround? Withheld, IReadOnlyList<Uppgift> Tried, IReadOnlyList<CopiedFile> Files)
{
    /// <summary>For the handler's eyes: the text with what is kept back still in it.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<SecrecyGround> KeptBy)> Pieces => Source is null ? [] : Redaction.Pieces(Source, Tried);

    /// <summary>What is given out of it; empty when nothing is.</summary>
    public string Given => Withheld is null && Source is not null ? Redaction.Apply(Source, Tried) : "";

    public IEnumerable<SecrecyGround> KeptBy => (Withheld is { } all ? [all] : Pieces.SelectMany(p => p.KeptBy)).Concat(Files.Select(f => f.Withheld).OfType<SecrecyGround>()).Distinct();

    public string Heading => $"Handling {Document.No}. {CaseWords.Of(Document.Kind)}, {SwedishText.Date(Document.On)}.";

    public string AsCopied => string.Join('\n', new[]
    {
        Heading,
        Withheld is { } all ? $"Handlingen lämnas inte ut ({all.InWords})." : Source is null ? "Handlingen prövas för sig och är inte med i kopian." : Given,
    }.Concat(Files.Select(f => f.AsCopied)).Where(line => line.Length > 0));
}
