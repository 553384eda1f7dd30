using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Organisation;

public sealed class FindingWhoActsInARole
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private readonly List<Role> _roles = [];
    private readonly List<Person> _persons = [];
    private readonly List<RoleHolding> _holdings = [];
    private readonly List<Leave> _leaves = [];

    [Fact]
    public void The_ordinary_holder_acts()
    {
        Role("jurist");
        var karin = Holds("jurist", "Karin");

        var found = Chart().Resolve("jurist", Day);

        Assert.Equal((karin, ResolvedAs.Ordinary, false), (found.PersonId!.Value, found.As, found.IsVacant));
    }

    [Fact]
    public void A_vikarie_goes_before_the_ordinary_and_a_tillforordnad_before_both()
    {
        Role("jurist");
        Holds("jurist", "Karin");
        var stand = Holds("jurist", "Vera", HolderKind.Substitute);
        Assert.Equal(stand, Chart().Resolve("jurist", Day).PersonId);

        var acting = Holds("jurist", "Tove", HolderKind.Acting);
        Assert.Equal(acting, Chart().Resolve("jurist", Day).PersonId);
        Assert.Equal(ResolvedAs.Acting, Chart().Resolve("jurist", Day).As);
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-30", true)]
    [InlineData("2026-12-01", false)]
    public void A_holding_covers_its_first_and_its_last_day(string day, bool holds)
    {
        Role("jurist");
        Holds("jurist", "Karin", from: new(2026, 11, 23), to: new(2026, 11, 30));

        Assert.Equal(holds, Chart().Resolve("jurist", DateOnly.Parse(day, null)).PersonId is not null);
    }

    [Fact]
    public void Whoever_is_on_leave_is_passed_over_while_the_leave_lasts()
    {
        Role("jurist", deputy: "handlaggare");
        Role("handlaggare");
        var karin = Holds("jurist", "Karin");
        var linnea = Holds("handlaggare", "Linnea");
        Away(karin, new(2026, 11, 20), new(2026, 11, 23));

        Assert.Equal((linnea, ResolvedAs.Deputy, true), Answer(Chart().Resolve("jurist", Day)));
        Assert.Equal((karin, ResolvedAs.Ordinary, false), Answer(Chart().Resolve("jurist", Day.AddDays(1))));
    }

    [Fact]
    public void A_vacant_role_without_a_deputy_goes_up_the_line_of_chefer()
    {
        Role("jurist", manager: "kanslichef");
        Role("kanslichef", manager: "direktor");
        Role("direktor");
        var gunilla = Holds("direktor", "Gunilla");

        Assert.Equal((gunilla, ResolvedAs.Manager, true), Answer(Chart().Resolve("jurist", Day)));
    }

    [Fact]
    public void A_circle_of_vacant_chefer_ends_with_nobody()
    {
        Role("a", manager: "b");
        Role("b", manager: "a");

        var found = Chart().Resolve("a", Day);

        Assert.Null(found.PersonId);
        Assert.Equal(ResolvedAs.Nobody, found.As);
    }

    [Fact]
    public void A_person_answers_for_their_own_roles_and_those_they_stand_in_for()
    {
        Role("jurist", deputy: "handlaggare");
        Role("handlaggare");
        var linnea = Holds("handlaggare", "Linnea");

        Assert.Equal(new HashSet<string> { "jurist", "handlaggare" }, Chart().RolesOf(linnea, Day));
    }

    [Fact]
    public void An_unknown_role_is_nobodys() => Assert.Null(Chart().Resolve("finns-inte", Day).PersonId);

    [Fact]
    public void A_holding_cannot_end_before_it_began()
    {
        Role("jurist");
        Holds("jurist", "Karin", from: new(2026, 11, 23));

        _holdings[0].EndOn(new(2026, 11, 23));
        Assert.Equal("ORG-01", Assert.Throws<RuleBroken>(() => _holdings[0].EndOn(new(2026, 11, 22))).Code);
    }

    private static (Guid, ResolvedAs, bool) Answer(RoleResolution found) => (found.PersonId!.Value, found.As, found.IsVacant);

    private OrganisationChart Chart() => new([], _roles, _persons, _holdings, _leaves);

    private void Role(string key, string? deputy = null, string? manager = null) => _roles.Add(new() { Key = key, Title = key, DeputyKey = deputy, ManagerKey = manager });

    private void Away(Guid person, DateOnly from, DateOnly to)
    {
        var leave = new Leave { PersonId = person, FromOn = from };
        leave.EndOn(to);
        _leaves.Add(leave);
    }

    private Guid Holds(string role, string name, HolderKind kind = HolderKind.Ordinary, DateOnly? from = null, DateOnly? to = null)
    {
        var person = new Person { Name = name, Email = $"{name}@example.se" };
        var holding = new RoleHolding { RoleKey = role, PersonId = person.Id, Kind = kind, FromOn = from ?? new(2020, 1, 1) };
        if (to is { } last)
        {
            holding.EndOn(last);
        }

        _persons.Add(person);
        _holdings.Add(holding);
        return person.Id;
    }
}
