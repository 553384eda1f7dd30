using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

/// <summary>The variables of a process, for an expression that a person has typed.</summary>
internal sealed class Seen(IReadOnlyDictionary<string, object?> variables) : IVariables
{
    public bool TryGet(string name, out object? value) => variables.TryGetValue(name, out value);
}
