using Styrning.Workflow.Expressions;

namespace Styrning.Web.Features.Processer;

/// <summary>For an expression that stands alone.</summary>
internal sealed class NoVariables : IVariables
{
    public static readonly NoVariables Instance = new();

    public bool TryGet(string name, out object? value)
    {
        value = null;
        return false;
    }
}
