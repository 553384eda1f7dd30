using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Model;

/// <summary>An arrow between two nodes of one scope. Without a condition it is always taken.</summary>
public sealed record SequenceFlow(string Id, string? Name, int Line, FlowNode Source, FlowNode Target, Expression? Condition)
{
    /// <summary>Made by the reader of a pair of link events: not drawn in the file, otherwise like any flow.</summary>
    public bool IsLink { get; init; }

    // Nodes know their flows: printing or hashing a flow by its members would go round in circles.
    public bool Equals(SequenceFlow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    public override string ToString() => $"{Source.Id} → {Target.Id}";
}
