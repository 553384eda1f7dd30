namespace Styrning.Workflow.Expressions;

/// <summary>What an expression is there for, and so what it may become.</summary>
public enum ExpressionUse
{
    /// <summary>Any value.</summary>
    Value,

    /// <summary>True or false: of a flow, a completion, a loop, a conditional event.</summary>
    Condition,

    /// <summary>What a loop goes through.</summary>
    Collection,

    /// <summary>How many.</summary>
    Number,

    /// <summary>A duration, or a text that is one.</summary>
    Duration,

    /// <summary>A day or a moment, or a text that is one.</summary>
    Moment,

    /// <summary>A text that is a repetition.</summary>
    Cycle,

    /// <summary>A role, a key or the name of something.</summary>
    Name,
}
