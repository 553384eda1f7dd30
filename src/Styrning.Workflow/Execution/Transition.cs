namespace Styrning.Workflow.Execution;

/// <summary>What an event led to.</summary>
/// <param name="Accepted">False when nothing waited for it: then nothing has changed.</param>
/// <param name="State">The state after the event.</param>
/// <param name="Effects">What to do outside, in order.</param>
/// <param name="Kind">The kind of journal entry: see <see cref="JournalKinds"/>.</param>
/// <param name="Element">The element that the event reached; null for the start.</param>
/// <param name="Path">The elements that were completed, in order.</param>
public sealed record Transition(
    bool Accepted,
    InstanceState State,
    IReadOnlyList<Effect> Effects,
    string Kind,
    string? Element,
    IReadOnlyList<string> Path);
