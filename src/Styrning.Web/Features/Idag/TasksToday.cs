using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Idag;

/// <summary>The tasks of the processes that fall to the person today, their own and those of roles they stand in for.</summary>
internal sealed class TasksToday(Processes<StyrningDb> processes, OrganisationReader organisation, IEnumerable<IDescribeTasks> describers) : ITodaySource
{
    // More than this is not a day's work; the page says how to find the rest.
    private const int Most = 200;

    public async Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var mine = Assignee.AllOf(personId, chart, organisation.Today);
        var tasks = await processes.OpenTasks.Where(t => mine.Contains(t.Role!)).OrderBy(t => t.CreatedAt).Take(Most).ToListAsync(cancel);
        var described = await describers.DescribeAllAsync(tasks, cancel);
        return
        [
            .. tasks.Where(t => described.ContainsKey(t.Id)).Select(t =>
            {
                var task = described[t.Id];
                var because = t.Role is { } role && chart.Role(role) is not null ? Because(chart.Resolve(role, organisation.Today), chart.TitleOf(role)) : "Du har blivit tillfrågad";
                return new TodayItem($"{task.Title}: {task.What}", task.Url, task.State.Length == 0 ? because : $"{because} · {task.State}", task.DueOn);
            }),
        ];
    }

    private static string Because(Domain.Organisation.RoleResolution found, string title) => found.IsVacant ? found.Why : $"Som {title}";
}
