using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>The files that the reporter has sent, as the reporter sees them: their names.</summary>
internal sealed class SentFiles(SealedFiles files)
{
    public async Task<IReadOnlyList<string>> NamesAsync(OpenCase open, CancellationToken cancel)
    {
        var mine = open.Documents.Where(d => d.By is null).Select(d => (Guid?)d.Id).ToList();
        var sent = await files.OfAsync(open.Case.Id, cancel);
        return [.. sent.Where(f => f.Kind is FileKind.Original && mine.Contains(f.DocumentId)).Select(f => (File: f, Key: open.KeyOf(f.KeyNo))).Where(f => f.Key is not null).Select(f => SealedFiles.NameOf(FileSealing.Of(f.Key!), f.File))];
    }
}
