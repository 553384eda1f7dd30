using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Filer;

/// <summary>Files that a handler lays in a case.</summary>
internal sealed class HandlersFiles(WhistleDb db, SealedFiles files, CaseWork work)
{
    public ReceivedFiles Begin(OpenCase open) => new(db, files, work, open);
}

/// <summary>Those of one form: there with the document that says what they are, in one commit, or not at all.</summary>
internal sealed class ReceivedFiles(WhistleDb db, SealedFiles files, CaseWork work, OpenCase open) : IAsyncDisposable
{
    private readonly Guid _document = RandomId.New();
    private readonly List<CaseFile> _held = [];
    private bool _kept;

    public int Count => _held.Count;

    public async Task TakeAsync(string name, Stream content, CancellationToken cancel) =>
        _held.Add(await files.StoreAsync(FileSealing.Of(open.NewestKey), name, content, cancel, _document, held: true));

    public async Task KeepAsync(string note, CancellationToken cancel)
    {
        var sealing = FileSealing.Of(open.NewestKey);
        await db.InTransactionAsync(async () =>
        {
            await work.WriteAsync(open, "lade-till-fil", () => open.WriteAs(_document, CaseDocumentKind.Tjansteanteckning, $"{Names(sealing)}\n\n{note}", null, "OSL 32:3 b"), cancel);
            foreach (var file in _held)
            {
                Rule.Require(await files.ReleaseAsync(file, sealing, sealing, cancel), "VIS-92", FileReceiving.NoRoom);
            }
        }, cancel);
        _kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        var ids = _held.ConvertAll(file => file.Id);
        if (!_kept && ids.Count > 0)
        {
            await db.Files.Where(f => ids.Contains(f.Id) && f.UnfinishedUntil != null).ExecuteDeleteAsync(CancellationToken.None);
        }
    }

    private string Names(FileSealing sealing) => $"{(_held.Count == 1 ? "Fil" : "Filer")}: {SwedishText.Join(_held.Select(file => SealedFiles.NameOf(sealing, file)))}";
}
