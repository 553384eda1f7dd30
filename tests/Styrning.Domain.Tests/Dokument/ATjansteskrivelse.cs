using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class ATjansteskrivelse
{
    private readonly Tjansteskrivelse memo = new() { MatterId = Guid.CreateVersion7() };

    [Fact]
    public void Proposes_one_att_sats_for_each_kind_of_action() => Assert.Equal(
        ["att fastställa A, B och C på nytt med oförändrad lydelse", "att anta D i ny lydelse enligt förslaget", "att E ersätts av F", "att upphäva G"],
        MemoDraft.Proposals([new("G", MatterAction.Repeal), new("A", MatterAction.ReAdopt), new("B", MatterAction.ReAdopt), new("C", MatterAction.ReAdopt), new("D", MatterAction.Revise), new("E", MatterAction.Replace, "F")]));

    [Fact]
    public void Begins_each_proposal_with_att_however_it_was_typed()
    {
        memo.Write("Bakgrund.", ["fastställa A", " Att upphäva B ", ""], Guid.Empty, Utc("2026-11-23T08:00Z"));

        Assert.Equal(["att fastställa A", "att upphäva B"], memo.Proposals);
    }

    [Theory]
    [InlineData("", "att anta A", "DOK-142")]
    [InlineData("Bakgrund.", " ", "DOK-141")]
    [InlineData("Bakgrund.", "att anta A", null)]
    public void Has_a_background_and_a_proposal(string background, string proposal, string? refused) =>
        Assert.Equal(refused, Refusal(() => memo.Write(background, [proposal], Guid.Empty, Utc("2026-11-23T08:00Z"))));

    [Theory]
    [InlineData(Tjansteskrivelse.LongestText - 10, null)]
    [InlineData(Tjansteskrivelse.LongestText - 9, "DOK-143")]
    public void Has_a_length_that_somebody_reads(int length, string? refused) =>
        Assert.Equal(refused, Refusal(() => memo.Write(new string('a', length), ["att anta A"], Guid.Empty, Utc("2026-11-23T08:00Z"))));

    [Fact]
    public void Stands_as_it_is_when_settled_until_it_is_opened_again_and_for_good_when_decided()
    {
        memo.Write("Bakgrund.", ["att anta A"], Guid.Empty, Utc("2026-11-23T08:00Z"));
        Assert.Equal("DOK-144", Refusal(() => memo.OpenAgain(isDecided: false)));
        memo.Settle([new("A", "KF 30 november 2022", "antas")], Guid.Empty, Utc("2026-11-24T08:00Z"));

        Assert.Equal("DOK-140", Refusal(() => memo.Write("Annat.", ["att anta B"], Guid.Empty, Utc("2026-11-25T08:00Z"))));
        Assert.Equal("DOK-140", Refusal(() => memo.Settle([], Guid.Empty, Utc("2026-11-25T08:00Z"))));
        Assert.Equal("DOK-144", Refusal(() => memo.OpenAgain(isDecided: true)));
        Assert.Single(memo.Rows);
        memo.OpenAgain(isDecided: false);
        Assert.Null(Refusal(() => memo.Write("Annat.", ["att anta B"], Guid.Empty, Utc("2026-11-25T08:00Z"))));
    }

    private static string? Refusal(Action act) => (Record.Exception(act) as RuleBroken)?.Code;
}
