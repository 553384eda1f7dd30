namespace Styrning.Domain.Organisation;

/// <summary>A person is away (tjänstledig, sjuk, föräldraledig) and can act in none of their roles. The cause is not recorded: it is not needed.</summary>
public sealed class Leave
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day away, included; null until further notice.</summary>
    public DateOnly? ToOn { get; private set; }

    public bool CoversDay(DateOnly day) => FromOn <= day && (ToOn is not { } last || day <= last);

    /// <exception cref="RuleBroken">ORG-02 when the last day lies before the first.</exception>
    public void EndOn(DateOnly lastDay)
    {
        Rule.Require(lastDay >= FromOn, "ORG-02", $"Sista dagen kan inte ligga före den första ({FromOn:yyyy-MM-dd}).");

        ToOn = lastDay;
    }
}
