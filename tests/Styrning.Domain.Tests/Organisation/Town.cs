using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Organisation;

/// <summary>A small organisation that grows as a test tells it.</summary>
internal sealed class Town
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public List<Unit> Units { get; } = [];
    public List<Role> Roles { get; } = [];
    public List<Person> Persons { get; } = [];
    public List<RoleHolding> Holdings { get; } = [];
    public List<Leave> Leaves { get; } = [];

    public OrganisationChart Chart() => new(Units, Roles, Persons, Holdings, Leaves);

    public Role Role(string title, string? deputy = null, string? manager = null)
    {
        var role = Domain.Organisation.Role.Create(title, null, deputy, manager, Chart());
        Roles.Add(role);
        return role;
    }

    public Person Person(string name)
    {
        var person = Domain.Organisation.Person.Create(name, $"{SwedishText.SearchKey(name).Replace(' ', '.')}@example.se", Chart());
        Persons.Add(person);
        return person;
    }

    public RoleHolding Appoint(Role role, Person person, HolderKind kind, DateOnly from, DateOnly? to = null)
    {
        var holding = role.Appoint(person, kind, from, to, Chart());
        Holdings.Add(holding);
        return holding;
    }

    public Leave Away(Person person, DateOnly from, DateOnly? to = null)
    {
        var leave = person.GoOnLeave(from, to, Chart());
        Leaves.Add(leave);
        return leave;
    }

    public static string Refused(Action change) => Assert.Throws<RuleBroken>(change).Code;
}
