using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Simulation;

/// <summary>An instance in the simulated world: the process itself, or one that it has called.</summary>
internal sealed class SimulatedInstance(ProcessModel model, SimulatedInstance? caller, int call)
{
    public ProcessModel Model => model;

    /// <summary>Null for the process itself.</summary>
    public SimulatedInstance? Caller => caller;

    /// <summary>The caller's token at the call.</summary>
    public int Call => call;

    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    public InstanceState State { get; set; } = InstanceState.New;

    public bool Cancelled { get; private set; }

    /// <summary>What it has called and waits for, by its own tokens.</summary>
    public Dictionary<int, SimulatedInstance> Called { get; } = [];

    /// <summary>Its variables at the end; null before it.</summary>
    public IReadOnlyDictionary<string, object?>? Last { get; set; }

    public void Cancel()
    {
        Cancelled = true;
        foreach (var one in Called.Values)
            one.Cancel();
    }

    /// <summary>Whether a token or subscription is still there.</summary>
    public bool Holds(int token) => !Cancelled && (State.Items.ContainsKey(token) || State.Subscriptions.ContainsKey(token));

    /// <summary>Where its tokens stand, in the order they came there.</summary>
    public IEnumerable<string> Open() => State.Items.Values.SelectMany(item => item switch
    {
        { Kind: ItemKind.Scope or ItemKind.Loop, Failure: null } => [],
        _ when Called.TryGetValue(item.Id, out var called) && called.State.HasStarted => called.Open(),
        _ => (IEnumerable<string>)[item.Node],
    });
}
