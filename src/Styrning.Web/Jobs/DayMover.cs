using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Web.Data;

namespace Styrning.Web.Jobs;

/// <summary>Lets days pass in the demo. Each day does its due work before the next begins, as if somebody had waited.</summary>
public sealed class DayMover(BusinessClock clock, DueWork work, StyrningDb db)
{
    public const int MaxDays = 366;

    // Two who press at once let both their days pass, one after the other.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<DaysMoved> MoveAsync(int days, CancellationToken cancel)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            var lettersBefore = await db.Letters.CountAsync(cancel);
            var (day, time) = (SwedishCalendar.DayOf(clock.GetUtcNow()), SwedishCalendar.TimeOf(clock.GetUtcNow()));
            var done = new DueWorkDone();
            for (var passed = 1; passed <= days; passed++)
            {
                await clock.MoveToAsync(SwedishCalendar.At(day.AddDays(passed), time), cancel);
                done.Add(await work.RunAsync(cancel));
            }

            return new DaysMoved(days, await db.Letters.CountAsync(cancel) - lettersBefore, done);
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}

/// <summary>What happened on the way.</summary>
public sealed record DaysMoved(int Days, int Letters, DueWorkDone Done)
{
    /// <param name="today">The day that it is now.</param>
    public string InWords(string today)
    {
        var letters = Letters == 0 ? "inga brev skrevs" : SwedishText.Count(Letters, "brev", "brev", neuter: true) + " skrevs";
        var failed = Done.Failed == 0 ? "" : " Något gick fel på vägen och görs om.";
        return $"{SwedishText.Sentence(SwedishText.Count(Days, "dag", "dagar"))} har gått. Nu är det {today}. På vägen: {letters}.{failed}";
    }
}
