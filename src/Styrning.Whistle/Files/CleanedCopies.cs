using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Files.Cleaning;

namespace Styrning.Whistle.Files;

/// <summary>The copies that handlers open: made at the first opening, by a process that has no key, and sealed as the original is.</summary>
internal sealed class CleanedCopies(WhistleDb db, SealedFiles files, FilePrograms programs, Access.CurrentHandler handler)
{
    internal static readonly ProcessLimits Cleaning = new(TimeSpan.FromSeconds(30), 900L * 1024 * 1024);
    private static readonly ProcessLimits Scanning = new(TimeSpan.FromSeconds(120), 2_000L * 1024 * 1024, MayWrite: true);
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>Scans and copies, as far as it has not been done. What came out is on the original's row; nothing is ever lost by it.</summary>
    /// <returns>The copy; null when there is none.</returns>
    public async Task<CaseFile?> OfAsync(FileSealing sealing, CaseFile original, CancellationToken cancel)
    {
        await AtOnce.WaitAsync(cancel);
        try
        {
            await db.Entry(original).ReloadAsync(cancel); // somebody may have opened it while this waited
            await ScanAsync(sealing, original, cancel);
            return original.Scan is ScanOutcome.Suspect || original.RemovedOn is not null ? null
                : original.Copy is CopyOutcome.NotTried ? await MakeAsync(sealing, original, cancel)
                : await db.Files.Where(f => f.MadeFrom == original.Id && f.UnfinishedUntil == null).OrderBy(f => f.Id).FirstOrDefaultAsync(cancel);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private async Task ScanAsync(FileSealing sealing, CaseFile original, CancellationToken cancel)
    {
        if (programs.Scanner is not { } scanner || original.Scan is not ScanOutcome.NotScanned || original.RemovedOn is not null)
        {
            return;
        }

        await using var process = ConfinedProcess.Start(scanner.Split(' ', StringSplitOptions.RemoveEmptyEntries), files.Open(sealing, original), Scanning);
        await process.Output.CopyToAsync(Stream.Null, cancel);
        (original.Scan, original.ScannedOn) = await process.EndAsync() switch
        {
            0 => (ScanOutcome.NothingFound, handler.Today),
            1 => (ScanOutcome.Suspect, handler.Today),
            _ => (ScanOutcome.NotScanned, null as DateOnly?),
        };
        await db.SaveChangesAsync(cancel);
    }

    private async Task<CaseFile?> MakeAsync(FileSealing sealing, CaseFile original, CancellationToken cancel)
    {
        CaseFile? copy = null;
        try
        {
            copy = await CopyAsync(sealing, original, cancel);
            original.Copy = CopyOutcome.Made;
        }
        catch (CannotClean reason)
        {
            original.Copy = reason.Status is FileCleaner.NotOurKind ? CopyOutcome.NotOurKind : CopyOutcome.Failed;
        }
        catch (RuleBroken)
        {
            original.Copy = CopyOutcome.Failed; // the copy grew beyond every measure
        }

        await db.SaveChangesAsync(cancel);
        return copy;
    }

    private async Task<CaseFile> CopyAsync(FileSealing sealing, CaseFile original, CancellationToken cancel)
    {
        await RequireOurKindAsync(sealing, original, cancel);
        await using var process = ConfinedProcess.Start(programs.Cleaning(), files.Open(sealing, original), Cleaning);
        var word = new byte[4];
        if (await process.Output.ReadAtLeastAsync(word, word.Length, throwOnEndOfStream: false, cancel) < word.Length)
        {
            throw new CannotClean(await process.EndAsync());
        }

        var kind = System.Text.Encoding.ASCII.GetString(word);
        if (!FileKinds.IsWord(kind))
        {
            throw new CannotClean(FileCleaner.Broken);
        }

        var name = $"{Path.GetFileNameWithoutExtension(SealedFiles.NameOf(sealing, original))}-kopia.{kind.Trim()}";
        return await files.StoreAsync(sealing, name, new UntilItEnds(process), cancel, original.DocumentId, original.Id);
    }

    // The first bytes are enough to say that a film is no picture: no process is started for it.
    private async Task RequireOurKindAsync(FileSealing sealing, CaseFile original, CancellationToken cancel)
    {
        await using var stream = files.Open(sealing, original);
        var start = new byte[FileKinds.Needed];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        if (FileKinds.Of(start.AsSpan(0, read)) is FirstBytes.Other)
        {
            throw new CannotClean(FileCleaner.NotOurKind);
        }
    }
}
