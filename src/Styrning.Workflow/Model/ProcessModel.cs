namespace Styrning.Workflow.Model;

/// <summary>An executable process as the engine runs it: immutable, and safe to share between threads.</summary>
public sealed class ProcessModel
{
    private readonly Dictionary<string, FlowNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SequenceFlow> flows = new(StringComparer.Ordinal);

    internal ProcessModel(string key, string? name, int line)
    {
        Key = key;
        Name = name;
        Line = line;
        Body = new FlowScope(key, null);
        Reach = new Reachability(this);
    }

    /// <summary>The id of the process in the file.</summary>
    public string Key { get; }

    public string? Name { get; }

    public int Line { get; }

    /// <summary>From styrning:process; null where the file does not say. Needed to publish.</summary>
    public int? Version { get; internal set; }

    /// <summary>The kind of record it is about, from styrning:process; null where the file does not say. Needed to publish.</summary>
    public string? SubjectKind { get; internal set; }

    /// <summary>The name of the participant that the process is of; null where the file draws none.</summary>
    public string? Participant { get; internal set; }

    /// <summary>In the order of the file, inner lanes after outer ones.</summary>
    public IReadOnlyList<Lane> Lanes { get; internal set; } = [];

    /// <summary>The events by which something other than a person starts an instance: timer, message, signal, condition.</summary>
    public IEnumerable<StartEvent> Starts => Body.Nodes.OfType<StartEvent>().Where(start => start.Trigger is not null);

    public FlowScope Body { get; }

    /// <summary>Every node, those of subprocesses too.</summary>
    public IReadOnlyDictionary<string, FlowNode> Nodes => nodes;

    public IReadOnlyDictionary<string, SequenceFlow> Flows => flows;

    internal Reachability Reach { get; }

    /// <summary>Whether anything waits for a condition; if nothing does, none is asked.</summary>
    internal bool HasConditions { get; private set; }

    internal bool HasInclusiveGateways { get; private set; }

    internal void Add(FlowNode node)
    {
        node.Scope.Add(node);
        nodes.Add(node.Id, node);
        HasInclusiveGateways |= node is Gateway { Kind: GatewayKind.Inclusive };
        HasConditions |= node is CatchEvent { Trigger: Trigger.Conditional } or BoundaryEvent { Trigger: Trigger.Conditional } or StartEvent { Trigger: Trigger.Conditional };
    }

    internal void Add(SequenceFlow flow)
    {
        flows.Add(flow.Id, flow);
        flow.Source.Connect(flow);
        if (flow.Target != flow.Source)
            flow.Target.Connect(flow);
    }
}
