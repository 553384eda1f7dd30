using Styrning.Domain.Organisation;

namespace Styrning.Domain.Tests.Organisation;

public sealed class NamingTheOrganisation
{
    private readonly Town _town = new();

    [Theory]
    [InlineData("säkerhetschef", "sakerhetschef")]
    [InlineData("IT-chef", "it-chef")]
    [InlineData(" enhetschef, enhet vuxna ", "enhetschef-enhet-vuxna")]
    [InlineData("nämndsekreterare", "namndsekreterare")]
    [InlineData("administratör", "administrator")]
    public void A_roles_key_is_its_title_in_ascii(string title, string key) => Assert.Equal(key, _town.Role(title).Key);

    [Fact]
    public void A_role_keeps_its_key_when_its_title_changes_and_the_old_name_stays_taken()
    {
        var role = _town.Role("lokalstrateg");
        role.Change("fastighetsstrateg", null, null, null, _town.Chart());

        Assert.Equal(("lokalstrateg", "fastighetsstrateg"), (role.Key, role.Title));
        Assert.Equal("ORG-31", Town.Refused(() => Role.Create("Lokalstrateg", null, null, null, _town.Chart())));
        Assert.Equal("ORG-31", Town.Refused(() => Role.Create("Fastighetsstrateg", null, null, null, _town.Chart())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Χ")]
    [InlineData("jurist\r\nBcc")]
    public void A_title_is_one_line_of_letters(string title) => Assert.Equal("ORG-30", Town.Refused(() => Role.Create(title, null, null, null, _town.Chart())));

    [Fact]
    public void A_role_stands_in_for_others_and_not_for_itself()
    {
        var role = _town.Role("kommunjurist");

        Assert.Equal("ORG-33", Town.Refused(() => role.Change(role.Title, null, role.Key, null, _town.Chart())));
        Assert.Equal("ORG-33", Town.Refused(() => role.Change(role.Title, null, null, role.Key, _town.Chart())));
        Assert.Equal("ORG-32", Town.Refused(() => role.Change(role.Title, null, "finns-inte", null, _town.Chart())));
        Assert.Equal("ORG-32", Town.Refused(() => role.Change(role.Title, Guid.CreateVersion7(), null, null, _town.Chart())));
    }

    [Fact]
    public void Chefer_do_not_go_in_a_circle()
    {
        var top = _town.Role("kommundirektör");
        var middle = _town.Role("kanslichef", manager: top.Key);
        var low = _town.Role("kommunjurist", manager: middle.Key);

        Assert.Equal("ORG-34", Town.Refused(() => top.Change(top.Title, null, null, low.Key, _town.Chart())));
        top.Change(top.Title, null, low.Key, null, _town.Chart()); // a deputy is asked only one step
    }

    [Fact]
    public void Two_units_do_not_share_a_name_or_a_short_one()
    {
        var unit = Unit.Create("Kommunledningskontoret", "KLK", _town.Chart());
        _town.Units.Add(unit);

        Assert.Equal("ORG-41", Town.Refused(() => Unit.Create("Kultur, lärande och kunskap", "klk", _town.Chart())));
        Assert.Equal("ORG-40", Town.Refused(() => Unit.Create(" ", "X", _town.Chart())));
        Assert.Equal("Socialförvaltningen", Unit.Create("Socialförvaltningen", null, _town.Chart()).ShortName);
        unit.Change("Kommunledningskontoret", "KLK", _town.Chart()); // its own name is not in its way
    }

    [Theory]
    [InlineData("karin.oberg@kommun.se", true)]
    [InlineData(" karin@kommun.se ", true)]
    [InlineData("k+o'b@sub.kommun-x.se", true)]
    [InlineData("", false)]
    [InlineData("karin", false)]
    [InlineData("karin@kommun", false)]
    [InlineData("karin@@kommun.se", false)]
    [InlineData("karin@kommun..se", false)]
    [InlineData(".karin@kommun.se", false)]
    [InlineData("karin@-kommun.se", false)]
    [InlineData("Karin <karin@kommun.se>", false)]
    [InlineData("karin@kommun.se, vera@kommun.se", false)]
    [InlineData("karin@kommun.se;vera@kommun.se", false)]
    [InlineData("karin@kommun.se\r\nBcc: vera@kommun.se", false)]
    [InlineData("karin\n@kommun.se", false)]
    [InlineData("\"karin öberg\"@kommun.se", false)]
    [InlineData("karin(jurist)@kommun.se", false)]
    public void An_address_is_one_address(string text, bool fits)
    {
        if (fits)
        {
            Assert.Equal(text.Trim(), Person.Create("Karin Öberg", text, _town.Chart()).Email);
        }
        else
        {
            Assert.Equal("ORG-21", Town.Refused(() => Person.Create("Karin Öberg", text, _town.Chart())));
        }
    }

    [Fact]
    public void One_address_is_one_person()
    {
        var karin = _town.Person("Karin Öberg");

        Assert.Equal("ORG-22", Town.Refused(() => Person.Create("Karin Åberg", karin.Email.ToUpperInvariant(), _town.Chart())));
        Assert.Equal("ORG-20", Town.Refused(() => Person.Create("Karin\nÅberg", "ny@example.se", _town.Chart())));
    }
}
