using System.Collections.Immutable;

namespace Styrning.Workflow.Execution;

/// <summary>What an <see cref="Item"/> is. The numbers are stored.</summary>
public enum ItemKind
{
    /// <summary>A process or (event) subprocess under way; its tokens are the items below it.</summary>
    Scope = 0,

    /// <summary>An activity that is repeated; its instances or rounds are the items below it.</summary>
    Loop = 1,

    /// <summary>A task or call under way, or a thrown message that a step of the host is sending.</summary>
    Activity = 2,

    /// <summary>A token that waits at an event or an event-based gateway.</summary>
    Wait = 3,

    /// <summary>A token that has come to a join and waits for the others.</summary>
    Parked = 4,

    /// <summary>A token that could not enter or leave a node.</summary>
    Stuck = 5,
}

/// <summary>A token or something that holds tokens: the instance is a tree of these.</summary>
public sealed record Item(int Id, int Parent, string Node, ItemKind Kind)
{
    private static readonly ImmutableDictionary<string, object?> None = ImmutableDictionary.Create<string, object?>(StringComparer.Ordinal);

    /// <summary>Variables that belong here and hide outer ones.</summary>
    public ImmutableDictionary<string, object?> Variables { get; init; } = None;

    /// <summary>
    /// Variables that the token itself carries: what came with the event that began its branch. Two branches that begin alike, as two
    /// requests do that reach the same task, each keep their own.
    /// </summary>
    public ImmutableDictionary<string, object?> Carried { get; init; } = None;

    /// <summary>The item of the collection that this instance is for, as text; null when it is for none.</summary>
    public string? Key { get; init; }

    /// <summary>The flow by which a parked or stuck token came; null when there was none.</summary>
    public string? Flow { get; init; }

    /// <summary>How far a loop has come.</summary>
    public LoopProgress? Loop { get; init; }

    /// <summary>Why it does not go on; null when nothing is wrong.</summary>
    public string? Failure { get; init; }

    /// <summary>A stuck token that has been through its node and could not leave it.</summary>
    public bool Leaving { get; init; }

    internal static ImmutableDictionary<string, object?> NoVariables => None;
}

/// <summary>How far a repeated activity has come.</summary>
/// <param name="Total">How many instances there are to be; 0 in a standard loop, which does not know.</param>
/// <param name="Started">How many have been started.</param>
/// <param name="Completed">How many have completed.</param>
/// <param name="Items">The collection, while it is still needed: a sequential loop takes from it.</param>
public sealed record LoopProgress(int Total, int Started, int Completed, ImmutableArray<object?> Items);

/// <summary>Something that an item waits for: a timer, message or signal from outside, or a condition.</summary>
/// <param name="Id">Unique in the instance, among items too.</param>
/// <param name="Owner">The item that it lives and dies with.</param>
/// <param name="Node">The event (for an event subprocess its start), or the receive task.</param>
/// <param name="Remaining">How many times a repeated timer fires after this one, -1 without end; -1 too for one with a rule that has fired before.</param>
/// <param name="Held">Of a condition: whether it held when it was last asked. It happens when it begins to.</param>
/// <param name="Due">Of a timer that is to be repeated: when it is due, of which the next time is counted however late this one is done.</param>
public sealed record Subscription(int Id, int Owner, string Node, int Remaining = 0, bool Held = false, DateTimeOffset? Due = null);
