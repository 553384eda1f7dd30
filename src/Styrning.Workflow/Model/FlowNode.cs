namespace Styrning.Workflow.Model;

/// <summary>A thing that a token can reach. Complete and unchanging once the reader has handed it out.</summary>
public abstract class FlowNode
{
    private readonly List<SequenceFlow> incoming = [];
    private readonly List<SequenceFlow> outgoing = [];

    public required string Id { get; init; }

    /// <summary>What the drawing calls it, its id where the drawing is silent.</summary>
    public required string Name { get; init; }

    public required int Line { get; init; }

    /// <summary>The process or subprocess that it is drawn in.</summary>
    public required FlowScope Scope { get; init; }

    public IReadOnlyList<SequenceFlow> Incoming => incoming;

    public IReadOnlyList<SequenceFlow> Outgoing => outgoing;

    /// <summary>Taken when no condition holds.</summary>
    public SequenceFlow? Default { get; internal set; }

    internal void Connect(SequenceFlow flow)
    {
        if (flow.Source == this)
            outgoing.Add(flow);
        if (flow.Target == this)
            incoming.Add(flow);
    }
}
