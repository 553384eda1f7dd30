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

    public async Task<IReadOnlyList<string>> NamesAsync(OpenCase open, CancellationToken cancel)
    {
        var mine = open.Documents.Where(d => d.By is null).Select(d => (Guid?)d.Id).ToList();
        var sent = await files.OfAsync(open.Case.Id, cancel);
        return [.. sent.Where(f => f.Kind is FileKind.Original && mine.Contains(f.DocumentId)).Select(f => (File: f, Key: open.KeyOf(f.KeyNo))).Where(f => f.Key is not null).Select(f => SealedFiles.NameOf(FileSealing.Of(f.Key!), f.File))];
    }

    /// <summary>Takes one file in, and then the document that says that it came. A file whose document is refused is not kept.</summary>
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
        var sealing = FileSealing.Of(open.NewestKey);
        var file = await files.StoreAsync(sealing, name, content, cancel, id);
        try
        {
            return await visit.ActAsync(ticket, id, "rapportor-skickade-fil", current => Task.FromResult(current.WriteAs(id, CaseDocumentKind.FromReporter, $"{Sent}{SealedFiles.NameOf(sealing, file)}.", null, "OSL 32:3 b")), cancel);
        }
        catch (RuleBroken)
        {
            await db.Files.Where(f => f.Id == file.Id).ExecuteDeleteAsync(CancellationToken.None);
            throw;
        }
    }
}
