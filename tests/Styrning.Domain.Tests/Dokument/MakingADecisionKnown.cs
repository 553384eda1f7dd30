using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.AMatter;

namespace Styrning.Domain.Tests.Dokument;

public sealed class MakingADecisionKnown
{
    private readonly AwarenessPlan _plan = new() { MatterId = Guid.CreateVersion7() };

    [Fact]
    public void Progress_is_what_is_ticked_of_what_is_planned()
    {
        Assert.Equal(0, _plan.Progress);
        _plan.Add("Medarbetare", "Arbetsplatsträff", "kanslichef", Today);
        _plan.Add("Förtroendevalda", "Gruppmöten", "kanslichef", Today);
        _plan.Add("Kommunala bolag", "Brev", "kanslichef", Today);

        _plan.Tick(_plan.Steps[0].Id, Today);
        Assert.Equal(33, _plan.Progress);
        _plan.Tick(_plan.Steps[0].Id, null);
        Assert.Equal(0, _plan.Progress);
    }

    [Fact]
    public void It_is_finished_when_something_was_planned_and_all_of_it_is_done()
    {
        Assert.Equal("DOK-87", Refused(() => _plan.Finish(Today)));
        _plan.Add("Medarbetare", "Arbetsplatsträff", "kanslichef", Today);
        _plan.Add("Chefer", "Möte", "kanslichef", Today);
        _plan.Tick(_plan.Steps[0].Id, Today);
        Assert.Equal("DOK-87", Refused(() => _plan.Finish(Today)));

        _plan.Remove(_plan.Steps[1].Id);
        _plan.Finish(Today);
        Assert.Equal("DOK-89", Refused(() => _plan.Add("Chefer", "Möte", "kanslichef", Today)));
    }

    [Fact]
    public void A_step_says_who_is_to_know_what_is_done_and_who_sees_to_it()
    {
        Assert.Equal("DOK-86", Refused(() => _plan.Add(" ", "Möte", "kanslichef", Today)));
        Assert.Equal("DOK-86", Refused(() => _plan.Add("Chefer", "", "kanslichef", Today)));
        Assert.Equal("DOK-86", Refused(() => _plan.Add("Chefer", "Möte", "", Today)));
        Assert.Equal("DOK-86", Refused(() => _plan.Tick(Guid.CreateVersion7(), Today)));
    }
}
