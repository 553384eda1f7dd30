namespace Styrning.Domain.Organisation;

/// <summary>A person is away (tjänstledig, sjuk, föräldraledig) and can act in none of their roles. The cause is not recorded: it is not needed.</summary>
public sealed class Leave
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day away, included; null until further notice.</summary>
    public DateOnly? ToOn { get; private set; }

    /// <summary>The day it was taken back as registered by mistake; null for every leave that is one.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public bool CoversDay(DateOnly day) => WithdrawnOn is null && DaySpan.Covers(FromOn, ToOn, day);

    /// <summary>It has ended, or was never one: nothing more can be done with it.</summary>
    public bool IsHistory(DateOnly today) => WithdrawnOn is not null || ToOn < today;

    /// <summary>A leave that began today or later can be taken back. Everything else is ended instead.</summary>
    public bool CanBeWithdrawn(DateOnly today) => !IsHistory(today) && FromOn >= today;

    /// <exception cref="RuleBroken">ORG-02 when the last day lies before the first.</exception>
    public void EndOn(DateOnly lastDay) => SetLastDay(lastDay);

    /// <exception cref="RuleBroken">ORG-13 when the person has been away for a day or more.</exception>
    public void Withdraw(DateOnly today)
    {
        Rule.Require(CanBeWithdrawn(today), "ORG-13", "Det som redan har gällt kan inte tas tillbaka. Ange en sista dag i stället.");

        WithdrawnOn = today;
    }

    internal void SetLastDay(DateOnly? lastDay)
    {
        DaySpan.Require(FromOn, lastDay, "ORG-02");

        ToOn = lastDay;
    }
}
