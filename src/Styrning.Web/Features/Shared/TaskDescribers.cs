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
            var own = tasks.Where(t => Answers(describer, t.Form)).ToList();
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

    private static bool Answers(IDescribeTasks describer, string? form) =>
        form is null ? describer.Forms.Length == 0 : describer.Forms.Length > 0 && form.StartsWith(describer.Forms + "/", StringComparison.Ordinal);
}
