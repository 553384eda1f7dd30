using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Dokument.Renewing;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Dokument;

public sealed class OccasionsOfATerm
{
    private static readonly Styrdokument Policy = Document(EachTerm, "kf", Decided("2022-11-30"));

    [Theory]
    [InlineData("2026-10-14", false)]
    [InlineData("2026-10-15", true)]
    public void Begin_on_its_first_day(string today, bool begun) => Assert.Equal(begun, Reckon(Policy, Kf2026).Begun(Day(today)) is not null);

    [Fact]
    public void Are_due_so_many_months_after_it_began()
    {
        var occasion = Reckon(Policy, Kf2026).Begun(Day("2026-10-15"))!;

        Assert.Equal((Day("2026-10-15"), Day("2027-10-15"), Day("2030-10-14"), "kf"), (occasion.FromOn, occasion.DueOn, occasion.TermToOn!.Value, occasion.OrganKey));
    }

    [Theory]
    [InlineData("2026-10-14", 1)] // the old fullmäktige's
    [InlineData("2026-10-15", 0)] // the new one's own
    public void Are_only_for_what_was_decided_before_it(string decidedOn, int occasions) =>
        Assert.Equal(occasions, Reckon(Document(EachTerm, "kf", Decided(decidedOn)), Kf2026).Until(Day("2027-01-01")).Count);

    [Theory]
    [InlineData(DecisionEffect.Repeal)]
    [InlineData(DecisionEffect.Replace)]
    public void Are_not_for_what_had_ended_before_it(DecisionEffect effect) =>
        Assert.Empty(Reckon(Document(EachTerm, "kf", Decided("2020-01-01"), Decided("2026-09-30", effect)), Kf2026).Until(Day("2027-01-01")));

    [Theory]
    [InlineData("2027-10-15", 0)]
    [InlineData("2027-10-16", 1)]
    public void Are_not_for_what_is_to_end_before_they_are_due(string repealedFrom, int occasions) =>
        Assert.Equal(occasions, Reckon(Document(EachTerm, "kf", Decided("2020-01-01"), Decided("2026-09-30", DecisionEffect.Repeal, from: repealedFrom)), Kf2026).Until(Day("2027-01-01")).Count);

    [Fact]
    public void Come_back_when_a_court_takes_the_repeal_away() =>
        Assert.Single(Reckon(Document(EachTerm, "kf", Decided("2020-01-01"), Decided("2026-09-30", DecisionEffect.Repeal, annulled: "2027-02-01")), Kf2026).Until(Day("2027-03-01")));

    [Theory]
    [InlineData("2026-10-14", 0)]
    [InlineData("2026-10-15", 1)]
    public void Are_for_what_has_a_fixed_time_that_reaches_into_it(string validTo, int occasions)
    {
        var document = Document(EachTerm, "kf", Decided("2022-11-30"));
        document.ValidToOn = Day(validTo);

        Assert.Equal(occasions, Reckon(document, Kf2026).Until(Day("2027-01-01")).Count);
    }

    [Fact]
    public void Follow_the_rules_organ_and_else_the_deciding_one()
    {
        var ks = Document(EachTerm, "ks", Decided("2022-11-30"));
        var byRule = Document(EachTerm with { OrganKey = "kf" }, "ks", Decided("2022-11-30"));

        Assert.Equal("ks", Assert.Single(Reckon(ks, Kf2026, Ks2026).Until(Day("2027-01-01"))).OrganKey);
        Assert.Equal("kf", Assert.Single(Reckon(byRule, Kf2026, Ks2026).Until(Day("2027-01-01"))).OrganKey);
        Assert.Empty(Reckon(ks, Kf2026, Ks2026).Until(Day("2026-12-31")));
    }

    [Fact]
    public void Keep_their_key_when_the_terms_days_are_moved()
    {
        var term = Term("ks", "2027-01-01", "2030-12-31");
        var document = Document(EachTerm, "ks", Decided("2022-11-30"));
        var before = Reckon(document, term).Begun(Day("2027-02-01"))!;

        (term.FromOn, term.ToOn) = (Day("2026-11-11"), Day("2030-11-12")); // from the meeting that elected it
        var after = Reckon(document, term).Begun(Day("2027-02-01"))!;

        Assert.Equal((before.Key, Day("2026-11-11"), Day("2027-11-11")), (after.Key, after.FromOn, after.DueOn));
    }

    [Fact]
    public void Are_the_latest_ones_alone_when_a_term_has_passed_without_an_answer() =>
        Assert.Equal(Day("2026-10-15"), Reckon(Document(EachTerm, "kf", Decided("2019-10-30")), Kf2022, Kf2026).Begun(Day("2026-11-23"))!.FromOn);

    [Fact]
    public void Of_a_coming_term_can_be_seen_before_it_begins() =>
        Assert.Equal(Day("2027-01-01"), Assert.Single(Reckon(Document(EachTerm, "ks", Decided("2022-11-30")), Ks2026).Coming(Day("2026-11-23"), Day("2027-01-01"))).FromOn);

    [Fact]
    public void Ask_for_a_document_that_was_decided_anew_after_its_time_had_run_out()
    {
        var document = Document(EachTerm, "kf", Decided("2020-01-29"), Decided("2025-03-26", DecisionEffect.ReAdopt));
        document.ValidToOn = Day("2022-12-31");

        Assert.Equal(Day("2026-10-15"), Reckon(document, Kf2026).Begun(Day("2026-10-15"))?.FromOn);
        Assert.Null(ValidityEnd.Of(document, Day("2026-10-15")));
    }

    [Fact]
    public void Do_not_ask_for_one_whose_repeal_was_decided_after_a_revision_that_was_still_to_come() =>
        Assert.Null(Reckon(Document(EachTerm, "kf", Decided("2025-01-29"), Decided("2026-06-17", DecisionEffect.Revise, from: "2026-10-01"), Decided("2026-09-16", DecisionEffect.Repeal)), Kf2026)
            .Begun(Day("2026-10-15")));
}
