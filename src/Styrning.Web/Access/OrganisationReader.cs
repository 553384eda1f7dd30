using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Time;
using Styrning.Web.Data;

namespace Styrning.Web.Access;

/// <summary>The organisation as the database has it now, read once per request or job.</summary>
public sealed class OrganisationReader(StyrningDb db, TimeProvider clock)
{
    private OrganisationChart? _chart;

    public DateOnly Today => SwedishCalendar.Today(clock);

    public async Task<OrganisationChart> ChartAsync(CancellationToken cancel = default) => _chart ??= new(
        await db.Set<Unit>().AsNoTracking().ToListAsync(cancel),
        await db.Set<Role>().AsNoTracking().ToListAsync(cancel),
        await db.Set<Person>().AsNoTracking().ToListAsync(cancel),
        await db.Set<RoleHolding>().AsNoTracking().ToListAsync(cancel),
        await db.Set<Leave>().AsNoTracking().ToListAsync(cancel));

    /// <summary>Forgets what was read, for whoever has just changed it.</summary>
    public void Forget() => _chart = null;
}
