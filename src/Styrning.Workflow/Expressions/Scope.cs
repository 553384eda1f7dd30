namespace Styrning.Workflow.Expressions;

/// <summary>A name inside an expression, or the entries of a context whose inside is being worked out.</summary>
internal sealed record Scope(Scope? Outer, string? Name, object? Value, IReadOnlyDictionary<string, object?>? Entries = null)
{
    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Entries is not null && scope.Entries.TryGetValue(name, out value))
                return true;
            if (scope.Name != name)
                continue;
            value = scope.Value;
            return true;
        }

        value = null;
        return false;
    }
}
