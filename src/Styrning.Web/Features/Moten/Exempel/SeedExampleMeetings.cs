using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Moten.Exempel;

/// <summary>A calendar of meetings for the half year to come, so that a matter has somewhere to go.</summary>
internal sealed class SeedExampleMeetings(StyrningDb db, OrganisationReader organisation) : IRecordSeed
{
    private const int Months = 8;
    private const int LeadDays = 8;

    public SeedFor For => SeedFor.Example;

    public int Order => 10;

    public async Task RunAsync(CancellationToken cancel)
    {
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<Meeting>().AnyAsync(cancel))
            {
                return;
            }

            var first = new DateOnly(organisation.Today.Year, organisation.Today.Month, 1);
            foreach (var month in Enumerable.Range(0, Months).Select(first.AddMonths).Where(month => month.Month is not 7))
            {
                var board = SwedishCalendar.VardagOnOrAfter(Weekday(month, DayOfWeek.Monday, 2));
                Add("ksau", board.AddDays(-12), new(13, 0), "Lilla sammanträdesrummet, stadshuset");
                Add("ks", board, new(9, 0), "Stora sammanträdesrummet, stadshuset");
                Add("kf", SwedishCalendar.VardagOnOrBefore(Weekday(month, DayOfWeek.Wednesday, month.Month is 12 ? 3 : 4)), new(18, 0), "Kommunfullmäktiges sal, stadshuset");
            }
        }, cancel);
    }

    private static DateOnly Weekday(DateOnly month, DayOfWeek day, int number) => month.AddDays(((int)day - (int)month.DayOfWeek + 7) % 7 + 7 * (number - 1));

    private void Add(string organ, DateOnly day, TimeOnly at, string place)
    {
        if (day > organisation.Today.AddDays(LeadDays)) // nobody begins with a kallelse that is late already
        {
            // What is near has been summoned in time.
            DateOnly? sent = day.AddDays(-8) < organisation.Today ? SwedishCalendar.VardagOnOrBefore(day.AddDays(-8)) : null;
            db.Add(new Meeting { OrganKey = organ, MeetsOn = day, StartsAt = at, Place = place, KallelseSentOn = sent, AnnouncedOn = organ == "kf" ? sent : null });
        }
    }
}
