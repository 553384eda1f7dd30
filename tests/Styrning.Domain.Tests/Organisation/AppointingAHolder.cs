using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Organisation;

public sealed class AppointingAHolder
{
    private static readonly DateOnly Today = Town.Today;
    private readonly Town _town = new();

    [Theory]
    [InlineData(0, "ORG-10")]
    [InlineData(7, "ORG-10")]
    [InlineData(8, null)]
    public void A_role_has_one_ordinarie_a_day(int daysFromToday, string? refused)
    {
        var role = _town.Role("kommunjurist");
        _town.Appoint(role, _town.Person("Karin Öberg"), HolderKind.Ordinary, new(2020, 1, 1), Today.AddDays(7));
        var vera = _town.Person("Vera Ny");

        var from = Today.AddDays(daysFromToday);
        if (refused is null)
        {
            _town.Appoint(role, vera, HolderKind.Ordinary, from);
            Assert.Equal(vera.Id, _town.Chart().Resolve(role.Key, from).PersonId);
        }
        else
        {
            Assert.Equal(refused, Town.Refused(() => role.Appoint(vera, HolderKind.Ordinary, from, null, _town.Chart())));
        }
    }

    [Fact]
    public void The_refusal_names_who_stands_in_the_way_and_what_to_do()
    {
        var role = _town.Role("kommunjurist");
        _town.Appoint(role, _town.Person("Karin Öberg"), HolderKind.Ordinary, new(2020, 1, 1));

        var refused = Assert.Throws<RuleBroken>(() => role.Appoint(_town.Person("Vera Ny"), HolderKind.Ordinary, Today, null, _town.Chart()));

        Assert.Equal("Karin Öberg är ordinarie kommunjurist från och med 1 januari 2020, och en roll kan bara ha en ordinarie åt gången. Ange först en sista dag för det innehavet, eller välj tillförordnad eller vikarie.", refused.Sentence);
    }

    [Fact]
    public void A_vikarie_and_a_tillforordnad_may_stand_beside_the_ordinarie()
    {
        var role = _town.Role("kommunjurist");
        _town.Appoint(role, _town.Person("Karin Öberg"), HolderKind.Ordinary, new(2020, 1, 1));
        _town.Appoint(role, _town.Person("Vera Ny"), HolderKind.Substitute, Today);

        var second = _town.Person("Viktor Senare");
        _town.Appoint(role, second, HolderKind.Substitute, Today.AddDays(1));

        Assert.Equal(second.Id, _town.Chart().Resolve(role.Key, Today.AddDays(1)).PersonId);
    }

    [Fact]
    public void The_same_form_sent_twice_is_refused_the_second_time()
    {
        var role = _town.Role("kommunjurist");
        var vera = _town.Person("Vera Ny");
        _town.Appoint(role, vera, HolderKind.Substitute, Today, Today.AddDays(30));

        Assert.Equal("ORG-14", Town.Refused(() => role.Appoint(vera, HolderKind.Substitute, Today.AddDays(30), null, _town.Chart())));
        _town.Appoint(role, vera, HolderKind.Substitute, Today.AddDays(31));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-22", "ORG-01")]
    [InlineData("0202-11-23", null, "ORG-16")]
    [InlineData("2026-11-23", "2926-11-23", "ORG-16")]
    public void A_span_must_be_one(string from, string? to, string code)
    {
        var role = _town.Role("kommunjurist");

        Assert.Equal(code, Town.Refused(() => role.Appoint(_town.Person("Vera Ny"), HolderKind.Ordinary, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), _town.Chart())));
    }

    [Fact]
    public void A_last_day_can_be_moved_until_it_has_passed()
    {
        var role = _town.Role("kommunjurist");
        var holding = _town.Appoint(role, _town.Person("Vera Ny"), HolderKind.Substitute, new(2026, 1, 1), Today);

        role.SetLastDay(holding, Today.AddDays(30), _town.Chart(), Today);
        role.SetLastDay(holding, null, _town.Chart(), Today);
        role.SetLastDay(holding, Today.AddDays(-1), _town.Chart(), Today); // registered a day late
        Assert.Equal("ORG-12", Town.Refused(() => role.SetLastDay(holding, Today, _town.Chart(), Today)));
    }

    [Fact]
    public void A_prolonged_ordinarie_must_not_run_into_the_next_one()
    {
        var role = _town.Role("kommunjurist");
        var karin = _town.Appoint(role, _town.Person("Karin Öberg"), HolderKind.Ordinary, new(2020, 1, 1), Today);
        _town.Appoint(role, _town.Person("Vera Ny"), HolderKind.Ordinary, Today.AddDays(2));

        role.SetLastDay(karin, Today.AddDays(1), _town.Chart(), Today);
        Assert.Equal("ORG-10", Town.Refused(() => role.SetLastDay(karin, Today.AddDays(2), _town.Chart(), Today)));
    }

    [Fact]
    public void What_has_held_a_day_is_ended_and_what_was_registered_by_mistake_is_taken_back()
    {
        var role = _town.Role("kommunjurist");
        var old = _town.Appoint(role, _town.Person("Karin Öberg"), HolderKind.Ordinary, Today.AddDays(-1));
        Assert.Equal("ORG-13", Town.Refused(() => role.Withdraw(old, Today)));
        role.SetLastDay(old, Today.AddDays(-1), _town.Chart(), Today);

        var wrong = _town.Appoint(role, _town.Person("Fel Person"), HolderKind.Ordinary, Today);
        role.Withdraw(wrong, Today);

        Assert.True(_town.Chart().Resolve(role.Key, Today).IsVacant);
        Assert.Contains(wrong, _town.Chart().HoldingsOf(role.Key));
        _town.Appoint(role, _town.Person("Rätt Person"), HolderKind.Ordinary, Today); // the place is free
        Assert.Equal("ORG-13", Town.Refused(() => role.Withdraw(wrong, Today)));
    }

    [Fact]
    public void Each_change_of_holders_steps_the_role_so_that_two_at_once_cannot_both_succeed()
    {
        var role = _town.Role("kommunjurist");
        var before = role.Version;

        var holding = _town.Appoint(role, _town.Person("Vera Ny"), HolderKind.Ordinary, Today);
        role.SetLastDay(holding, Today, _town.Chart(), Today);

        Assert.Equal(before + 2, role.Version);
    }
}
