using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>What the handler has filled in while trying a request.</summary>
internal sealed class TrialInput
{
    /// <summary>Of a file that is given out.</summary>
    public const string Given = "lamnas-ut";

    public List<FileRow> Files { get; set; } = [];

    public List<DocumentRow> Documents { get; set; } = [];

    public List<PieceRow> Pieces { get; set; } = [];

    /// <summary>Rows that are left empty are none.</summary>
    public DisclosureWork ToWork() => new()
    {
        Documents = [.. Documents.Select(d => new TriedDocument(d.Id, SecrecyGround.Find(d.Withheld)?.Key ?? "", (d.Reason ?? "").Trim()))],
        Files = [.. Files.Where(f => f.Outcome == Given || SecrecyGround.Find(f.Outcome) is not null).Select(f => new TriedFile(f.Id, SecrecyGround.Find(f.Outcome)?.Key ?? "", (f.Reason ?? "").Trim()))],
        Tried = [.. Pieces.Where(p => !p.Remove && !string.IsNullOrWhiteSpace(p.Text)).Select(p => new Uppgift(p.Text!.Trim(), SecrecyGround.Find(p.Ground)?.Key ?? SecrecyGround.Other.Key, p.Released, (p.Reason ?? "").Trim()))],
    };

    /// <summary>As it was saved, with empty rows for the next pieces.</summary>
    /// <param name="files">Those that the request is about.</param>
    public static TrialInput Of(DisclosureWork work, IEnumerable<CopiedFile> files) => new()
    {
        Files = [.. files.Where(f => !f.File.IsRemoved).Select(f => new FileRow { Id = f.File.Id, Outcome = f.Tried is null ? "" : f.Withheld?.Key ?? Given, Reason = f.Tried?.Reason })],
        Documents = [.. work.Documents.Select(d => new DocumentRow { Id = d.Id, Withheld = d.Withheld, Reason = d.Reason })],
        Pieces = [.. work.Tried.Select(t => new PieceRow { Text = t.Text, Ground = t.Ground, Released = t.Released, Reason = t.Reason }), new() { Ground = SecrecyGround.Other.Key }, new() { Ground = SecrecyGround.Other.Key }],
    };

    internal sealed class DocumentRow
    {
        public Guid Id { get; set; }

        public string? Withheld { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class FileRow
    {
        public Guid Id { get; set; }

        public string? Outcome { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class PieceRow
    {
        public string? Text { get; set; }

        public string? Ground { get; set; }

        public bool Released { get; set; }

        public string? Reason { get; set; }

        public bool Remove { get; set; }
    }
}
