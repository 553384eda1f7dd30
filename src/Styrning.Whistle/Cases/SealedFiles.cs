using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// Files, in and out, a chunk of 256 KiB at a time: nothing of a file in the clear is ever on a disk, and of a large one no more than a chunk in memory.
/// </summary>
internal sealed class SealedFiles(WhistleDb db, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>
    /// Takes a file in. Each chunk is committed by itself, so that nobody waits for a slow sender, and the file is there only when the last one is. Never call it in a transaction;
    /// what the caller has changed in its own context is not saved by it.
    /// </summary>
    /// <param name="sealing">Of the draft, or of the case when it goes there at once.</param>
    /// <param name="name">As the browser gave it; made harmless here.</param>
    /// <param name="content">Read once, to its end; never asked for its length.</param>
    /// <param name="document">What it comes with, in a case; null in a draft.</param>
    /// <exception cref="RuleBroken">VIS-90 too large, VIS-91 too many, VIS-92 no room just now, VIS-93 empty. Nothing that was there before is touched.</exception>
    public async Task<CaseFile> StoreAsync(FileSealing sealing, string? name, Stream content, CancellationToken cancel, Guid? document = null, Guid? madeFrom = null)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("A file is not received within a transaction.");
        }

        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<WhistleDb>();
        var receiving = new FileReceiving(own, sealing, document, clock);
        try
        {
            return await receiving.RunAsync(FileName.Tidy(name), content, madeFrom, cancel);
        }
        catch (Exception exception)
        {
            await receiving.ForgetAsync();
            Rule.Require(!FileReceiving.IsDiskFull(exception), "VIS-92", FileReceiving.NoRoom);
            throw;
        }
    }

    /// <summary>The originals that are here whole, by document, then by id. One that was removed (VBL 7:7) is among them, without name and bytes.</summary>
    public Task<List<CaseFile>> OfAsync(Guid owner, CancellationToken cancel) =>
        db.Files.Where(f => f.OwnerId == owner && f.UnfinishedUntil == null && f.Kind == FileKind.Original).OrderBy(f => f.DocumentId).ThenBy(f => f.Id).ToListAsync(cancel);

    /// <exception cref="SealBroken">Changed or moved in the database, or of another key.</exception>
    public static string NameOf(FileSealing sealing, CaseFile file) => sealing.OpenText(file.SealedName, file.Id, "name");

    /// <returns>64 hexadecimal digits.</returns>
    /// <inheritdoc cref="NameOf"/>
    public static string HashOf(FileSealing sealing, CaseFile file) => sealing.OpenText(file.SealedHash, file.Id, "hash");

    /// <summary>The bytes, a chunk at a time, as they are read. The last read fails when they are not those of the hash: a file that was cut off is never taken for whole.</summary>
    /// <exception cref="SealBroken">The key or the hash does not open; the reading stream throws it for a chunk.</exception>
    public Stream Open(FileSealing sealing, CaseFile file) => new SealedStream(db, file, FileKey.Open(sealing, file.Id, file.SealedKey), HashOf(sealing, file));

    /// <summary>Moves everything that a draft holds to a case: call it in the transaction that makes the case or the message. Only short keys are sealed again. What was not whole is left.</summary>
    /// <param name="document">What the files come with.</param>
    /// <returns>How many.</returns>
    /// <exception cref="RuleBroken">VIS-90, VIS-91: the case has too much already.</exception>
    public async Task<int> ResealAsync(FileSealing draft, FileSealing @case, Guid document, CancellationToken cancel)
    {
        var files = await OfAsync(draft.Owner, cancel);
        var (count, size) = await FileReceiving.SumAsync(db.Files.Where(f => f.OwnerId == @case.Owner && f.Kind == FileKind.Original), cancel);
        Rule.Require(size + files.Sum(f => f.Size) <= FileLimits.PerCase, "VIS-90", FileReceiving.TooMuchInCase);
        Rule.Require(count + files.Count <= FileLimits.FilesPerCase, "VIS-91", FileReceiving.TooMuchInCase);
        foreach (var file in files)
        {
            using var key = FileKey.Open(draft, file.Id, file.SealedKey);
            var (name, hash) = (NameOf(draft, file), HashOf(draft, file));
            (file.OwnerId, file.DocumentId, file.KeyNo) = (@case.Owner, document, @case.KeyNo);
            (file.SealedKey, file.SealedName, file.SealedHash) = (key.SealedUnder(@case), @case.Seal(name, file.Id, "name"), @case.Seal(hash, file.Id, "hash"));
        }

        return files.Count;
    }

    /// <summary>The reporter takes back a file that was not sent.</summary>
    /// <returns>False: the draft has no such file.</returns>
    public async Task<bool> TakeBackAsync(FileSealing draft, Guid file, CancellationToken cancel)
    {
        var owner = draft.Owner;
        return await db.Files.Where(f => f.Id == file && f.OwnerId == owner && f.DocumentId == null).ExecuteDeleteAsync(cancel) > 0;
    }
}
