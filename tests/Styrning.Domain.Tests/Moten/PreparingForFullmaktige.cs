using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class PreparingForFullmaktige
{
    private static readonly Decision ByNamnd = Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Adopted, "2026-10-01");
    private static readonly Decision ByBoard = Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Adopted, "2026-11-02");

    [Fact]
    public void A_namnd_must_have_prepared_it_and_an_utskott_is_not_enough()
    {
        Assert.True(Beredning.IsPrepared(Past(ByNamnd)));
        Assert.True(Beredning.IsPrepared(Past(Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Rejected)))); // to propose a no is to prepare
        Assert.False(Beredning.IsPrepared(Past(Made(OrganTyp.Utskott, Treatment.Beredning, DecisionOutcome.Adopted))));
        Assert.False(Beredning.IsPrepared(Past(Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Bordlaggning))));
        Assert.Equal("MOT-50", Code(() => Beredning.RequireForDecision(MatterHistory.None, null, false)));
    }

    [Fact]
    public void The_board_must_have_had_its_say_of_what_another_prepared_and_has_had_it_of_what_it_prepared_itself()
    {
        Assert.Equal("MOT-51", Code(() => Beredning.RequireForDecision(Past(ByNamnd), null, false)));
        Assert.True(Beredning.BoardHasSpoken(Past(ByNamnd, Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Rejected))));
        Assert.False(Beredning.BoardHasSpoken(Past(ByNamnd, Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Bordlaggning))));
        Beredning.RequireForDecision(Past(ByNamnd, ByBoard), null, false);
        Beredning.RequireForDecision(Past(Made(OrganTyp.KS, Treatment.Beredning, DecisionOutcome.AdoptedWithChange)), null, false);
    }

    [Fact]
    public void What_is_referred_back_is_prepared_anew_and_what_is_tabled_is_not()
    {
        var back = Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, "2026-11-30");
        var refused = Assert.Throws<RuleBroken>(() => Beredning.RequireForDecision(Past(ByNamnd, ByBoard, back), null, false));
        Assert.Equal("MOT-50", refused.Code);
        Assert.Contains("30 november 2026", refused.Sentence);

        Beredning.RequireForDecision(Past(ByNamnd, ByBoard, back, Made(OrganTyp.KS, Treatment.Beredning, DecisionOutcome.Adopted, "2026-12-01")), null, false);
        Beredning.RequireForDecision(Past(ByNamnd, ByBoard, Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Bordlaggning, "2026-11-30")), null, false);
    }

    [Fact]
    public void What_is_urgent_may_go_unprepared_only_if_all_present_agree()
    {
        var urgent = new BeredningException("5:33", "Lagen gäller från årsskiftet.");

        Beredning.RequireForDecision(MatterHistory.None, urgent, allAgree: true);
        Assert.Equal("MOT-52", Code(() => Beredning.RequireForDecision(MatterHistory.None, urgent, allAgree: false)));
    }

    [Fact]
    public void An_exception_is_one_of_the_law_and_has_a_reason()
    {
        Beredning.RequireForDecision(MatterHistory.None, new BeredningException("5:29", "Avsägelse."), false);
        Assert.Equal("MOT-53", Code(() => Beredning.RequireForDecision(MatterHistory.None, new BeredningException("5:35", "Motion."), true)));
        Assert.Equal("MOT-53", Code(() => Beredning.RequireForDecision(MatterHistory.None, new BeredningException("5:33", " "), true)));
    }

    [Fact]
    public void A_matter_is_taken_up_where_it_can_be_treated_so_at_a_meeting_that_comes()
    {
        var kf = new AChamber(OrganTyp.KF);
        var ready = Past(ByNamnd, ByBoard);
        void TakeUp(AChamber chamber, Treatment treatment, MatterHistory history, DateOnly today, params AgendaItem[] open) =>
            TakingUp.Require(chamber.Organ, chamber.Meeting, treatment, "kf", history, null, open, today);

        TakeUp(kf, Treatment.Decision, ready, Day);
        Assert.Equal("MOT-55", Code(() => TakeUp(kf, Treatment.Decision, ready, Day.AddDays(1))));
        Assert.Equal("MOT-50", Code(() => TakeUp(kf, Treatment.Decision, MatterHistory.None, Day)));
        Assert.Equal("MOT-56", Code(() => TakeUp(kf, Treatment.Decision, ready, Day, kf.Item)));
        TakeUp(kf, Treatment.Decision, ready, Day, new AChamber(OrganTyp.KS, treatment: Treatment.Yttrande).Item);

        kf.Meeting.CancelledOn = Day;
        Assert.Equal("MOT-55", Code(() => TakeUp(kf, Treatment.Decision, ready, Day)));
    }

    [Theory]
    [InlineData(OrganTyp.KF, Treatment.Beredning, false)]
    [InlineData(OrganTyp.Utskott, Treatment.Beredning, true)]
    [InlineData(OrganTyp.KS, Treatment.Yttrande, true)]
    [InlineData(OrganTyp.Namnd, Treatment.Yttrande, false)]
    [InlineData(OrganTyp.KF, Treatment.Decision, true)]
    [InlineData(OrganTyp.KS, Treatment.Decision, false)]
    [InlineData(OrganTyp.KS, Treatment.Information, true)]
    public void A_matter_for_KF_is_treated_so_by(OrganTyp organ, Treatment treatment, bool may)
    {
        void Take() => TakingUp.RequireOrgan(An(organ), treatment, "kf");

        if (may) Take();
        else Assert.Equal("MOT-54", Code(Take));
    }
}
