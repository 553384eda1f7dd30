using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Rapporter;

/// <summary>The shapes in which the feature loads its records, each in one place.</summary>
internal static class ReportQueries
{
    /// <summary>A cycle with everything that decides where its sections stand, but not the texts of older revisions.</summary>
    public static IQueryable<ReportingCycle> WithSections(this IQueryable<ReportingCycle> cycles) => cycles
        .Include(c => c.BoardDecisions)
        .Include(c => c.Sections).ThenInclude(s => s.Events)
        .Include(c => c.Sections).ThenInclude(s => s.Parts).ThenInclude(p => p.Revisions.OrderByDescending(r => r.Number).Take(1))
        .AsSplitQuery();

    /// <summary>Commitments that are not closed and were promised before the year. Closing is a fact of the newest year, so it is asked in memory.</summary>
    public static async Task<List<Commitment>> OpenBeforeAsync(this DbSet<Commitment> commitments, int year, CancellationToken cancel)
    {
        var candidates = await commitments.Include(c => c.Years).Where(c => c.PromisedYear < year).OrderBy(c => c.PromisedYear).ThenBy(c => c.Id).ToListAsync(cancel);
        return [.. candidates.Where(c => !c.Years.Any(y => y.Year < year && y.Status is CommitmentStatus.Done or CommitmentStatus.Dropped))
            .OrderBy(c => c.PromisedYear).ThenBy(c => SectionNumber.TryParse(c.AreaNumber, out var number) ? number.SortKey : c.AreaNumber, StringComparer.Ordinal)];
    }

    /// <summary>A year's report with its sections, tracked; null when there is none.</summary>
    public static Task<ReportingCycle?> YearAsync(this StyrningDb db, int year, CancellationToken cancel) =>
        db.Set<ReportingCycle>().WithSections().SingleOrDefaultAsync(c => c.Year == year, cancel);

    public static Task<ReportingCycle?> PreviousAsync(this StyrningDb db, int year, CancellationToken cancel) =>
        db.Set<ReportingCycle>().WithSections().AsNoTracking().Where(c => c.Year < year).OrderByDescending(c => c.Year).FirstOrDefaultAsync(cancel);
}
