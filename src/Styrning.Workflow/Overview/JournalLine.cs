namespace Styrning.Workflow.Overview;

/// <summary>Something that happened to an instance.</summary>
/// <param name="Seq">Its number in the instance, from 1.</param>
/// <param name="At">When, as exactly as the store remembers.</param>
/// <param name="Kind">See <see cref="Execution.JournalKinds"/>.</param>
/// <param name="Element">The element that it reached; null for the instance itself.</param>
/// <param name="Actor">Who; null for time and for what nobody may know.</param>
/// <param name="Passed">The elements that were completed by it, in order.</param>
/// <param name="Data">What it carried, as stored; null for nothing.</param>
public sealed record JournalLine(int Seq, DateTimeOffset At, string Kind, ElementName? Element, string? Actor, IReadOnlyList<ElementName> Passed, string? Data);
