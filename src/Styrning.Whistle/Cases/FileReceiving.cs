using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>One file on its way in.</summary>
/// <param name="db">Its own, so that nothing else is saved with a chunk.</param>
internal sealed class FileReceiving(WhistleDb db, FileSealing sealing, Guid? document, TimeProvider clock)
{
    public const string NoRoom = "Det går inte att ta emot fler filer just nu. Det du har skrivit finns kvar och går att skicka utan filen.";
    public const string TooMuchInCase = "Ärendet har redan så många filer som det får ha. Skriv i stället vad du har, så kan ni komma överens om hur det ska lämnas.";

    private CaseFile? _file;

    /// <param name="held">Whether it stays unfinished when all of it is here, until what it comes with is committed.</param>
    public async Task<CaseFile> RunAsync(string name, Stream content, Guid? madeFrom, bool held, CancellationToken cancel)
    {
        var room = madeFrom is null ? await RoomAsync(cancel) : FileLimits.PerCopy;
        var id = RandomId.New();
        using var key = FileKey.New(id);
        _file = new()
        {
            Id = id,
            OwnerId = sealing.Owner,
            DocumentId = document,
            KeyNo = sealing.KeyNo,
            Kind = madeFrom is null ? FileKind.Original : FileKind.Cleaned,
            MadeFrom = madeFrom,
            SealedName = sealing.Seal(name, id, "name"),
            SealedHash = [],
            SealedKey = key.SealedUnder(sealing),
            UnfinishedUntil = HourAfter(clock.GetUtcNow().AddHours(3)),
        };
        db.Add(_file);
        await db.SaveChangesAsync(cancel);
        var hash = await ReadAsync(_file, key, content, room, cancel);
        await db.InTransactionAsync(() => FinishAsync(_file, hash, madeFrom is null, held, cancel), cancel);
        return _file;
    }

    /// <summary>What came so far is nobody's.</summary>
    public async Task ForgetAsync()
    {
        if (_file is { Id: var id })
        {
            db.ChangeTracker.Clear();
            await db.Files.Where(f => f.Id == id).ExecuteDeleteAsync(CancellationToken.None);
        }
    }

    public static bool IsDiskFull(Exception exception) =>
        exception.GetBaseException() is SqliteException { SqliteErrorCode: 13 } or PostgresException { SqlState: PostgresErrorCodes.DiskFull };

    public static async Task<(int Count, long Size)> SumAsync(IQueryable<CaseFile> files, CancellationToken cancel) =>
        (await files.CountAsync(cancel), await files.SumAsync(f => f.Size, cancel));

    // A whole hour, as everything of the reporter's.
    private static DateTimeOffset HourAfter(DateTimeOffset moment) => new DateTimeOffset(moment.Year, moment.Month, moment.Day, moment.Hour, 0, 0, moment.Offset).AddHours(1);

    private IQueryable<CaseFile> Others(Guid? but) => db.Files.Where(f => f.OwnerId == sealing.Owner && f.DocumentId == document && f.Kind == FileKind.Original && f.Id != but);

    /// <returns>How many bytes this file may have.</returns>
    private async Task<long> RoomAsync(CancellationToken cancel)
    {
        var (count, size) = await SumAsync(Others(null), cancel); // those on their way count as files, too
        Rule.Require(count < FileLimits.FilesPerSending, "VIS-91", $"Du har redan lagt till {FileLimits.FilesPerSending} filer. {FileLimits.Swedish}");
        if (document is null)
        {
            var all = await db.Files.Where(f => f.DocumentId == null).SumAsync(f => f.Size, cancel);
            Rule.Require(all < FileLimits.AllDrafts, "VIS-92", NoRoom);
        }
        else
        {
            var owner = sealing.Owner;
            var inCase = await SumAsync(db.Files.Where(f => f.OwnerId == owner && f.Kind == FileKind.Original), cancel);
            Rule.Require(inCase.Count < FileLimits.FilesPerCase && inCase.Size < FileLimits.PerCase, "VIS-91", TooMuchInCase);
        }

        return Math.Min(FileLimits.PerFile, FileLimits.PerSending - size);
    }

    private async Task<string> ReadAsync(CaseFile file, FileKey key, Stream content, long room, CancellationToken cancel)
    {
        using var hash = new FileHash();
        var buffer = new byte[FileChunk.Size];
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel)) > 0)
        {
            Rule.Require(file.Size + read <= room, "VIS-90", room < FileLimits.PerFile
                ? $"Filen får inte plats tillsammans med de andra. {FileLimits.Swedish}"
                : $"Filen är för stor. {FileLimits.Swedish}");
            hash.Add(buffer.AsSpan(0, read));
            var chunk = new FileChunk { FileId = file.Id, No = file.Chunks, Sealed = key.SealChunk(file.Chunks, buffer.AsSpan(0, read)) };
            db.Add(chunk);
            (file.Size, file.Chunks) = (file.Size + read, file.Chunks + 1);
            await db.SaveChangesAsync(cancel);
            db.Entry(chunk).State = EntityState.Detached;
        }

        Rule.Require(file.Size > 0, "VIS-93", "Filen är tom.");
        return hash.Finish();
    }

    // Two that come at once see each other here: the rows of the draft are locked by writing them, and the second counts the first.
    private async Task FinishAsync(CaseFile file, string hash, bool counts, bool held, CancellationToken cancel)
    {
        var owner = sealing.Owner;
        await db.Files.Where(f => f.OwnerId == owner).ExecuteUpdateAsync(set => set.SetProperty(f => f.KeyNo, f => f.KeyNo), cancel);
        var (count, size) = await SumAsync(Others(file.Id).Where(f => f.UnfinishedUntil == null), cancel);
        Rule.Require(!counts || count < FileLimits.FilesPerSending, "VIS-91", $"Du har redan lagt till {FileLimits.FilesPerSending} filer. {FileLimits.Swedish}");
        Rule.Require(!counts || size + file.Size <= FileLimits.PerSending, "VIS-90", $"Filen får inte plats tillsammans med de andra. {FileLimits.Swedish}");
        (file.SealedHash, file.UnfinishedUntil) = (sealing.Seal(hash, file.Id, "hash"), held ? file.UnfinishedUntil : null);
    }
}
