using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Model;

/// <summary>An activity done once per item of a collection, or a number of times.</summary>
/// <param name="Sequential">One at a time, in order; otherwise all at once.</param>
/// <param name="Collection">The list; null when <paramref name="Cardinality"/> says how many.</param>
/// <param name="Item">The variable that holds the item inside; null when there is none.</param>
/// <param name="Cardinality">How many; null when there is a collection.</param>
/// <param name="Completion">When it holds after an item, the rest is cancelled.</param>
/// <param name="KeepsToItself">What is set inside an instance stays there; otherwise it is handed outwards when the instance completes.</param>
public sealed record MultiInstance(
    bool Sequential,
    Expression? Collection,
    string? Item,
    Expression? Cardinality,
    Expression? Completion,
    bool KeepsToItself)
{
    /// <summary>What each instance leaves when it completes, gathered under a name in the order of the list; null where nothing is.</summary>
    public Passing? Output { get; init; }
}
