using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Execution;

internal sealed partial class Run
{
    private const int LongestName = 200;

    private Names From(int item, ImmutableDictionary<string, object?>? nearest = null)
    {
        cancel.ThrowIfCancellationRequested(); // whoever asks for names is about to evaluate something
        return new Names(Items, item, nearest);
    }

    /// <summary>A value as a role or key.</summary>
    private static string? Name(object? value)
    {
        var text = Values.Text(value);
        return text is not { Length: > LongestName } ? text : throw new Refusal(ExecutionCodes.TooLong, $"{text[..40]}… är för lång för en roll eller nyckel.");
    }

    /// <summary>The key of the nearest instance of a loop over a collection.</summary>
    private string? KeyOf(int id) => Names.KeyOf(Items, id);

    /// <summary>
    /// Sets variables where they are declared, looking outwards; what is declared nowhere becomes a variable of the process. The border of a
    /// loop instance is not crossed, so that instances that run side by side do not write over each other.
    /// </summary>
    private void Write(int from, IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var (name, value) in Normalised(variables))
        {
            var home = Home(from, name);
            tree.Put(!home.Variables.ContainsKey(name) && home.Carried.ContainsKey(name)
                ? home with { Carried = home.Carried.SetItem(name, value) }
                : home with { Variables = home.Variables.SetItem(name, value) });
        }
    }

    /// <summary>The same for a token that is between two items: what it carries itself is set there, and the result is what it carries on.</summary>
    private ImmutableDictionary<string, object?> Write(int scope, ImmutableDictionary<string, object?> carried, IReadOnlyDictionary<string, object?> variables)
    {
        var own = Normalised(variables).ToLookup(variable => carried.ContainsKey(variable.Key));
        Write(scope, own[false].ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal));
        return carried.SetItems(own[true]);
    }

    // In the order of their names: a dictionary of the host's has none that a replay could rely on.
    private static IEnumerable<KeyValuePair<string, object?>> Normalised(IReadOnlyDictionary<string, object?> variables) => variables
        .OrderBy(variable => variable.Key, StringComparer.Ordinal)
        .Select(variable => new KeyValuePair<string, object?>(variable.Key, Values.Normalise(variable.Value)));

    private Item Home(int from, string name)
    {
        var item = Items[from];
        while (!item.Variables.ContainsKey(name) && !item.Carried.ContainsKey(name) && item.Parent != 0 && Items[item.Parent].Kind is not ItemKind.Loop)
            item = Items[item.Parent];
        return item;
    }

    private void HandOutwards(Item instance, int to, string? item)
    {
        var own = instance.Variables.Where(variable => variable.Key != LoopCounter && variable.Key != item);
        Write(to, own.ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal));
    }
}

/// <summary>The variables that can be seen from an item, the nearest first, and what a loop says of itself.</summary>
internal sealed class Names(IReadOnlyDictionary<int, Item> items, int from, ImmutableDictionary<string, object?>? nearest = null) : IVariables
{
    public bool TryGet(string name, [MaybeNullWhen(true)] out object? value)
    {
        if (nearest is not null && nearest.TryGetValue(name, out value))
            return true;
        for (var id = from; id != 0; id = items[id].Parent)
        {
            var item = items[id];
            if (item.Variables.TryGetValue(name, out value) || item.Carried.TryGetValue(name, out value))
                return true;
            if (item.Loop is { } loop && Progress(loop, name) is { } number)
            {
                value = number;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Everything that can be seen, inner variables hiding outer ones.</summary>
    public Dictionary<string, object?> All()
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var id = from; id != 0; id = items[id].Parent)
        {
            foreach (var (name, value) in items[id].Variables.Concat(items[id].Carried))
                all.TryAdd(name, value);
        }

        return all;
    }

    public static string? KeyOf(IReadOnlyDictionary<int, Item> items, int id)
    {
        for (; id != 0; id = items[id].Parent)
        {
            if (items[id].Key is { } key)
                return key;
        }

        return null;
    }

    // The standard's names, and those that other engines have made common.
    private static decimal? Progress(LoopProgress loop, string name) => name switch
    {
        "numberOfInstances" or "nrOfInstances" => loop.Total,
        "numberOfActiveInstances" or "nrOfActiveInstances" => loop.Started - loop.Completed,
        "numberOfCompletedInstances" or "nrOfCompletedInstances" => loop.Completed,
        "numberOfTerminatedInstances" or "nrOfTerminatedInstances" => 0m,
        _ => null,
    };
}
