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

    /// <summary>The source is a repeating interval, R3/PT10H; only on a boundary event that does not interrupt.</summary>
    Cycle,
}
