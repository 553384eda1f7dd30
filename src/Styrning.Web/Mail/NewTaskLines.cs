using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Mail;

/// <summary>That a person has been told of a task. One row per person: whoever takes over a role is told as well, once.</summary>
internal sealed class TaskNotice
{
    public required Guid TaskId { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset ToldAt { get; init; }
}

internal sealed class TaskNoticeMapping : IEntityTypeConfiguration<TaskNotice>
{
    public void Configure(EntityTypeBuilder<TaskNotice> notice)
    {
        notice.ToTable("TaskNotices");
        notice.HasKey(n => new { n.TaskId, n.PersonId });
    }
}

/// <summary>Tells whoever acts in a role today of the tasks that wait for it and that they have not heard of.</summary>
internal sealed class NewTaskLines(StyrningDb db, Processes<StyrningDb> processes, OrganisationReader organisation, IEnumerable<IDescribeTasks> describers) : ILetterSource
{
    private const int Batch = 200;

    public async Task<IReadOnlyList<LetterLine>> TakeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var chart = await organisation.ChartAsync(cancel);
        var waiting = await processes.OpenTasks.Where(t => t.Role != null).Select(t => t.Role!).Distinct().ToListAsync(cancel);
        var untold = new List<(WorkflowTask Task, Guid Person)>();
        foreach (var assignee in waiting)
        {
            if (Assignee.Resolve(assignee, chart, organisation.Today) is { } person)
            {
                var tasks = await processes.OpenTasks
                    .Where(t => t.Role == assignee && !db.Set<TaskNotice>().Any(n => n.TaskId == t.Id && n.PersonId == person))
                    .OrderBy(t => t.CreatedAt).Take(Batch).ToListAsync(cancel);
                untold.AddRange(tasks.Select(t => (t, person)));
            }
        }

        var described = await describers.DescribeAllAsync([.. untold.Select(u => u.Task)], cancel);
        var told = untold.Where(u => described.ContainsKey(u.Task.Id)).ToList();
        db.AddRange(told.Select(u => new TaskNotice { TaskId = u.Task.Id, PersonId = u.Person, ToldAt = now }));
        return [.. told.Select(u => LineFor(described[u.Task.Id], u.Person))];
    }

    private static LetterLine LineFor(TaskDescription task, Guid person) =>
        new(person, 5, "Nya uppgifter", task.DueOn is { } due ? $"{task.Title}: {task.What}, senast {Domain.SwedishText.Date(due)}" : $"{task.Title}: {task.What}", task.Url);
}
