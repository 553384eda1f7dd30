namespace Styrning.Workflow.Expressions;

/// <summary>An expression that cannot be read (with a position) or met a wrong name or type when it was evaluated. The message is Swedish.</summary>
public sealed class ExpressionFault(string message, int? position = null) : Exception(message)
{
    /// <summary>Characters from the start of the expression; null when it was evaluated.</summary>
    public int? Position { get; } = position;
}
