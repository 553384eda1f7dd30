using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class DecidingForAnother
{
    private static readonly DocumentType Policy = Type("policy", DocumentLevel.Overview, OrganTyp.KF);
    private static readonly DocumentType Guideline = Type("riktlinje", DocumentLevel.General, OrganTyp.KF, OrganTyp.KS, OrganTyp.Namnd);
    private static readonly DocumentType Rules = Type("regler", DocumentLevel.Detailed, OrganTyp.KS, OrganTyp.Namnd);

    [Fact]
    public void An_organ_lower_than_the_table_says_is_told_so_and_not_refused()
    {
        Assert.Null(DecidingRight.Warning(OrganTyp.KF, [Policy]));
        Assert.Contains("policy", DecidingRight.Warning(OrganTyp.KS, [Policy]));
        Assert.Null(DecidingRight.Warning(OrganTyp.Namnd, [Rules]));
        Assert.Contains("regler", DecidingRight.Warning(OrganTyp.Utskott, [Rules]));
        DecidingRight.RequireOrgan(An(OrganTyp.KS), [Policy]);
    }

    [Fact]
    public void What_is_fullmaktiges_cannot_be_handed_to_anybody()
    {
        Assert.Equal("MOT-70", Code(() => DecidingRight.RequireDelegate(OrganTyp.KS, By("7.1"), [Policy])));
        Assert.Equal("MOT-70", Code(() => DecidingRight.RequireDelegate(OrganTyp.KS, By(DelegatedBy.Urgent), [Policy])));
        Assert.Equal("MOT-70", Code(() => DecidingRight.RequireDelegate(OrganTyp.KF, By("7.1"), [Rules])));
        Assert.Equal("MOT-70", Code(() => DecidingRight.RequireOrgan(An(OrganTyp.Utskott), [Policy])));
        DecidingRight.RequireDelegate(OrganTyp.KS, By("7.1"), [Rules]);
    }

    [Fact]
    public void What_is_about_goals_direction_extent_or_quality_is_the_namnds_own_save_in_urgency()
    {
        Assert.Equal("MOT-71", Code(() => DecidingRight.RequireDelegate(OrganTyp.Namnd, By("7.1"), [Rules, Guideline])));
        Assert.Equal("MOT-71", Code(() => DecidingRight.RequireOrgan(An(OrganTyp.Utskott), [Guideline])));
        DecidingRight.RequireDelegate(OrganTyp.Namnd, By(DelegatedBy.Urgent), [Guideline]);
        DecidingRight.RequireOrgan(An(OrganTyp.Utskott), [Rules]);
        DecidingRight.RequireOrgan(An(OrganTyp.Namnd), [Guideline]);
    }

    [Fact]
    public void A_delegated_decision_is_incomplete_until_its_namnd_has_been_told_and_says_by_which_day()
    {
        var decision = Delegated("7.1");
        Meeting[] calendar = [On("2026-11-02"), On("2026-11-30"), On("2026-12-14")];

        var before = DelegationReport.Of(decision, calendar, null, new DateOnly(2026, 11, 30));
        Assert.Equal((DelegationStage.Unreported, new DateOnly(2026, 11, 30), false), (before.Stage, before.On, before.IsLate));
        var after = DelegationReport.Of(decision, calendar, null, new DateOnly(2026, 12, 1));
        Assert.Equal((DelegationStage.Unreported, new DateOnly(2026, 12, 14), true), (after.Stage, after.On, after.IsLate));
        Assert.False(after.IsComplete);
        Assert.Null(DelegationReport.Of(decision, [], null, Day).On);

        Assert.Equal(DelegationStage.Planned, DelegationReport.Of(decision, calendar, calendar[2], new DateOnly(2026, 12, 13)).Stage);
        Assert.True(DelegationReport.Of(decision, calendar, calendar[2], new DateOnly(2026, 12, 14)) is { IsComplete: true, IsLate: true });
        Assert.True(DelegationReport.Of(decision, calendar, calendar[1], new DateOnly(2026, 12, 14)) is { IsComplete: true, IsLate: false });
    }

    [Fact]
    public void A_protocol_of_its_own_completes_it_save_for_what_the_chair_decided_in_urgency()
    {
        var own = Delegated("7.1");
        own.Delegated = own.Delegated! with { OwnProtocolId = Guid.CreateVersion7() };
        Assert.True(DelegationReport.Of(own, [], null, Day).IsComplete);
        Assert.Equal("MOT-74", Code(() => DelegationReport.Of(own, [], null, Day).RequireOwnProtocolAllowed(own.Delegated)));

        DelegationReport.Of(Delegated("7.1"), [], null, Day).RequireOwnProtocolAllowed(By("7.1"));
        Assert.Equal("MOT-75", Code(() => DelegationReport.Of(Delegated(DelegatedBy.Urgent), [], null, Day).RequireOwnProtocolAllowed(By(DelegatedBy.Urgent))));
    }

    [Fact]
    public void It_is_reported_to_its_own_organ_after_it_was_made_and_again_if_that_meeting_is_cancelled()
    {
        var decision = Delegated("7.1");
        var (same, next) = (On("2026-11-02"), On("2026-11-30"));
        var open = DelegationReport.Of(decision, [next], null, Day);

        open.RequireReportableAt(decision, next);
        Assert.Equal("MOT-76", Code(() => open.RequireReportableAt(decision, same)));
        Assert.Equal("MOT-76", Code(() => open.RequireReportableAt(decision, new Meeting { OrganKey = "kf", MeetsOn = Day })));
        Assert.Equal("MOT-74", Code(() => DelegationReport.Of(decision, [next], next, next.MeetsOn).RequireReportableAt(decision, next)));
        DelegationReport.Of(decision, [next], next, next.MeetsOn.AddDays(-1)).RequireReportableAt(decision, next); // planned, and may be planned anew

        next.ClosedAt = After;
        var item = new AgendaItem { MeetingId = next.Id, OrganKey = "ks", Year = 2026, Order = 1, Title = "Anmälningar", Treatment = Treatment.Information };
        Assert.Equal("MOT-76", Code(() => open.RequireReportableAt(decision, next))); // no new item at a closed meeting
        open.RequireReportableAt(decision, next, item);
        Assert.Equal("MOT-76", Code(() => open.RequireReportableAt(decision, next, item, isJusterad: true)));

        next.CancelledOn = Day;
        Assert.Equal(DelegationStage.Unreported, DelegationReport.Of(decision, [next], next, Day).Stage);
    }

    private static DocumentType Type(string name, DocumentLevel level, params List<OrganTyp> by) => new() { Key = name, Name = name, Character = DocumentCharacter.Normative, Level = level, DecidedBy = by };

    private static DelegatedBy By(string right) => new() { Delegate = "säkerhetschefen", Right = right };

    private static Decision Delegated(string right)
    {
        var decision = Made(OrganTyp.KS, Treatment.Decision, DecisionOutcome.Adopted, "2026-11-02");
        decision.Delegated = By(right);
        return decision;
    }

    private static Meeting On(string day) => new() { OrganKey = "ks", MeetsOn = DateOnly.ParseExact(day, "yyyy-MM-dd") };
}
