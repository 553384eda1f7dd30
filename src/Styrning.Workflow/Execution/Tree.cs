using System.Collections.Immutable;

namespace Styrning.Workflow.Execution;

/// <summary>
/// The items and subscriptions of an instance while an event changes them. What is below what is worked out once, when first asked: an event
/// that reaches one of a thousand instances should not cost as much as one that reaches all.
/// </summary>
internal sealed class Tree(InstanceState state)
{
    private readonly ImmutableSortedDictionary<int, Item>.Builder items = state.Items.ToBuilder();
    private readonly ImmutableSortedDictionary<int, Subscription>.Builder subscriptions = state.Subscriptions.ToBuilder();
    private readonly Dictionary<int, int> changes = [];
    private Dictionary<int, List<int>>? children;
    private Dictionary<int, List<int>>? owned;
    private SortedSet<int>? parked;

    public IReadOnlyDictionary<int, Item> Items => items;

    public IReadOnlyDictionary<int, Subscription> Subscriptions => subscriptions;

    /// <summary>Those that wait at a join, by number.</summary>
    public IReadOnlyCollection<int> Parked => parked ??= [.. items.Values.Where(item => item.Kind is ItemKind.Parked).Select(item => item.Id)];

    public InstanceState State(int nextId, int events, bool isCalled) =>
        InstanceState.Of(nextId, events, items.ToImmutable(), subscriptions.ToImmutable(), isCalled);

    /// <summary>How many times something has come or gone directly below the item.</summary>
    public int Changes(int parent) => changes.GetValueOrDefault(parent);

    /// <summary>By number, as it is now.</summary>
    public IReadOnlyList<Item> Below(int parent) => Children.TryGetValue(parent, out var ids) ? ids.ConvertAll(id => items[id]) : [];

    public bool HasBelow(int parent) => Children.TryGetValue(parent, out var ids) && ids.Count > 0;

    /// <summary>By number, as it is now.</summary>
    public IReadOnlyList<Subscription> Of(int owner)
    {
        owned ??= Grouped(subscriptions.Values.Select(one => (one.Owner, one.Id)));
        return owned.TryGetValue(owner, out var ids) ? ids.ConvertAll(id => subscriptions[id]) : [];
    }

    public void Put(Item item)
    {
        if (!items.ContainsKey(item.Id))
        {
            changes[item.Parent] = Changes(item.Parent) + 1;
            if (children is not null)
                Insert(children, item.Parent, item.Id);
            if (item.Kind is ItemKind.Parked)
                parked?.Add(item.Id);
        }

        items[item.Id] = item;
    }

    public void Remove(Item item)
    {
        if (!items.Remove(item.Id))
            return;
        changes[item.Parent] = Changes(item.Parent) + 1;
        Take(children, item.Parent, item.Id);
        parked?.Remove(item.Id);
    }

    public void Put(Subscription subscription)
    {
        if (owned is not null && !subscriptions.ContainsKey(subscription.Id))
            Insert(owned, subscription.Owner, subscription.Id);
        subscriptions[subscription.Id] = subscription;
    }

    public void Remove(Subscription subscription)
    {
        subscriptions.Remove(subscription.Id);
        Take(owned, subscription.Owner, subscription.Id);
    }

    private Dictionary<int, List<int>> Children => children ??= Grouped(items.Values.Select(item => (item.Parent, item.Id)));

    private static Dictionary<int, List<int>> Grouped(IEnumerable<(int Parent, int Id)> pairs)
    {
        var groups = new Dictionary<int, List<int>>();
        foreach (var (parent, id) in pairs)
            Insert(groups, parent, id);
        return groups;
    }

    // Nearly always at the end; only a stuck token that is tried again keeps an old number.
    private static void Insert(Dictionary<int, List<int>> groups, int parent, int id)
    {
        if (!groups.TryGetValue(parent, out var ids))
            groups[parent] = ids = [];
        if (ids.Count == 0 || ids[^1] < id)
            ids.Add(id);
        else
            ids.Insert(~ids.BinarySearch(id), id);
    }

    private static void Take(Dictionary<int, List<int>>? groups, int parent, int id)
    {
        if (groups?.GetValueOrDefault(parent) is { } ids && ids.BinarySearch(id) is >= 0 and var at)
            ids.RemoveAt(at);
    }
}
