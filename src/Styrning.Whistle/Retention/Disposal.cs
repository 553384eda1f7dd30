using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow.Storage;

namespace Styrning.Whistle.Retention;

/// <summary>
/// Takes a case out of the system whole: its texts, files, keys, facts and process. What stays is the protocol and the reading log, neither of which holds anything of it.
/// </summary>
internal sealed class Disposal(WhistleDb db, DisposedList list, ReadingLog log, TimeProvider clock)
{
    /// <summary>By the organisation's rule.</summary>
    /// <returns>False: somebody changed the case meanwhile; nothing is done.</returns>
    public Task<bool> RunAsync(WhistleCase @case, DateOnly closedOn, RetentionRule rule, CancellationToken cancel) =>
        TakeOutAsync(@case, new(@case.Id, SwedishCalendar.Today(clock), closedOn, rule.Kind), rule.InWords, again: false, cancel);

    /// <summary>At start: an old backup has been put back, and with it cases that were disposed of after it was taken.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RepeatAsync(CancellationToken cancel)
    {
        var done = 0;
        foreach (var line in list.Among(await db.Cases.AsNoTracking().Select(c => c.Id).ToListAsync(cancel)))
        {
            var @case = await db.Cases.AsNoTracking().Include(c => c.Facts).SingleAsync(c => c.Id == line.Case, cancel);
            if (!@case.Facts.Exists(f => f.Kind is CaseFactKind.Reopened && f.On >= line.On)) // the machine stopped before it was done, and somebody took the case up again
            {
                var rule = $"Gallrades första gången {SwedishText.Date(line.On)}. En äldre säkerhetskopia lades tillbaka, och ärendet gallrades på nytt.";
                done += await TakeOutAsync(@case, line, rule, again: true, cancel) ? 1 : 0;
            }
        }

        return done;
    }

    private async Task<bool> TakeOutAsync(WhistleCase @case, DisposedLine line, string rule, bool again, CancellationToken cancel)
    {
        var done = false;
        await db.InTransactionAsync(async () => done = await DeleteAsync(@case, await RecordAsync(@case, line, rule, cancel), again, cancel) && Remember(line, again), cancel);
        db.ChangeTracker.Clear();
        if (done)
        {
            await db.ForgetRemovedAsync(cancel);
        }

        return done;
    }

    private async Task<DisposalRecord> RecordAsync(WhistleCase @case, DisposedLine line, string rule, CancellationToken cancel) => new()
    {
        CaseId = @case.Id,
        Organisation = @case.Organisation,
        Diarienummer = @case.Diarienummer,
        ReceivedOn = @case.ReceivedOn,
        ClosedOn = line.ClosedOn,
        DisposedOn = SwedishCalendar.Today(clock),
        How = line.How,
        Rule = rule,
        Documents = await db.Documents.CountAsync(d => d.CaseId == line.Case, cancel),
        Files = await db.Files.CountAsync(f => f.OwnerId == line.Case && f.Kind == FileKind.Original, cancel),
        ArchiveHash = line.How is RetentionKind.Arkivera
            ? await db.ArchivePackages.Where(p => p.CaseId == line.Case).OrderByDescending(p => p.No).Select(p => p.Hash).FirstOrDefaultAsync(cancel) : null,
    };

    private async Task<bool> DeleteAsync(WhistleCase @case, DisposalRecord record, bool again, CancellationToken cancel)
    {
        var (id, version) = (@case.Id, @case.Version);
        if (await db.Cases.Where(c => c.Id == id && c.Version == version).ExecuteDeleteAsync(cancel) == 0)
        {
            return false;
        }

        await db.Files.Where(f => f.OwnerId == id).ExecuteDeleteAsync(cancel);
        await db.Set<WorkflowInstance>().Where(i => i.Subject == id).ExecuteDeleteAsync(cancel);
        await db.Set<WorkflowArchive>().Where(a => a.Subject == id).ExecuteDeleteAsync(cancel);
        if (!await db.Disposals.AnyAsync(d => d.CaseId == id, cancel))
        {
            db.Add(record);
        }

        await log.AddAsync(id, null, again ? "gallrades-igen" : "gallrades", null, cancel);
        return true;
    }

    private bool Remember(DisposedLine line, bool again)
    {
        if (!again)
        {
            list.Add(line);
        }

        return true;
    }
}
