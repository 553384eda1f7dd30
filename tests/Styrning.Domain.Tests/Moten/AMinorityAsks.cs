using Styrning.Domain.Decisions;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class AMinorityAsks
{
    [Theory]
    [InlineData(60, 20)]
    [InlineData(61, 21)]
    [InlineData(62, 21)]
    [InlineData(63, 21)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    public void A_third_is_never_rounded_down(int present, int needed) => Assert.Equal(needed, Minoritetsaterremiss.Needed(present));

    [Theory]
    [InlineData(20, 60, null)]
    [InlineData(19, 60, "MOT-43")]
    [InlineData(21, 61, null)]
    [InlineData(20, 61, "MOT-43")]
    [InlineData(0, 60, "MOT-46")]
    [InlineData(61, 60, "MOT-46")]
    public void At_least_a_third_of_those_present_is_enough_and_one_less_is_not(int by, int present, string? refused)
    {
        void Ask() => Minoritetsaterremiss.Require(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, Asked(by, present), MatterHistory.None);

        if (refused is null) Ask();
        else Assert.Equal(refused, Code(Ask));
    }

    [Fact]
    public void Each_motivering_needs_a_third_of_its_own()
    {
        MinorityRequest Two(int first, int second) => new(60, [new("Kostnaden.", first, "S"), new("Miljön.", second, "MP")]);
        void Ask(MinorityRequest request) => Minoritetsaterremiss.Require(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, request, MatterHistory.None);

        Ask(Two(20, 20));
        var refused = Assert.Throws<RuleBroken>(() => Ask(Two(20, 19)));
        Assert.Equal("MOT-43", refused.Code);
        Assert.Contains("Miljön.", refused.Sentence);
        Assert.Equal("MOT-43", Code(() => Ask(Two(15, 15)))); // thirty together is half of the chamber, and neither ground carries
    }

    [Fact]
    public void Once_in_a_matter_whichever_the_form_and_then_it_takes_a_majority()
    {
        var tabled = Past(Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Bordlaggning, minority: Asked(20, 60, "")));
        void Ask(MatterHistory history) => Minoritetsaterremiss.Require(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, Asked(59, 60), history);

        Ask(Past(Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss))); // by a majority: the minority's right is unused
        Assert.Equal("MOT-41", Code(() => Ask(tabled)));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, true)] // one of them is jävig
    [InlineData(7, false)]
    [InlineData(10, false)]
    public void Of_those_who_were_there_with_the_javiga_or_without(int present, bool may)
    {
        var kf = new AChamber(OrganTyp.KF, serving: 9);
        void Ask() => Minoritetsaterremiss.RequirePresent(Asked(4, present), kf.TakingPart(new JavAtItem(kf.Members[0], "Syskon.")));

        if (may) Ask();
        else Assert.Contains("9, eller 8 utan dem som är jäviga", Assert.Throws<RuleBroken>(Ask).Sentence);
        Minoritetsaterremiss.RequirePresent(Asked(4, present), new AChamber(OrganTyp.KF).TakingPart()); // nobody has written down who was there
    }

    [Fact]
    public void Not_in_a_namnd_and_not_in_an_election()
    {
        void Ask(OrganTyp organ, Treatment treatment) => Minoritetsaterremiss.Require(organ, treatment, DecisionOutcome.Bordlaggning, Asked(20, 60, ""), MatterHistory.None);

        Ask(OrganTyp.KF, Treatment.Decision);
        Assert.Equal("MOT-40", Code(() => Ask(OrganTyp.KS, Treatment.Decision)));
        Assert.Equal("MOT-40", Code(() => Ask(OrganTyp.Namnd, Treatment.Decision)));
        Assert.Equal("MOT-42", Code(() => Ask(OrganTyp.KF, Treatment.Election)));
    }

    [Fact]
    public void Asks_to_refer_back_with_a_motivering_or_to_table_without_one_and_for_nothing_else_and_is_named()
    {
        void Ask(DecisionOutcome outcome, string text, string names = "Anna Ek") =>
            Minoritetsaterremiss.Require(OrganTyp.KF, Treatment.Decision, outcome, new MinorityRequest(60, [new(text, 20, names)]), MatterHistory.None);

        Ask(DecisionOutcome.Bordlaggning, "");
        Ask(DecisionOutcome.Aterremiss, "Kostnaden.");
        Assert.Equal("MOT-44", Code(() => Ask(DecisionOutcome.Aterremiss, " ")));
        Assert.Equal("MOT-45", Code(() => Ask(DecisionOutcome.Rejected, "Nej.")));
        Assert.Equal("MOT-47", Code(() => Ask(DecisionOutcome.Bordlaggning, "", "")));
    }
}
