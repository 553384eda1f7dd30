namespace Styrning.Workflow.Expressions;

/// <summary>A function of the language, with how few and how many values it takes.</summary>
internal sealed record Function(string Name, int Fewest, int Most, Func<object?[], Evaluation, object?> Apply)
{
    /// <summary>The argument may name something that does not exist.</summary>
    public bool AsksWhetherDefined => Name == "is defined";
}
