namespace Styrning.Workflow.Expressions;

/// <summary>The names that an expression may use, from where it stands.</summary>
public interface IVariables
{
    bool TryGet(string name, out object? value);
}
