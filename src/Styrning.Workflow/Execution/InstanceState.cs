using System.Collections.Immutable;

namespace Styrning.Workflow.Execution;

/// <summary>Where an instance is: immutable, and complete together with its definition.</summary>
public sealed class InstanceState
{
    private InstanceState(
        int nextId, int events, ImmutableSortedDictionary<int, Item> items, ImmutableSortedDictionary<int, Subscription> subscriptions, bool isCalled) =>
        (NextId, Events, Items, Subscriptions, IsCalled) = (nextId, events, items, subscriptions, isCalled);

    /// <summary>An instance to which nothing has happened.</summary>
    public static InstanceState New { get; } =
        new(1, 0, ImmutableSortedDictionary<int, Item>.Empty, ImmutableSortedDictionary<int, Subscription>.Empty, false);

    /// <summary>Ids are given once, in order, never again.</summary>
    public int NextId { get; }

    /// <summary>How many events have reached the instance; the next journal entry has this number.</summary>
    public int Events { get; }

    public ImmutableSortedDictionary<int, Item> Items { get; }

    public ImmutableSortedDictionary<int, Subscription> Subscriptions { get; }

    /// <summary>Another instance waits for this one: what nothing here catches is the caller's.</summary>
    public bool IsCalled { get; }

    public bool HasStarted => Events > 0;

    public bool HasEnded => HasStarted && Items.IsEmpty;

    /// <summary>The variables of the process itself; after the end there are none.</summary>
    public IReadOnlyDictionary<string, object?> Variables => Items.Values.FirstOrDefault(item => item.Parent == 0)?.Variables ?? Item.NoVariables;

    internal static InstanceState Of(
        int nextId, int events, ImmutableSortedDictionary<int, Item> items, ImmutableSortedDictionary<int, Subscription> subscriptions, bool isCalled) =>
        new(nextId, events, items, subscriptions, isCalled);
}
