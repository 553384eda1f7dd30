using Styrning.Web.Features.Processer;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Tests.Processer;

public sealed class WhatATaskLeadsTo
{
    [Fact]
    public void A_decision_by_one_name_is_a_choice_and_the_default_way_an_answer_that_nothing_asks_for()
    {
        var follows = Of(Files.Card(), "prova");

        Assert.Equal("Behövs det?", follows.Question);
        Assert.Equal([("Ja", "beslut", "ja"), ("Nej", "beslut", "Nej")], follows.Choices.Select(c => (c.Label, c.Answer.Name, (string)c.Answer.Value!)));
        Assert.Empty(follows.Asked);
    }

    [Theory]
    [InlineData("godkand", true, false)]
    [InlineData("not(godkand)", false, true)]
    [InlineData("godkand = true", true, false)]
    public void A_truth_has_two_answers(string condition, bool yes, bool otherwise)
    {
        var follows = Of(Files.Card().Replace("beslut = \"ja\"", condition, StringComparison.Ordinal), "prova");

        Assert.Equal([yes, otherwise], follows.Choices.Select(c => (bool)c.Answer.Value!));
    }

    [Fact]
    public void What_is_too_much_for_a_choice_is_asked_for_by_name()
    {
        var follows = Of(Files.Card().Replace("beslut = \"ja\"", "count(bilagor) &gt; 2 and beslut in (\"ja\", \"kanske\") or chef.roll = null", StringComparison.Ordinal), "prova");

        Assert.Empty(follows.Choices);
        Assert.Equal(["bilagor", "beslut", "chef"], follows.Asked);
    }

    [Fact]
    public void Nothing_is_asked_where_nothing_is_decided()
    {
        var follows = Of(Files.Card(), "lamna");

        Assert.Empty(follows.Choices);
        Assert.Empty(follows.Asked);
        Assert.Equal("Kortet utlämnat", Assert.Single(follows.Ways).To);
    }

    private static WhatFollows Of(string xml, string task) => WhatFollows.Of(BpmnReader.Read(xml).Processes[0].Nodes[task]);
}
