using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.AMatter;

namespace Styrning.Domain.Tests.Dokument;

public sealed class DeclaringJav
{
    [Fact]
    public void Everybody_who_prepares_is_asked_once()
    {
        var matter = Started();

        Assert.Equal(["handlaggare", "beredare", "granskare"], matter.RolesToDeclare(Chart, Today));

        matter.Declare(PersonOf("beredare"), "beredare", false, "", Now);
        Assert.Equal(["handlaggare", "granskare"], matter.RolesToDeclare(Chart, Today));
    }

    [Fact]
    public void Whoever_is_jävig_is_asked_again_until_somebody_else_has_the_role()
    {
        var matter = Started();
        matter.Declare(PersonOf("beredare"), "beredare", true, "Äger ett av bolagen.", Now);
        Assert.Contains("beredare", matter.RolesToDeclare(Chart, Today));

        matter.ReplaceRole("beredare", "jurist", PersonOf("jurist"), "Jäv", PersonOf("beredare"), Now);

        Assert.DoesNotContain("beredare", matter.RolesToDeclare(Chart, Today));
        Assert.Contains("jurist", matter.RolesToDeclare(Chart, Today)); // who takes over may be jävig too
    }

    [Fact]
    public void A_ground_is_needed_to_be_jävig_and_none_to_be_not()
    {
        var matter = Started();

        Assert.Equal("DOK-73", Refused(() => matter.Declare(PersonOf("handlaggare"), "handlaggare", true, " ", Now)));
        matter.Declare(PersonOf("handlaggare"), "handlaggare", false, "", Now);
        Assert.False(matter.IsJavig(PersonOf("handlaggare")));
    }

    [Fact]
    public void Nobody_takes_their_jäv_back_by_themselves()
    {
        var matter = Started();
        matter.Declare(PersonOf("handlaggare"), "handlaggare", true, "Släkt med den som berörs.", Now);

        Assert.Equal("DOK-75", Refused(() => matter.Declare(PersonOf("handlaggare"), "handlaggare", false, "", Now.AddHours(1))));
        Assert.True(matter.IsJavig(PersonOf("handlaggare")));
    }

    [Fact]
    public void Whoever_is_jävig_takes_no_part_in_another_role_either()
    {
        var matter = Started();
        matter.Declare(PersonOf("jurist"), "jurist", true, "Part i saken.", Now);

        Assert.Equal("DOK-75", Refused(() => matter.ReplaceRole("beredare", "jurist", PersonOf("jurist"), "", PersonOf("handlaggare"), Now)));
    }

    [Fact]
    public void Handler_and_reviewer_are_replaced_by_somebody_a_preparer_by_nobody_if_need_be()
    {
        var matter = Started();

        Assert.Equal("DOK-74", Refused(() => matter.ReplaceRole("handlaggare", null, null, "", PersonOf("handlaggare"), Now)));
        Assert.Equal("DOK-74", Refused(() => matter.ReplaceRole("granskare", null, null, "", PersonOf("granskare"), Now)));
        Assert.Equal("DOK-74", Refused(() => matter.ReplaceRole("granskare", "handlaggare", PersonOf("handlaggare"), "", PersonOf("granskare"), Now)));
        matter.ReplaceRole("beredare", null, null, "", PersonOf("beredare"), Now);
        Assert.Equal(["handlaggare", "granskare"], matter.PreparingRoles);
    }
}
