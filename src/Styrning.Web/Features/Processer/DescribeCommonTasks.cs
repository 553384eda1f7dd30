using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer;

/// <summary>Tasks that name no form are done on the common page, whatever they are about.</summary>
internal sealed class DescribeCommonTasks(Subjects subjects) : IDescribeTasks
{
    public string Forms => "";

    public async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var about = await subjects.DescribeAsync(tasks.Select(t => (t.SubjectKind, t.Subject)), cancel);
        return tasks.ToDictionary(t => t.Id, t => new TaskDescription(about[t.Subject].Title, NameOf(t), $"/processer/uppgift/{t.Id}", null, ""));
    }

    /// <summary>With what it is about within the matter, where that is a word and no id.</summary>
    public static string NameOf(WorkflowTask task) => task.Key is { } key && !Guid.TryParse(key, out _) ? $"{task.Name} ({key})" : task.Name;
}
