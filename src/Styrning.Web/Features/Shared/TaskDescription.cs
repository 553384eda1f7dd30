using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Shared;

/// <summary>What a person needs to know of a task to choose it and open it.</summary>
/// <param name="Title">"1.5 Skydd mot grov organiserad brottslighet".</param>
/// <param name="What">What is to be done: the task's name in its process.</param>
/// <param name="Url">The page where it is done; opens just that piece of work.</param>
/// <param name="DueOn">Last day; null when there is none.</param>
/// <param name="State">One or two words of where it stands ("Påbörjat", "Återlämnat"); empty when there is nothing to say.</param>
public sealed record TaskDescription(string Title, string What, string Url, DateOnly? DueOn, string State);

/// <summary>A feature that can tell what its tasks are about. Idag and the letters ask, without knowing the feature.</summary>
public interface IDescribeTasks
{
    /// <summary>The first part of the form names it answers for: "rapport". Empty for the tasks that name no form.</summary>
    string Forms { get; }

    /// <summary>Descriptions by task id. A task whose record is gone is left out.</summary>
    Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel);
}
