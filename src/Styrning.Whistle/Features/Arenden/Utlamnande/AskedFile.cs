using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Utlamnande;

/// <summary>A file that came with a document that was asked for. Its name is not told: it can reveal somebody.</summary>
/// <param name="No">1, 2, 3 within the document.</param>
/// <param name="IsRemoved">It was removed (VBL 7:7).</param>
internal sealed record AskedFile(Guid Id, Guid Document, int No, bool IsRemoved)
{
    /// <summary>Those of the case that are here whole, in the order of the documents' list of them.</summary>
    public static async Task<IReadOnlyList<AskedFile>> OfAsync(WhistleDb db, OpenCase open, CancellationToken cancel)
    {
        var files = await db.Files.AsNoTracking().Where(f => f.OwnerId == open.Case.Id && f.Kind == FileKind.Original && f.UnfinishedUntil == null && f.DocumentId != null)
            .OrderBy(f => f.DocumentId).ThenBy(f => f.Id).Select(f => new { f.Id, Document = f.DocumentId!.Value, IsRemoved = f.RemovedOn != null }).ToListAsync(cancel);
        return [.. files.GroupBy(f => f.Document).SelectMany(one => one.Select((f, i) => new AskedFile(f.Id, f.Document, i + 1, f.IsRemoved)))];
    }
}

/// <param name="Tried">Null: not tried yet.</param>
internal sealed record CopiedFile(AskedFile File, TriedFile? Tried)
{
    /// <summary>The ground that keeps it back; null: none does, or it is not tried.</summary>
    public SecrecyGround? Withheld => SecrecyGround.Find(Tried?.Withheld);

    public bool IsGiven => Tried is not null && Withheld is null && !File.IsRemoved;

    public bool IsTried => Tried is not null || File.IsRemoved;

    public string AsCopied => $"Bilaga {File.No} " + (
        File.IsRemoved ? "är borttagen."
        : Tried is null ? "är inte prövad än."
        : Withheld is { } ground ? $"lämnas inte ut ({ground.InWords})."
        : "lämnas ut för sig.");
}
