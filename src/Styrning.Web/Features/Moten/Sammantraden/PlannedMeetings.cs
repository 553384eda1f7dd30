using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Sammantraden;

/// <summary>Puts meetings into the calendar, all or none.</summary>
internal sealed class PlannedMeetings(StyrningDb db)
{
    /// <returns>Empty when there is no such organ.</returns>
    public async Task<IReadOnlyList<Meeting>> AddAsync(string organKey, IReadOnlyList<DateOnly> days, MeetingInput input, CancellationToken cancel)
    {
        var added = new List<Meeting>();
        await db.InTransactionAsync(async () =>
        {
            if (await db.Set<Organ>().FirstOrDefaultAsync(o => o.Key == organKey, cancel) is not { } organ)
            {
                return;
            }

            // Two who add meetings of one organ at once meet here, and the second is told.
            db.Entry(organ).Property(o => o.Version).IsModified = true;
            var taken = await TakenAsync(organKey, cancel);
            foreach (var day in days)
            {
                added.Add(Meeting.Plan(organ, day, input.StartsAt, input.Place, taken));
                taken.Add(day);
            }

            db.AddRange(added);
        }, cancel);
        return added;
    }

    public async Task<HashSet<DateOnly>> TakenAsync(string organKey, CancellationToken cancel) => [.. await db.Set<Meeting>().Where(m => m.OrganKey == organKey).Select(m => m.MeetsOn).ToListAsync(cancel)];

    public async Task<IReadOnlyList<SelectListItem>> OrgansAsync(CancellationToken cancel) =>
        [new("Välj", ""), .. (await db.Set<Organ>().AsNoTracking().Where(o => o.RetiredOn == null).ToListAsync(cancel))
            .OrderBy(o => o.Typ).ThenBy(o => SwedishText.SortKey(o.Name), StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Key))];
}
