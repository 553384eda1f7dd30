using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Organisation;

/// <summary>What has been changed in the organisation, the latest first.</summary>
/// <param name="Lines">At most as many as were asked for.</param>
/// <param name="HasMore">There are older ones.</param>
public sealed record ChangeLog(IReadOnlyList<ChangeLog.Line> Lines, bool HasMore)
{
    public static async Task<ChangeLog> ReadAsync(IQueryable<OrganisationChange> changes, OrganisationChart chart, int skip, int most, CancellationToken cancel)
    {
        var found = await changes.AsNoTracking().OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Skip(skip).Take(most + 1).ToListAsync(cancel);
        return new([.. found.Take(most).Select(c => new Line(c.At, chart.NameOf(c.By), c.What))], found.Count > most);
    }

    public static IQueryable<OrganisationChange> Of(StyrningDb db) => db.Set<OrganisationChange>();

    public sealed record Line(DateTimeOffset At, string By, string What);
}
