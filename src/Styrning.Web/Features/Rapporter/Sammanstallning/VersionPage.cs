using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>A frozen version, asked for by its number, and who may read which of its renditions.</summary>
internal abstract class VersionPage(StyrningDb db, CurrentUser user) : YearPage(db, user)
{
    [FromRoute]
    public int No { get; set; }

    public bool MayReadFull => CurrentUser.MayReadFull(Cycle);

    protected override bool MayOpen => true;

    /// <summary>The public rendition is everyone's once a second person has let it out; until then those who judge it see it.</summary>
    protected bool MayReadPublic(Compilation version) => version.PublicApproved || MayReadFull;

    /// <summary>Null when there is no such version, or none that this person may know of.</summary>
    protected async Task<Compilation?> VersionAsync(CancellationToken cancel) =>
        await Db.Set<Compilation>().AsNoTracking().SingleOrDefaultAsync(c => c.CycleId == Cycle.Id && c.VersionNo == No, cancel) is { } version && MayReadPublic(version) ? version : null;
}
