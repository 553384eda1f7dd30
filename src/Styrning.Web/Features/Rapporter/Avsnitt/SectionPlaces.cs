using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>The way to a section from its address.</summary>
internal sealed class SectionPlaces(StyrningDb db, CurrentUser user, OrganisationReader organisation)
{
    /// <summary>To look at.</summary>
    /// <returns>Null when there is no such section, or when it is not the person's to read.</returns>
    public async Task<SectionPlace?> ReadAsync(int year, string number, CancellationToken cancel)
    {
        var place = await FindAsync(db.Set<ReportingCycle>().AsNoTracking(), year, number, cancel);
        return place is not null && SectionReaders.MayRead(place.Cycle, place.Roles, place.Chart, await db.Set<ReportArea>().AsNoTracking().ToListAsync(cancel)) ? place : null;
    }

    /// <summary>Whatever the person may read: a colleague who was asked for a paragraph is shown the section's title, not its text.</summary>
    public Task<SectionPlace?> PeekAsync(int year, string number, CancellationToken cancel) => FindAsync(db.Set<ReportingCycle>().AsNoTracking(), year, number, cancel);

    /// <summary>To change, inside the transaction that changes it: what is read here is still true when it is saved.</summary>
    public Task<SectionPlace?> TakeAsync(int year, string number, CancellationToken cancel) => FindAsync(db.Set<ReportingCycle>(), year, number, cancel);

    private async Task<SectionPlace?> FindAsync(IQueryable<ReportingCycle> cycles, int year, string number, CancellationToken cancel)
    {
        if (!SectionNumber.TryParse(number, out var wanted) || await cycles.WithSections().SingleOrDefaultAsync(c => c.Year == year, cancel) is not { } cycle)
        {
            return null;
        }

        return cycle.Sections.Find(s => s.Number == wanted.ToString()) is { } section
            ? new(cycle, section, await organisation.ChartAsync(cancel), organisation.Today, user.PersonId, user.Roles, user.MayReadFull(cycle))
            : null;
    }
}
