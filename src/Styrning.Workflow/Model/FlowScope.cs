namespace Styrning.Workflow.Model;

/// <summary>A process or the inside of a subprocess.</summary>
public sealed class FlowScope(string id, FlowScope? outer)
{
    private readonly List<FlowNode> nodes = [];

    /// <summary>The id of the process or subprocess.</summary>
    public string Id { get; } = id;

    /// <summary>Null for the process itself.</summary>
    public FlowScope? Outer { get; } = outer;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FlowNode> Nodes => nodes;

    /// <summary>Where tokens are born: the none start, or, in a scope drawn without one, every node that nothing leads to.</summary>
    public IEnumerable<FlowNode> Entrances =>
        nodes.Exists(node => node is StartEvent)
            ? nodes.Where(node => node is StartEvent { Trigger: null })
            : nodes.Where(node => node.Incoming.Count == 0 && node is not BoundaryEvent and not SubProcess { IsEvent: true });

    /// <summary>What listens while the scope is under way.</summary>
    public IEnumerable<SubProcess> EventSubProcesses => nodes.OfType<SubProcess>().Where(sub => sub.IsEvent);

    internal void Add(FlowNode node) => nodes.Add(node);
}
