using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.AMatter;

namespace Styrning.Domain.Tests.Dokument;

public sealed class ApprovingAProposal
{
    [Fact]
    public void Is_done_by_another_person_than_the_one_who_wrote_any_of_it()
    {
        var matter = Started();

        Assert.Equal("DOK-70", Refused(() => matter.Review(true, "", PersonOf("granskare"), [PersonOf("jurist"), PersonOf("granskare")], PersonOf("handlaggare"), Now)));
        matter.Review(true, "", PersonOf("granskare"), [PersonOf("jurist")], PersonOf("handlaggare"), Now);
        Assert.Contains(matter.Events, e => e.Kind is MatterEventKind.Approved && e.By == PersonOf("granskare"));
    }

    [Fact]
    public void Is_not_done_by_the_handler_who_may_stand_in_for_the_reviewer() =>
        Assert.Equal("DOK-71", Refused(() => Started().Review(true, "", PersonOf("handlaggare"), [], PersonOf("handlaggare"), Now)));

    [Fact]
    public void Is_not_done_by_one_who_is_jävig()
    {
        var matter = Started();
        matter.Declare(PersonOf("granskare"), "granskare", true, "Berörs själv.", Now);

        Assert.Equal("DOK-72", Refused(() => matter.Review(true, "", PersonOf("granskare"), [], PersonOf("handlaggare"), Now)));
        Assert.DoesNotContain(matter.Events, e => e.Kind is MatterEventKind.Approved);
    }

    [Fact]
    public void To_return_it_says_why()
    {
        var matter = Started();

        Assert.Equal("DOK-77", Refused(() => matter.Review(false, " ", PersonOf("granskare"), [], PersonOf("handlaggare"), Now)));
        matter.Review(false, "Skriv om avsnitt 2.", PersonOf("granskare"), [], PersonOf("handlaggare"), Now);
        Assert.Equal("Skriv om avsnitt 2.", matter.Events.Single(e => e.Kind is MatterEventKind.Returned).Text);
    }
}
