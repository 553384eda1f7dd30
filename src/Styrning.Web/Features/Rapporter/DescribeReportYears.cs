using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter;

internal sealed class DescribeReportYears(StyrningDb db) : IDescribeSubjects
{
    public string Kind => ReportTasks.Subject;

    public async Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await db.Set<ReportingCycle>().AsNoTracking().Where(c => subjects.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => new SubjectDescription(c.FullTitle, $"/rapporter/{c.Year}"), cancel);
}
