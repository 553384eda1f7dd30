using Styrning.Domain.Documents;

namespace Styrning.Domain.Tests.Dokument;

public sealed class WhatADocumentIsOnADay
{
    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid OneMended = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();

    [Theory]
    [InlineData("2019-10-29", DocumentStage.Coming)]
    [InlineData("2019-10-30", DocumentStage.InForce)]
    public void It_is_gallande_from_the_day_of_the_decision(string day, DocumentStage stage) =>
        Assert.Equal(stage, State(day, Decision(DecisionEffect.Adopt, "2019-10-30", One)).Stage);

    [Fact]
    public void It_is_not_decided_while_nothing_is() => Assert.Equal((DocumentStage.NotDecided, null), (State("2026-11-23").Stage, State("2026-11-23").VersionId));

    [Theory]
    [InlineData("2026-12-31", "one")]
    [InlineData("2027-01-01", "two")]
    public void A_revision_that_applies_later_leaves_the_old_text_until_then(string day, string text)
    {
        var state = State(day, Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Revise, "2026-11-10", Two, applies: "2027-01-01"));

        Assert.Equal((DocumentStage.InForce, Text(text)), (state.Stage, state.VersionId));
        Assert.Equal(text == "one", state.Coming is not null);
    }

    [Theory]
    [InlineData("2022-12-31", DocumentStage.InForce)]
    [InlineData("2023-01-01", DocumentStage.Expired)]
    public void Its_fixed_validity_ends_it(string day, DocumentStage stage)
    {
        var state = DocumentState.On(Document(validTo: "2022-12-31", Decision(DecisionEffect.Adopt, "2022-01-24", One)), Day(day));

        Assert.Equal(stage, state.Stage);
        Assert.Equal(stage is DocumentStage.Expired ? Day("2022-12-31") : null, state.EndedOn);
    }

    [Fact]
    public void A_revise_by_day_that_has_passed_leaves_it_gallande_and_late()
    {
        var document = Document(null, Decision(DecisionEffect.Adopt, "2019-10-30", One));
        document.ReviseByOn = Day("2023-12-31");

        Assert.Equal(DocumentStage.InForce, DocumentState.On(document, Day("2024-01-01")).Stage);
        Assert.False(document.IsLate(Day("2023-12-31")));
        Assert.True(document.IsLate(Day("2024-01-01")));
    }

    [Fact]
    public void What_a_court_took_away_never_was_and_the_text_before_it_applies()
    {
        var revised = Decision(DecisionEffect.Revise, "2026-03-10", Two);
        revised.AnnulledOn = Day("2026-09-01");

        Assert.Equal((DocumentStage.InForce, One), Seen(State("2026-11-23", Decision(DecisionEffect.Adopt, "2022-11-30", One), revised)));
    }

    [Fact]
    public void What_was_typed_in_wrongly_counts_for_nothing()
    {
        var wrong = Decision(DecisionEffect.Repeal, "2026-03-10", null);
        wrong.Withdraw("fel dokument", null, Day("2026-03-11"), Guid.Empty);

        Assert.Equal((DocumentStage.InForce, One), Seen(State("2026-11-23", Decision(DecisionEffect.Adopt, "2022-11-30", One), wrong)));
    }

    [Theory]
    [InlineData("2026-05-31", DocumentStage.InForce)]
    [InlineData("2026-06-01", DocumentStage.Repealed)]
    public void A_repeal_ends_it_from_its_first_day(string day, DocumentStage stage)
    {
        var state = State(day, Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Repeal, "2026-04-29", null, applies: "2026-06-01"));
        Assert.Equal((stage, stage is DocumentStage.InForce ? One : null), Seen(state));
    }

    [Fact]
    public void A_replacement_ends_it_and_says_by_what()
    {
        var other = Guid.CreateVersion7();
        var state = State("2026-11-23", Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Replace, "2026-04-29", null, replacedBy: other));

        Assert.Equal((DocumentStage.Replaced, other), (state.Stage, state.Effect?.ReplacedById));
        Assert.Null(state.VersionId);
    }

    [Fact]
    public void What_was_repealed_later_does_not_come_back_by_an_older_decision_with_a_later_first_day()
    {
        DocumentDecision[] decisions =
        [
            Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Revise, "2026-10-01", Two, applies: "2027-01-01"), Decision(DecisionEffect.Repeal, "2026-11-10", null),
        ];

        Assert.Equal(DocumentStage.Repealed, State("2027-01-01", decisions).Stage);
        Assert.Null(State("2026-11-23", decisions).Coming);
    }

    [Theory]
    [InlineData("2024-05-01", "one")]
    [InlineData("2024-05-02", "mended")]
    [InlineData("2026-03-10", "two")]
    public void An_editorial_change_gives_the_text_until_a_decision_gives_another(string day, string text)
    {
        var state = State(
            day, Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Editorial, "2024-05-02", OneMended), Decision(DecisionEffect.Revise, "2026-03-10", Two));

        Assert.Equal((DocumentStage.InForce, Text(text)), Seen(state));
        Assert.NotEqual(DecisionEffect.Editorial, state.Effect?.Effect); // the cover's decision is the one that adopted it
    }

    [Fact]
    public void An_editorial_change_revives_nothing() =>
        Assert.Equal((DocumentStage.Repealed, null), Seen(State("2026-11-23", Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Repeal, "2024-01-01", null), Decision(DecisionEffect.Editorial, "2024-05-02", OneMended))));

    [Fact]
    public void Re_adopted_it_keeps_its_text_whether_the_decision_names_it_or_not()
    {
        var adopted = Decision(DecisionEffect.Adopt, "2020-02-26", One);

        Assert.Equal((DocumentStage.InForce, One), Seen(State("2026-11-23", adopted, Decision(DecisionEffect.ReAdopt, "2023-01-25", One))));
        var state = State("2026-11-23", adopted, Decision(DecisionEffect.Editorial, "2021-01-01", OneMended), Decision(DecisionEffect.ReAdopt, "2023-01-25", null));
        Assert.Equal((DocumentStage.InForce, OneMended), Seen(state));
        Assert.Equal(Day("2023-01-25"), state.Effect?.DecidedOn);
    }

    [Theory]
    [InlineData("2025-12-31", DocumentStage.InForce, "one")]
    [InlineData("2026-01-01", DocumentStage.Expired, null)]
    [InlineData("2026-03-10", DocumentStage.InForce, "two")]
    [InlineData("2030-01-01", DocumentStage.Expired, null)]
    public void A_new_validity_leaves_the_gap_before_it_as_it_was(string day, DocumentStage stage, string? text)
    {
        var document = Document("2025-12-31", Decision(DecisionEffect.Adopt, "2022-11-30", One), Decision(DecisionEffect.Revise, "2026-03-10", Two));
        Assert.Equal(DocumentStage.InForce, DocumentState.On(document, Day("2026-03-10")).Stage); // an old validity does not end a new decision

        document.Register(new("Plan", "plan", "kanslichef", "ks", "Kommunövergripande", "", Day("2029-12-31"), null, RenewalRule.None, false));

        Assert.Equal((stage, text is null ? null : Text(text)), Seen(DocumentState.On(document, Day(day))));
    }

    private static (DocumentStage, Guid?) Seen(DocumentState state) => (state.Stage, state.VersionId);

    private static Guid Text(string name) => name switch { "one" => One, "mended" => OneMended, _ => Two };

    private static DocumentState State(string day, params DocumentDecision[] decisions) => DocumentState.On(Document(null, decisions), Day(day));

    private static Styrdokument Document(string? validTo, params DocumentDecision[] decisions)
    {
        var document = new Styrdokument { Key = "plan", Title = "Plan", TypeKey = "plan", OwnerRoleKey = "kanslichef", DecidingOrganKey = "ks", ValidToOn = validTo is null ? null : Day(validTo) };
        document.Decisions.AddRange(decisions);
        return document;
    }

    private static DocumentDecision Decision(DecisionEffect effect, string decided, Guid? version, string? applies = null, Guid? replacedBy = null) => new()
    {
        DocumentId = Guid.Empty,
        Effect = effect,
        OrganKey = "ks",
        DecidedOn = Day(decided),
        VersionId = version,
        AppliesFromOn = applies is null ? null : Day(applies),
        ReplacedById = replacedBy,
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = Guid.Empty,
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
