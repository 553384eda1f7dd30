using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Jobs;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>
/// Notes that a fixed giltighetstid is about to end, 90, 30 and 7 days before, and the day after it ended when nothing has taken over. Days that were overtaken
/// while the server stood still are told once, as it is now.
/// </summary>
internal sealed class WarnOfValidity(StyrningDb db, TimeProvider clock) : IDueWork
{
    public string Name => "varningar om giltighetstid";

    public int Order => 52;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var before = SwedishCalendar.DayOf(now).AddDays(ValidityEnd.WarnDays[0]);
        var documents = await db.Set<Styrdokument>().AsNoTracking().Include(d => d.Decisions).Where(d => d.ValidToOn != null && d.ValidToOn <= before).ToListAsync(cancel);
        var notices = documents.Select(d => NoticeOf(d, now)).OfType<RenewalNotice>().ToList();
        var keys = notices.ConvertAll(n => n.Key);
        var written = await db.Set<RenewalNotice>().Where(n => keys.Contains(n.Key)).Select(n => n.Key).ToListAsync(cancel);
        var due = notices.Where(n => !written.Contains(n.Key)).ToList();
        if (due.Count > 0)
        {
            try
            {
                db.AddRange(due);
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                return 0; // another node noted the same: the next minute sees what is left
            }
        }

        return due.Count;
    }

    private static RenewalNotice? NoticeOf(Styrdokument document, DateTimeOffset now)
    {
        var today = SwedishCalendar.DayOf(now);
        var end = ValidityEnd.Of(document, today);
        var which = end is null ? null : end.HasPassed(today) ? end.HasGap ? "lucka" : null : end.WarningOn(today)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return which is null ? null : new()
        {
            Key = $"giltighet/{document.Id}/{SwedishText.ShortDate(end!.LastOn)}/{which}",
            DocumentId = document.Id,
            To = RenewalNoticeTo.Owner,
            CreatedAt = now,
        };
    }
}
