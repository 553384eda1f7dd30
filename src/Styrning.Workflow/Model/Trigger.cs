using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Model;

/// <summary>What an event waits for or throws. One subtype per event definition of BPMN that is run.</summary>
public abstract record Trigger
{
    private Trigger()
    {
    }

    /// <summary>Time: a rule of the host by name, or a duration or date given in the file.</summary>
    public sealed record Timer(TimerKind Kind, ValueSource Source) : Trigger;

    /// <summary>A message by name, about the subject of the instance and with the key, when there is one.</summary>
    public sealed record Message(string Name, Expression? Key) : Trigger;

    /// <summary>A call to everybody who listens for the name, in every instance of the store.</summary>
    public sealed record Signal(string Name) : Trigger;

    /// <summary>A failure that the process knows by name. Caught without a code: every one.</summary>
    public sealed record Error(string? Code) : Trigger;

    /// <summary>Something that a higher level should know of; nothing is broken. Caught without a code: every one.</summary>
    public sealed record Escalation(string? Code) : Trigger;

    /// <summary>Happens when the condition becomes true: asked when the wait begins and after every event of the instance.</summary>
    public sealed record Conditional(Expression Condition) : Trigger;

    /// <summary>A leap within the scope; the reader has made it a flow (<see cref="SequenceFlow.IsLink"/>).</summary>
    public sealed record Link(string Name) : Trigger;
}

/// <summary>How a timer says when.</summary>
public enum TimerKind
{
    /// <summary>The source is the name of a deadline rule.</summary>
    Rule,

    /// <summary>The source is an ISO 8601 duration from now.</summary>
    Duration,

    /// <summary>The source is a moment or a day.</summary>
    Date,

    /// <summary>The source is a repeating interval, R3/PT10H; only on what does not interrupt, and on the start of a process.</summary>
    Cycle,
}
