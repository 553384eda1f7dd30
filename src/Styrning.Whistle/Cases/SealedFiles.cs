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
    /// <param name="held">Whether it waits for <see cref="ReleaseAsync"/> before it is there; forgotten when that never comes.</param>
    /// <exception cref="RuleBroken">VIS-90 too large, VIS-91 too many, VIS-92 no room just now, VIS-93 empty. Nothing that was there before is touched.</exception>
    public async Task<CaseFile> StoreAsync(FileSealing sealing, string? name, Stream content, CancellationToken cancel, Guid? document = null, Guid? madeFrom = null, bool held = false)
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
            return await receiving.RunAsync(FileName.Tidy(name), content, madeFrom, held, cancel);
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
            (file.SealedKey, file.SealedName, file.SealedHash) = Resealed(file, draft, @case);
            (file.OwnerId, file.DocumentId, file.KeyNo) = (@case.Owner, document, @case.KeyNo);
        }

        return files.Count;
    }

    /// <summary>
    /// Lets a held file be there, in the transaction of the document that it came with. Sealed again under the key of now: whoever lost the case while the file was on its way
    /// has a copy of the key of then.
    /// </summary>
    /// <returns>False: it took so long that the file was forgotten.</returns>
    public async Task<bool> ReleaseAsync(CaseFile held, FileSealing then, FileSealing now, CancellationToken cancel)
    {
        var (key, name, hash) = Resealed(held, then, now);
        var (id, keyNo, none) = (held.Id, now.KeyNo, (DateTimeOffset?)null);
        return await db.Files.Where(f => f.Id == id && f.UnfinishedUntil != null).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.UnfinishedUntil, none).SetProperty(f => f.KeyNo, keyNo).SetProperty(f => f.SealedKey, key).SetProperty(f => f.SealedName, name).SetProperty(f => f.SealedHash, hash),
            cancel) == 1;
    }

    /// <summary>The reporter takes back a file that was not sent.</summary>
    /// <returns>False: the draft has no such file.</returns>
    public async Task<bool> TakeBackAsync(FileSealing draft, Guid file, CancellationToken cancel)
    {
        var owner = draft.Owner;
        return await db.Files.Where(f => f.Id == file && f.OwnerId == owner && f.DocumentId == null).ExecuteDeleteAsync(cancel) > 0;
    }

    private static (byte[] Key, byte[] Name, byte[] Hash) Resealed(CaseFile file, FileSealing from, FileSealing to)
    {
        using var key = FileKey.Open(from, file.Id, file.SealedKey);
        return (key.SealedUnder(to), to.Seal(NameOf(from, file), file.Id, "name"), to.Seal(HashOf(from, file), file.Id, "hash"));
    }
}
