using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class TypingInAnOldDecision
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly OldDecision Old = new(DecisionEffect.Adopt, "ks", new(2019, 10, 14), 201, "2019.412 KS", null, null, true, null, null);

    private static readonly Organ[] Organs =
    [
        new() { Key = "ks", Name = "Kommunstyrelsen", ShortName = "KS", Typ = OrganTyp.KS, SecretaryRoleKey = "namndsekreterare" },
        new() { Key = "bun", Name = "Barn- och ungdomsnämnden", ShortName = "BUN", Typ = OrganTyp.Namnd, SecretaryRoleKey = "namndsekreterare", RetiredOn = new(2020, 1, 1) },
    ];

    [Fact]
    public void Makes_a_fact_without_a_process_by_an_organ_that_may_be_gone()
    {
        var document = Document();

        var decision = Add(document, Old with { OrganKey = "bun", AppliesFromOn = new(2019, 10, 14) });

        Assert.True(decision is { IsTypedIn: true, IsStanding: true, KnownFinal: true, AppliesFromOn: null });
        Assert.Equal(DocumentStage.InForce, DocumentState.On(document, Today).Stage);
    }

    public static TheoryData<string, OldDecision> Impossible => new()
    {
        { "DOK-16", Old with { OrganKey = "kf" } },
        { "DOK-20", Old with { DecidedOn = null } },
        { "DOK-20", Old with { DecidedOn = new(2026, 11, 24) } },
        { "DOK-20", Old with { DecidedOn = new(1899, 12, 31) } },
        { "DOK-20", Old with { AppliesFromOn = new(2029, 10, 15) } },
        { "DOK-21", Old with { Paragraf = 0 } },
        { "DOK-21", Old with { Paragraf = 10000 } },
        { "DOK-22", Old with { Effect = DecisionEffect.Replace } },
        { "DOK-23", Old with { Effect = DecisionEffect.Editorial } },
    };

    [Theory, MemberData(nameof(Impossible))]
    public void Refuses_what_no_cover_can_say(string code, OldDecision old)
    {
        var document = Document();

        Assert.Equal(code, Assert.Throws<RuleBroken>(() => Add(document, old)).Code);
        Assert.Empty(document.Decisions);
    }

    [Fact]
    public void Takes_the_last_of_each_limit()
    {
        Assert.Equal(Today, Add(Document(), Old with { DecidedOn = Today }).DecidedOn);
        Assert.Equal(9999, Add(Document(), Old with { Paragraf = 9999 }).Paragraf);
        Assert.Equal(new DateOnly(2029, 10, 14), Add(Document(), Old with { AppliesFromOn = new(2029, 10, 14) }).AppliesFromOn);
    }

    [Fact]
    public void Twice_is_refused_and_another_paragraf_the_same_day_is_not()
    {
        var document = Document();
        Add(document, Old);

        Assert.Equal("DOK-24", Assert.Throws<RuleBroken>(() => Add(document, Old)).Code);
        Assert.Equal("DOK-24", Assert.Throws<RuleBroken>(() => Add(document, Old with { Paragraf = null })).Code);
        Add(document, Old with { Effect = DecisionEffect.Revise });
        Assert.Equal(2, document.Decisions.Count);
    }

    [Fact]
    public void Wrongly_can_be_taken_back_once_with_a_reason_that_stays()
    {
        var decision = Add(Document(), Old);
        Assert.Equal("DOK-26", Assert.Throws<RuleBroken>(() => decision.Withdraw(" ", null, Today, Guid.Empty)).Code);

        decision.Withdraw("fel dag på omslaget", null, Today, Guid.Empty);

        Assert.True(decision is { IsStanding: false, WithdrawnBecause: "fel dag på omslaget" });
        Assert.Equal("DOK-25", Assert.Throws<RuleBroken>(() => decision.Withdraw("igen", null, Today, Guid.Empty)).Code);
    }

    [Fact]
    public void Is_no_way_to_change_what_was_decided_here()
    {
        var decided = new DocumentDecision { DocumentId = Guid.Empty, DecisionId = Guid.CreateVersion7(), Effect = DecisionEffect.Adopt, OrganKey = "ks", DecidedOn = Today, RecordedAt = default, RecordedBy = Guid.Empty };

        Assert.Equal("DOK-25", Assert.Throws<RuleBroken>(() => decided.Withdraw("fel", null, Today, Guid.Empty)).Code);
    }

    private static DocumentDecision Add(Styrdokument document, OldDecision old) => old.AddTo(document, Organs, Today, DateTimeOffset.UnixEpoch, Guid.Empty);

    private static Styrdokument Document() => new() { Key = "plan", Title = "Plan", TypeKey = "plan", OwnerRoleKey = "kanslichef", DecidingOrganKey = "ks" };
}
