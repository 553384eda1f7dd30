namespace Styrning.Domain.Organisation;

/// <summary>Someone who holds, or has held, a role. Never deleted: history names them.</summary>
public sealed class Person
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Where letters go; one address, no display name.</summary>
    public required string Email { get; set; }

    public int Version { get; private set; }

    /// <exception cref="RuleBroken">ORG-20 to ORG-22.</exception>
    public static Person Create(string? name, string? email, OrganisationChart chart)
    {
        var person = new Person { Name = "", Email = "" };
        person.Change(name, email, chart);
        return person;
    }

    /// <exception cref="RuleBroken">ORG-20 when the name is missing, ORG-21 when the address is not one, ORG-22 when somebody else has it.</exception>
    public void Change(string? name, string? email, OrganisationChart chart)
    {
        var line = OneLine.Require(name, 200, "ORG-20", "Skriv personens namn.");
        var address = MailAddress.Require(email);
        var twin = chart.Persons.FirstOrDefault(p => p.Id != Id && string.Equals(p.Email, address, StringComparison.OrdinalIgnoreCase));
        Rule.Require(twin is null, "ORG-22", $"{twin?.Name} har redan adressen {twin?.Email}. Välj personen i listan i stället för att lägga till en ny.");

        Version++;
        (Name, Email) = (line, address);
    }

    /// <summary>The person is away from one day to another, both included. What waits for them goes to whoever stands in, at once.</summary>
    /// <exception cref="RuleBroken">ORG-02, ORG-15 or ORG-16.</exception>
    public Leave GoOnLeave(DateOnly from, DateOnly? to, OrganisationChart chart)
    {
        DaySpan.Require(from, to, "ORG-02");
        RequireNoOtherLeave(null, from, to, chart);

        Version++;
        var leave = new Leave { PersonId = Id, FromOn = from };
        leave.SetLastDay(to);
        return leave;
    }

    /// <param name="lastDay">Null: away until further notice.</param>
    /// <exception cref="RuleBroken">ORG-02, ORG-12, ORG-15 or ORG-16.</exception>
    public void SetLastDay(Leave leave, DateOnly? lastDay, OrganisationChart chart, DateOnly today)
    {
        Rule.Require(!leave.IsHistory(today), "ORG-12", "Frånvaron är redan slut och hör till historiken. Lägg till en ny om personen är borta igen.");
        DaySpan.Require(leave.FromOn, lastDay, "ORG-02");
        RequireNoOtherLeave(leave.Id, leave.FromOn, lastDay, chart);

        Version++;
        leave.SetLastDay(lastDay);
    }

    /// <summary>Takes back a leave that was registered by mistake; it stays in the list, marked as such.</summary>
    /// <exception cref="RuleBroken">ORG-13 when the person has been away for a day or more.</exception>
    public void Withdraw(Leave leave, DateOnly today)
    {
        leave.Withdraw(today);
        Version++;
    }

    private void RequireNoOtherLeave(Guid? except, DateOnly from, DateOnly? to, OrganisationChart chart)
    {
        var other = chart.LeavesOf(Id).FirstOrDefault(l => l.Id != except && l.WithdrawnOn is null && DaySpan.Overlap(from, to, l.FromOn, l.ToOn));
        Rule.Require(other is null, "ORG-15", $"{Name} är redan frånvarande {SwedishText.Span(other?.FromOn ?? from, other?.ToOn)}. Ändra den frånvarons sista dag i stället.");
    }
}
