namespace Styrning.Domain.Organisation;

/// <summary>
/// A function that is responsible for something, whoever holds it today. Tasks and documents hold the role; the person is
/// looked up on the day it is asked for, so that a change of person moves the open work and leaves history alone.
/// </summary>
public sealed class Role
{
    /// <summary>Stable ASCII name, used in processes and records: "sakerhetschef".</summary>
    public required string Key { get; init; }

    /// <summary>As written in the organisation document: "säkerhetschef".</summary>
    public required string Title { get; set; }

    /// <summary>The unit it belongs to; null for a role of the whole kommun.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Who steps in when nobody holds the role: the deputy role. Null: nobody is named.</summary>
    public string? DeputyKey { get; set; }

    /// <summary>The role's chef: the last resort when it is vacant, and who hears when its work is late.</summary>
    public string? ManagerKey { get; set; }

    /// <summary>Steps when a holding is added or moved as well, so that two who change the same role at once do not both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>A new role. Its key is made of the title and stays when the title changes.</summary>
    /// <exception cref="RuleBroken">ORG-30 to ORG-34.</exception>
    public static Role Create(string? title, Guid? unitId, string? deputyKey, string? managerKey, OrganisationChart chart)
    {
        var key = SwedishText.SearchKey(title).Replace(' ', '-');
        Rule.Require(key.Length is > 0 and <= 80 && key.All(char.IsAscii), "ORG-30", "Skriv rollens namn som det står i organisationsdokumentet, med högst 80 tecken.");
        Rule.Require(chart.Role(key) is null, "ORG-31", $"Rollen {chart.TitleOf(key)} finns redan, eller har haft det namnet. Skriv till exempel enheten i namnet: ”enhetschef, enhet vuxna”.");

        var role = new Role { Key = key, Title = "" };
        role.Change(title, unitId, deputyKey, managerKey, chart);
        return role;
    }

    /// <exception cref="RuleBroken">
    /// ORG-30 no title, ORG-31 another role has it, ORG-32 a unit or role that does not exist, ORG-33 its own deputy or chef, ORG-34 a circle of chefer.
    /// </exception>
    public void Change(string? title, Guid? unitId, string? deputyKey, string? managerKey, OrganisationChart chart)
    {
        var line = OneLine.Require(title, 200, "ORG-30", "Skriv rollens namn som det står i organisationsdokumentet.");
        Rule.Require(chart.Roles.All(r => r.Key == Key || !SwedishText.IsSame(r.Title, line)), "ORG-31", $"Rollen {line} finns redan. Skriv till exempel enheten i namnet: ”enhetschef, enhet vuxna”.");
        Rule.Require(unitId is null || chart.Units.Any(u => u.Id == unitId), "ORG-32", "Enheten finns inte. Välj en i listan.");
        Rule.Require(new[] { deputyKey, managerKey }.All(key => key is null || key == Key || chart.Role(key) is not null), "ORG-32", "Rollen finns inte. Välj en i listan.");
        Rule.Require(deputyKey != Key && managerKey != Key, "ORG-33", "En roll kan inte vara sin egen ersättare eller chef.");
        Rule.Require(!ChefsAbove(managerKey, chart).Contains(Key), "ORG-34", $"Då skulle chefskedjan gå i ring: {chart.TitleOf(managerKey ?? "")} har redan den här rollen över sig.");

        Version++;
        (Title, UnitId, DeputyKey, ManagerKey) = (line, unitId, deputyKey, managerKey);
    }

    /// <summary>The person holds the role from one day to another, both included.</summary>
    /// <param name="to">Null: until further notice.</param>
    /// <exception cref="RuleBroken">ORG-01, ORG-10, ORG-14 or ORG-16.</exception>
    public RoleHolding Appoint(Person person, HolderKind kind, DateOnly from, DateOnly? to, OrganisationChart chart)
    {
        var holding = new RoleHolding { RoleKey = Key, PersonId = person.Id, Kind = kind, FromOn = from };
        DaySpan.Require(from, to, "ORG-01");
        RequireNoClash(holding, to, chart);

        Version++;
        holding.SetLastDay(to);
        return holding;
    }

    /// <summary>Ends a holding, or moves its last day in either direction.</summary>
    /// <param name="lastDay">Null: until further notice.</param>
    /// <exception cref="RuleBroken">ORG-01, ORG-10, ORG-12, ORG-14 or ORG-16.</exception>
    public void SetLastDay(RoleHolding holding, DateOnly? lastDay, OrganisationChart chart, DateOnly today)
    {
        Rule.Require(!holding.IsHistory(today), "ORG-12", "Innehavet är redan slut och hör till historiken. Lägg till ett nytt om personen har rollen igen.");
        DaySpan.Require(holding.FromOn, lastDay, "ORG-01");
        RequireNoClash(holding, lastDay, chart);

        Version++;
        holding.SetLastDay(lastDay);
    }

    /// <summary>Takes back what was registered by mistake; it stays in the list of holders, marked as such.</summary>
    /// <exception cref="RuleBroken">ORG-13 when it has held for a day or more.</exception>
    public void Withdraw(RoleHolding holding, DateOnly today)
    {
        holding.Withdraw(today);
        Version++;
    }

    // One ordinarie at a time, or nobody could say whose the work is. A vikarie beside her is the ordinary way; of two vikarier the latest goes first.
    private void RequireNoClash(RoleHolding holding, DateOnly? to, OrganisationChart chart)
    {
        var sameDays = chart.HoldingsOf(Key)
            .Where(h => h.Id != holding.Id && h.WithdrawnOn is null && h.Kind == holding.Kind && DaySpan.Overlap(holding.FromOn, to, h.FromOn, h.ToOn))
            .ToList();
        var twin = sameDays.Find(h => h.PersonId == holding.PersonId);
        Rule.Require(twin is null, "ORG-14", $"{chart.NameOf(holding.PersonId)} är redan {HolderKinds.InWords(holding.Kind)} {Title} {SwedishText.Span(twin?.FromOn ?? holding.FromOn, twin?.ToOn)}. Ändra den sista dagen där i stället.");
        var other = holding.Kind is HolderKind.Ordinary ? sameDays.FirstOrDefault() : null;
        Rule.Require(other is null, "ORG-10", $"{chart.NameOf(other?.PersonId)} är ordinarie {Title} {SwedishText.Span(other?.FromOn ?? holding.FromOn, other?.ToOn)}, och en roll kan bara ha en ordinarie åt gången. Ange först en sista dag för det innehavet, eller välj tillförordnad eller vikarie.");
    }

    private static HashSet<string> ChefsAbove(string? managerKey, OrganisationChart chart)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var key = managerKey; key is not null && above.Add(key); key = chart.Role(key)?.ManagerKey)
        {
        }

        return above;
    }
}
