using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument.Hanvisningar;

public sealed class BeforeARepeal
{
    private static readonly Guid Somebody = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Styrdokument _policy = Document("Policy mot korruption");
    private readonly Styrdokument _rules = Document("Regler mot otillbörlig påverkan");
    private readonly Styrdokument _other = Document("Ny policy");

    [Fact]
    public void Each_reference_is_decided()
    {
        var one = Reference();
        var two = Reference();
        var burden = new RepealBurden(_policy, [one, two], [], []);

        Assert.Equal(1, burden.Referring); // two places in one document
        Assert.Contains("Ett dokument hänvisar till Policy mot korruption", Assert.Throws<RuleBroken>(() => RepealRules.Require(burden)).Message);
        one.Repoint(_other.Id);
        two.Confirm();
        Assert.Equal("DOK-160", Assert.Throws<RuleBroken>(() => RepealRules.Require(burden)).Code);
        two.Accept("Historisk hänvisning.");
        RepealRules.Require(burden);
        Assert.True(burden.IsReady);
    }

    [Fact]
    public void What_is_dismissed_waits_for_nobody_and_what_is_struck_needs_no_reason()
    {
        var one = Reference();
        one.Dismiss();
        var two = Reference();
        two.Strike("");

        RepealRules.Require(new(_policy, [one, two], [], []));
        Assert.Equal(1, new RepealBurden(_policy, [one, two], [], []).Referring);
    }

    [Fact]
    public void Accepting_needs_a_reason_and_repointing_another_document()
    {
        var reference = Reference();

        Assert.Equal("DOK-163", Refused(() => reference.Accept(" ")));
        Assert.Equal("DOK-163", Refused(() => reference.Strike(new string('x', DocumentReference.LongestNote + 1))));
        Assert.Equal("DOK-162", Refused(() => reference.Repoint(_policy.Id)));
        Assert.Equal("DOK-162", Refused(() => reference.Repoint(_rules.Id)));
        Assert.Equal(ReferenceState.Found, reference.State);

        reference.Repoint(_other.Id);
        Assert.Equal((_other.Id, _policy.Id), (reference.ToId, reference.NamesId));
        reference.Strike("Avsnittet utgår.");
        Assert.Equal((_policy.Id, _policy.Id), (reference.ToId, reference.NamesId)); // it points where its words do again
    }

    [Fact]
    public void Each_living_child_is_decided()
    {
        var choice = new ChildOfRepealed { ChildId = _rules.Id, ParentId = _policy.Id };
        var burden = new RepealBurden(_policy, [], [_rules], [choice]);
        Assert.Contains("Regler mot otillbörlig påverkan", Assert.Throws<RuleBroken>(() => RepealRules.Require(burden)).Message);
        Assert.Equal("DOK-161", Refused(() => RepealRules.Require(burden)));

        Assert.Equal("DOK-168", Refused(() => choice.Decide(null, "", Somebody, Today)));
        Assert.Equal("DOK-167", Refused(() => choice.Decide(_policy.Id, "Nej.", Somebody, Today)));
        Assert.Equal("DOK-167", Refused(() => choice.Decide(_rules.Id, "Nej.", Somebody, Today)));
        choice.Decide(_other.Id, "", Somebody, Today);
        RepealRules.Require(burden);
        choice.Decide(null, "Reglerna bär sig själva.", Somebody, Today);
        RepealRules.Require(burden);
    }

    [Fact]
    public void A_changed_parent_is_looked_at_once()
    {
        var flag = new ParentChange { ChildId = _rules.Id, ParentId = _policy.Id, EffectId = Guid.CreateVersion7() };

        Assert.Equal("DOK-166", Refused(() => flag.See(" ", Somebody, Today)));
        flag.See("Står sig.", Somebody, Today);
        Assert.Equal((Today, "Står sig."), (flag.SeenOn, flag.Finding));
        Assert.Equal("DOK-165", Refused(() => flag.See("Igen.", Somebody, Today)));
    }

    [Fact]
    public void Only_a_revised_replaced_or_repealed_parent_says_something_new() =>
        Assert.Equal([DecisionEffect.Revise, DecisionEffect.Repeal, DecisionEffect.Replace], Enum.GetValues<DecisionEffect>().Where(ParentChange.IsRaisedBy));

    private DocumentReference Reference() => new() { FromId = _rules.Id, ToId = _policy.Id, Words = "policyn mot korruption" };

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;

    private static Styrdokument Document(string title) => new() { Key = title.ToLowerInvariant(), Title = title, TypeKey = "policy", OwnerRoleKey = "kanslichef", DecidingOrganKey = "kf" };
}
