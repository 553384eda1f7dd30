using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Organisation;

public sealed class BeingAway
{
    private static readonly DateOnly Today = Town.Today;
    private readonly Town _town = new();

    [Fact]
    public void Whoever_is_away_is_not_called_vacant()
    {
        var deputy = _town.Role("säkerhetshandläggare");
        var role = _town.Role("kommunjurist", deputy: deputy.Key);
        _town.Appoint(deputy, _town.Person("Linnea Storm"), HolderKind.Ordinary, new(2020, 1, 1));
        var karin = _town.Person("Karin Öberg");
        _town.Appoint(role, karin, HolderKind.Ordinary, new(2020, 1, 1));
        _town.Away(karin, Today, Today);

        var found = _town.Chart().Resolve(role.Key, Today);

        Assert.Equal("Karin Öberg, ordinarie kommunjurist, är frånvarande. Ersättare är säkerhetshandläggare, Linnea Storm.", found.Why);
        Assert.Equal((ResolvedAs.Deputy, karin.Id), (found.As, found.AwayId));
        Assert.Equal((ResolvedAs.Ordinary, null), (_town.Chart().Resolve(role.Key, Today.AddDays(1)).As, _town.Chart().Resolve(role.Key, Today.AddDays(1)).AwayId));
    }

    [Fact]
    public void A_deputy_who_cannot_either_is_told_before_the_chef()
    {
        var chef = _town.Role("kanslichef");
        var deputy = _town.Role("säkerhetshandläggare");
        var role = _town.Role("kommunjurist", deputy.Key, chef.Key);
        _town.Appoint(chef, _town.Person("Peter Sandvik"), HolderKind.Ordinary, new(2020, 1, 1));

        Assert.Equal(
            "Funktionen kommunjurist är vakant. Ersättaren kan inte heller: funktionen säkerhetshandläggare är vakant. Uppgiften går till chefen, kanslichef, Peter Sandvik.",
            _town.Chart().Resolve(role.Key, Today).Why);
    }

    [Fact]
    public void Two_leaves_of_one_person_do_not_overlap()
    {
        var karin = _town.Person("Karin Öberg");
        _town.Away(karin, Today, Today.AddDays(10));

        Assert.Equal("ORG-15", Town.Refused(() => karin.GoOnLeave(Today.AddDays(10), null, _town.Chart())));
        _town.Away(karin, Today.AddDays(11));
    }

    [Fact]
    public void A_leave_can_end_earlier_or_later_until_it_is_over()
    {
        var karin = _town.Person("Karin Öberg");
        var leave = _town.Away(karin, new(2026, 11, 1));

        karin.SetLastDay(leave, Today.AddDays(10), _town.Chart(), Today);
        Assert.Equal("ORG-02", Town.Refused(() => karin.SetLastDay(leave, new(2026, 10, 31), _town.Chart(), Today)));
        karin.SetLastDay(leave, Today.AddDays(-1), _town.Chart(), Today);
        Assert.Equal("ORG-12", Town.Refused(() => karin.SetLastDay(leave, Today, _town.Chart(), Today)));
        Assert.False(_town.Chart().IsAway(karin.Id, Today));
    }

    [Fact]
    public void A_leave_that_was_a_mistake_is_taken_back_and_leaves_the_days_free()
    {
        var karin = _town.Person("Karin Öberg");
        var leave = _town.Away(karin, Today.AddDays(1));

        leave.Withdraw(Today);

        Assert.False(_town.Chart().IsAway(karin.Id, Today.AddDays(1)));
        _town.Away(karin, Today.AddDays(1));
    }
}
