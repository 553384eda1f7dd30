using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter;

internal sealed class DescribeReportTasks(StyrningDb db) : IDescribeTasks
{
    public string Forms => "rapport";

    public async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var ids = tasks.Select(t => t.Subject).Distinct().ToList();
        var cycles = await db.Set<ReportingCycle>().WithSections().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        return tasks
            .Select(t => (t.Id, Description: cycles.TryGetValue(t.Subject, out var cycle) ? Describe(t, cycle) : null))
            .Where(d => d.Description is not null)
            .ToDictionary(d => d.Id, d => d.Description!);
    }

    private static TaskDescription? Describe(WorkflowTask task, ReportingCycle cycle)
    {
        var year = $"/rapporter/{cycle.Year}";
        if (task.Form is ReportTasks.Write or ReportTasks.Contribute or ReportTasks.Review)
        {
            var section = cycle.Sections.Find(s => s.Id.ToString() == task.Key);
            if (section is null)
            {
                return null;
            }

            var page = task.Form switch { ReportTasks.Review => "/granska", ReportTasks.Contribute => "/bidrag", _ => "" };
            var due = task.Form is ReportTasks.Review ? null : cycle.LastDayOn;
            var what = task.Form is ReportTasks.Write && section.Status is SectionStatus.Returned ? "Återlämnat, ändra och lämna in igen" : task.Name;
            return new($"{section.Number} {section.Title}", $"{what} · {cycle.FullTitle}", $"{year}/avsnitt/{section.Number}{page}", due, SectionWords.Of(section.Status));
        }

        var step = task.Form switch
        {
            ReportTasks.Compile => "/sammanstall",
            ReportTasks.JudgePublic => "/offentlig",
            ReportTasks.Send => "/skicka",
            ReportTasks.RecordBoard => "/beslut",
            _ => "",
        };
        return new($"{cycle.FullTitle}", task.Name, year + step, null, "");
    }
}
