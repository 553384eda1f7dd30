using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Model;

/// <summary>A text as it stands, or an expression (written with "=", "${…}" or "#{…}") that gives it.</summary>
public sealed record ValueSource(string? Literal, Expression? Expression)
{
    /// <exception cref="ExpressionFault">It begins as an expression and cannot be read as one.</exception>
    public static ValueSource Parse(string text) =>
        IsExpression(text)
            ? new ValueSource(null, Expressions.Expression.Parse(text))
            : new ValueSource(text, null);

    internal static bool IsExpression(string text) =>
        text.StartsWith('=') || text.StartsWith("${", StringComparison.Ordinal) || text.StartsWith("#{", StringComparison.Ordinal);

    internal object? Value(IVariables variables, TimeZoneInfo zone, DateTimeOffset now) =>
        Expression is null ? Literal : Expression.Evaluate(variables, zone, now);

    public override string ToString() => Literal ?? "=" + Expression;
}
