namespace Styrning.Domain.Organisation;

/// <summary>A person holds a role from one Swedish day to another, both included. Never deleted: history asks who held it.</summary>
public sealed class RoleHolding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string RoleKey { get; init; }

    public required Guid PersonId { get; init; }

    public required HolderKind Kind { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, included; null until further notice.</summary>
    public DateOnly? ToOn { get; private set; }

    /// <summary>The day it was taken back as registered by mistake; it has never counted since. Null for every holding that is one.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public bool CoversDay(DateOnly day) => WithdrawnOn is null && DaySpan.Covers(FromOn, ToOn, day);

    /// <summary>Both count on at least one day.</summary>
    public bool Overlaps(RoleHolding other) => WithdrawnOn is null && other.WithdrawnOn is null && DaySpan.Overlap(FromOn, ToOn, other.FromOn, other.ToOn);

    /// <summary>It has ended, or was never one: nothing more can be done with it.</summary>
    public bool IsHistory(DateOnly today) => WithdrawnOn is not null || ToOn < today;

    /// <summary>What began today or later has not held for a whole day, and can be taken back. Everything else is ended instead.</summary>
    public bool CanBeWithdrawn(DateOnly today) => !IsHistory(today) && FromOn >= today;

    /// <summary>Ends the holding. Its history stays: a holding is never removed.</summary>
    /// <exception cref="RuleBroken">ORG-01 when the last day lies before the first.</exception>
    public void EndOn(DateOnly lastDay) => SetLastDay(lastDay);

    /// <exception cref="RuleBroken">ORG-13 when it has held for a day or more.</exception>
    public void Withdraw(DateOnly today)
    {
        Rule.Require(CanBeWithdrawn(today), "ORG-13", "Det som redan har gällt kan inte tas tillbaka. Ange en sista dag i stället.");

        WithdrawnOn = today;
    }

    internal void SetLastDay(DateOnly? lastDay)
    {
        DaySpan.Require(FromOn, lastDay, "ORG-01");

        ToOn = lastDay;
    }
}
