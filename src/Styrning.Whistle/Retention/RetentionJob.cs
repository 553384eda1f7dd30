using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Retention;

/// <summary>
/// Two years after a case was closed: destroyed by the rule, or locked for everybody and its handlers told. Warns a month before, when nothing says what to do.
/// </summary>
internal sealed class RetentionJob(WhistleDb db, Disposal disposal, MasterSecret master, ReadingLog log, TimeProvider clock) : ICaseJob
{
    private const int Batch = 50;

    public int Order => 700;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var today = SwedishCalendar.Today(clock);
        var closedBy = today.AddYears(-2).AddDays(TwoYears.WarnDays + 1); // some too many; the rule itself is asked below
        var cases = await db.Cases.AsNoTracking().Include(c => c.Facts).Where(c => c.Facts.Any(f => f.Kind == CaseFactKind.Closed && f.On <= closedBy)).ToListAsync(cancel);
        if (cases.Count == 0)
        {
            return 0;
        }

        var rules = await CurrentRules.ReadAsync(db, cancel);
        var done = 0;
        foreach (var @case in cases)
        {
            var rule = rules.GetValueOrDefault(@case.Organisation);
            done += await DoAsync(@case, TwoYears.StepOf(@case.Facts, rule, today), rule, today, cancel);
            if (done >= Batch)
            {
                break;
            }
        }

        return done;
    }

    private async Task<int> DoAsync(WhistleCase @case, RetentionStep step, RetentionRule? rule, DateOnly today, CancellationToken cancel) => step switch
    {
        RetentionStep.Dispose => await disposal.RunAsync(@case, TwoYears.ClosedOn(@case.Facts)!.Value, rule!, cancel) ? 1 : 0,
        RetentionStep.Lock => await LockAsync(@case, today, cancel),
        RetentionStep.Warn => await WarnAsync(@case, cancel),
        _ => 0,
    };

    private async Task<int> LockAsync(WhistleCase @case, DateOnly today, CancellationToken cancel)
    {
        try
        {
            await db.InTransactionAsync(async () =>
            {
                db.Attach(@case).Property(c => c.Version).IsModified = true; // of the job and a handler who reopens it, one is told
                db.Add(new CaseFact { CaseId = @case.Id, Kind = CaseFactKind.Locked, On = today, No = @case.Facts.Max(f => f.No) + 1 });
                await log.AddAsync(@case.Id, null, "lastes", null, cancel);
                await TellAsync(@case, "lastes", cancel);
            }, cancel);
            return 1;
        }
        catch (DbUpdateException)
        {
            return 0; // changed meanwhile: asked again in the next round
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> WarnAsync(WhistleCase @case, CancellationToken cancel)
    {
        var told = 0;
        await db.InTransactionAsync(async () => told = await TellAsync(@case, $"snart/{TwoYears.ClosedOn(@case.Facts):yyyy-MM-dd}", cancel), cancel);
        db.ChangeTracker.Clear();
        return told;
    }

    // The key is the same each time, and tells nothing of the case: told once, however often the job runs.
    private async Task<int> TellAsync(WhistleCase @case, string what, CancellationToken cancel)
    {
        var id = @case.Id;
        var today = SwedishCalendar.Today(clock);
        var persons = await db.Appointments
            .Where(a => a.PersonId != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today) && db.Wraps.Any(w => w.CaseId == id && w.AppointmentId == a.Id && w.Holder == WrapHolder.Handler))
            .Select(a => a.PersonId!.Value).Distinct().ToListAsync(cancel);
        var told = 0;
        foreach (var person in persons)
        {
            var key = Convert.ToHexStringLower(ChainHash.Next(master.KeyFor("letter"), ChainHash.First, id.ToString("N"), what, person.ToString("N")));
            if (!await db.Letters.AnyAsync(l => l.Key == key, cancel))
            {
                db.Add(new WaitingLetter { Key = key, PersonId = person, FromAt = clock.GetUtcNow() });
                told++;
            }
        }

        return told;
    }
}
