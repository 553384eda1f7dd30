using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Model;

/// <summary>An activity done again while a condition holds.</summary>
/// <param name="While">Asked before each round or after it; null: until <paramref name="Most"/>.</param>
/// <param name="AsksFirst">Whether the condition is asked before the first round.</param>
/// <param name="Most">How many rounds at most; null: no bound but the engine's own.</param>
public sealed record StandardLoop(Expression? While, bool AsksFirst, int? Most);
