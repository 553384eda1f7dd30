using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>The files that the reporter has sent with the code, in and as the reporter sees them: their names.</summary>
internal sealed class SentFiles(WhistleDb db, SealedFiles files, ReporterVisit visit)
{
    /// <summary>Stands before the name, in the document that says that a file came.</summary>
    public const string Sent = "Skickade filen ";

    /// <summary>The whole document, when the file has been removed.</summary>
    public const string Removed = "Skickade en fil, som sedan har tagits bort.";

    public async Task<IReadOnlyList<string>> NamesAsync(OpenCase open, CancellationToken cancel)
    {
        var mine = open.Documents.Where(d => d.By is null).Select(d => (Guid?)d.Id).ToList();
        var sent = await files.OfAsync(open.Case.Id, cancel);
        return [.. sent.Where(f => f.Kind is FileKind.Original && mine.Contains(f.DocumentId)).Select(f => (File: f, Key: open.KeyOf(f.KeyNo))).Where(f => f.Key is not null).Select(f => SealedFiles.NameOf(FileSealing.Of(f.Key!), f.File))];
    }

    /// <summary>Takes one file in; it is there with the document that says that it came, in one commit. A file whose document is refused is not kept.</summary>
    /// <param name="content">Read once.</param>
    /// <returns>False: there is no such case any more.</returns>
    /// <exception cref="RuleBroken">VIS-41: nobody works in the case. VIS-90–93: see <see cref="SealedFiles.StoreAsync"/>.</exception>
    public async Task<bool> SendAsync(VisitTicket ticket, string? name, Stream content, CancellationToken cancel)
    {
        using var open = await visit.OpenAsync(ticket, cancel);
        if (open is null)
        {
            return false;
        }

        ReporterVisit.RequireWorked(open);
        var id = RandomId.New();
        var file = await files.StoreAsync(FileSealing.Of(open.NewestKey), name, content, cancel, id, held: true);
        var sent = false;
        try
        {
            return sent = await visit.ActAsync(ticket, id, "rapportor-skickade-fil", current => TakeAsync(open, current, file, id, cancel), cancel);
        }
        finally
        {
            if (!sent)
            {
                await db.Files.Where(f => f.Id == file.Id && f.UnfinishedUntil != null).ExecuteDeleteAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>A file has been removed (VBL 7:7): what it was called goes as well, and that something was sent stays.</summary>
    /// <param name="document">What the file came with.</param>
    public static void ForgetName(OpenCase open, Guid? document)
    {
        if (open.Documents.Find(d => d.Id == document) is { Kind: CaseDocumentKind.FromReporter } told && open.KeyOf(told.KeyNo) is { } key)
        {
            told.SealedText = key.Seal(Removed, told.Id, "text");
        }
    }

    private async Task TakeAsync(OpenCase then, OpenCase now, CaseFile file, Guid id, CancellationToken cancel)
    {
        var sealing = FileSealing.Of(then.KeyOf(file.KeyNo)!);
        Rule.Require(await files.ReleaseAsync(file, sealing, FileSealing.Of(now.NewestKey), cancel), "VIS-92", FileReceiving.NoRoom);
        now.WriteAs(id, CaseDocumentKind.FromReporter, $"{Sent}{SealedFiles.NameOf(sealing, file)}.", null, "OSL 32:3 b");
    }
}
