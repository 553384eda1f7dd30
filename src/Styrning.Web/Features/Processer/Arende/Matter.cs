using Styrning.Domain.Organisation;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Model;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>One matter of a process, as a page shows it.</summary>
internal sealed class Matter
{
    public required InstanceDetail Detail { get; init; }

    public required ProcessModel Process { get; init; }

    public required SubjectDescription About { get; init; }

    public required OrganisationChart Chart { get; init; }

    /// <summary>Those that wait for somebody.</summary>
    public IReadOnlyList<WorkflowTask> Tasks { get; init; } = [];

    public InstanceLine Line => Detail.Line;

    public WhereItStands Stands => Detail.Stands;

    public Guid Id => Line.Id;

    public bool HasEnded => Line.EndedAt is not null;

    public string Path => $"/processer/arenden/{Id}";

    public string ProcessName => Process.Name ?? Process.Key;

    public string NameOf(string element) => Process.Nodes.GetValueOrDefault(element)?.Name ?? element;
}
