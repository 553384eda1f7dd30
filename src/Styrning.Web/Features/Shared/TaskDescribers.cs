using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Shared;

public static class TaskDescribers
{
    /// <summary>Asks each feature for its own tasks.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAllAsync(this IEnumerable<IDescribeTasks> describers, IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var all = new Dictionary<Guid, TaskDescription>();
        foreach (var describer in describers)
        {
            var own = tasks.Where(t => t.Form?.StartsWith(describer.Forms + "/", StringComparison.Ordinal) == true).ToList();
            if (own.Count > 0)
            {
                foreach (var (id, description) in await describer.DescribeAsync(own, cancel))
                {
                    all[id] = description;
                }
            }
        }

        return all;
    }
}
