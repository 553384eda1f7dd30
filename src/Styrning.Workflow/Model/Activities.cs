namespace Styrning.Workflow.Model;

/// <summary>Work: a task or a subprocess, perhaps once per item of a list, perhaps watched by boundary events.</summary>
public abstract class Activity : FlowNode
{
    private readonly List<BoundaryEvent> boundaries = [];

    public MultiInstance? Loop { get; init; }

    /// <summary>BPMN's standard loop; never together with <see cref="Loop"/>.</summary>
    public StandardLoop? Repeats { get; init; }

    public IReadOnlyList<BoundaryEvent> Boundaries => boundaries;

    internal void Attach(BoundaryEvent boundary)
    {
        boundary.Host = this;
        boundaries.Add(boundary);
    }
}

/// <summary>A person's work. Both names are the host's: what form to show, which role gets it.</summary>
public sealed class UserTask : Activity
{
    public string? Form { get; init; }

    public ValueSource? Role { get; init; }

    /// <summary>What the task is about within the subject; null for the item of the nearest loop.</summary>
    public ValueSource? Key { get; init; }
}

/// <summary>A service, send, business rule or script task: code of the host, by name.</summary>
public sealed class StepTask : Activity
{
    public StepKind Kind { get; init; }

    /// <summary>The name of the step or rule. Null where the file names none; such a file can be read, drawn and simulated but not published.</summary>
    public string? Step { get; init; }

    /// <summary>The variable that gets what a rule decided; null: each of its values keeps its own name.</summary>
    public string? Result { get; init; }
}

/// <summary>What kind of task code of the host stands behind.</summary>
public enum StepKind
{
    Service,
    Send,

    /// <summary>Asks a named rule of the host (<see cref="IBusinessRule"/>), which changes nothing.</summary>
    BusinessRule,

    /// <summary>Carries a script that this engine does not read: for simulation and drawing only, refused at publishing.</summary>
    Script,
}

/// <summary>Runs another process as an instance of its own and waits for its end.</summary>
public sealed class CallActivity : Activity
{
    /// <summary>The key of the process.</summary>
    public required string Called { get; init; }

    public CallBinding Binding { get; init; }

    /// <summary>What the called process begins with; null: every variable that can be seen.</summary>
    public IReadOnlyList<Passing>? Inputs { get; init; }

    /// <summary>What its end hands back; null: every variable of the process.</summary>
    public IReadOnlyList<Passing>? Outputs { get; init; }

    /// <summary>Whether the inputs come beside everything that can be seen, not instead of it.</summary>
    public bool AddsInputs { get; init; }

    /// <summary>Whether the outputs come beside every variable of the process, not instead of them.</summary>
    public bool AddsOutputs { get; init; }
}

/// <summary>Which version a call means.</summary>
public enum CallBinding
{
    /// <summary>The process of that key in the same file, where there is one; else the newest when the call is made.</summary>
    Latest,

    /// <summary>The newest when the calling instance started (or the one in the same file).</summary>
    Start,
}

/// <summary>A value handed over a border under a name.</summary>
public sealed record Passing(Expressions.Expression Value, string Name);

/// <summary>Waits for a message, as an intermediate catch event does.</summary>
public sealed class ReceiveTask : Activity
{
    public required Trigger.Message Message { get; init; }
}

/// <summary>A task without a kind, or a manual one: the engine only notes that it was passed.</summary>
public sealed class PlainTask : Activity;

/// <summary>An embedded subprocess, with variables of its own.</summary>
public sealed class SubProcess : Activity
{
    /// <summary>Begun by the event of its start while the scope around it is under way; no flow leads to or from it.</summary>
    public bool IsEvent { get; init; }

    public required FlowScope Body { get; init; }
}
