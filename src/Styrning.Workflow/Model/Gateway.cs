namespace Styrning.Workflow.Model;

public sealed class Gateway : FlowNode
{
    public required GatewayKind Kind { get; init; }
}

public enum GatewayKind
{
    /// <summary>The first flow whose condition holds.</summary>
    Exclusive,

    /// <summary>Every flow; waits for every incoming one.</summary>
    Parallel,

    /// <summary>Every flow whose condition holds; waits for those that can still come.</summary>
    Inclusive,

    /// <summary>The flow whose event happens first.</summary>
    EventBased,
}
