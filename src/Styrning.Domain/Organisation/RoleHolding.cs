namespace Styrning.Domain.Organisation;

/// <summary>A person holds a role from one Swedish day to another, both included.</summary>
public sealed class RoleHolding
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string RoleKey { get; init; }

    public required Guid PersonId { get; init; }

    public required HolderKind Kind { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, included; null until further notice.</summary>
    public DateOnly? ToOn { get; private set; }

    public bool CoversDay(DateOnly day) => FromOn <= day && (ToOn is not { } last || day <= last);

    /// <summary>Ends the holding. Its history stays: a holding is never removed.</summary>
    /// <exception cref="RuleBroken">ORG-01 when the last day lies before the first.</exception>
    public void EndOn(DateOnly lastDay)
    {
        Rule.Require(lastDay >= FromOn, "ORG-01", $"Sista dagen kan inte ligga före den första ({FromOn:yyyy-MM-dd}).");

        ToOn = lastDay;
    }
}
