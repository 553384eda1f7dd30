using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Oppna;

/// <summary>Opens a year: the record, the places of what was promised before, and the process, all in one transaction.</summary>
internal sealed class OpenYear(StyrningDb db, Processes<StyrningDb> processes, OrganisationReader organisation, CurrentUser user, TimeProvider clock)
{
    public async Task<ReportingCycle> RunAsync(OpenInput input, LastDayPlan plan, CancellationToken cancel)
    {
        ReportingCycle cycle = null!;
        try
        {
            await db.InTransactionAsync(async () =>
            {
                await RequireFreeAsync(input.Year!.Value, cancel);
                cycle = await RecordAsync(input, plan, cancel);
                await PlaceAsync(cycle, input.Places, cancel);
                await db.SaveChangesAsync(cancel); // the first steps of the process ask the record
                await processes.StartAsync(ReportTasks.Process, cycle.Id, new Dictionary<string, object?>
                {
                    ["avsnitt"] = cycle.InOrder.Select(s => s.Id.ToString()).ToList(),
                    ["agare"] = cycle.OwnerRoleKey,
                    ["andra"] = cycle.SecondRoleKey,
                }, user.PersonId.ToString(), cancel);
            }, cancel);
        }
        catch (DbUpdateException) when (cycle is not null)
        {
            // Two who press at the same moment: the database lets one through, and the other is told the same as a minute later.
            db.ChangeTracker.Clear();
            await RequireFreeAsync(cycle.Year, cancel);
            throw;
        }

        return cycle;
    }

    private async Task RequireFreeAsync(int year, CancellationToken cancel) => Rule.Require(
        !await db.Set<ReportingCycle>().AnyAsync(c => c.Year == year, cancel),
        "RAP-130",
        $"Det finns redan en rapport för {year}. Öppna den under Rapporter, eller välj ett annat år.");

    private async Task<ReportingCycle> RecordAsync(OpenInput input, LastDayPlan plan, CancellationToken cancel)
    {
        var areas = await db.Set<ReportArea>().AsNoTracking().Where(a => input.Sections.Contains(a.Number)).ToListAsync(cancel);
        var cycle = ReportingCycle.Open(
            input.Year!.Value, input.Title!, input.Kommun!.Trim(), input.Owner!, input.Second!, plan, areas, organisation.Today, user.PersonId, clock.GetUtcNow());
        cycle.Introduction = input.Introduction ?? "";
        db.Add(cycle);
        return cycle;
    }

    // A promise whose area is gone would be asked of nobody: somebody must say where it belongs now.
    private async Task PlaceAsync(ReportingCycle cycle, IReadOnlyDictionary<Guid, string> places, CancellationToken cancel)
    {
        foreach (var commitment in await db.Set<Commitment>().OpenBeforeAsync(cycle.Year, cancel))
        {
            if (cycle.Sections.Exists(commitment.BelongsTo))
            {
                continue;
            }

            var place = places.GetValueOrDefault(commitment.Id);
            Rule.Require(cycle.Sections.Exists(s => s.Number == place), "RAP-136", $"Avsnitt {commitment.AreaNumber} är inte med i år. Välj ett annat för åtagandet ”{commitment.Short}”");
            commitment.AreaNumber = place!;
        }
    }
}
