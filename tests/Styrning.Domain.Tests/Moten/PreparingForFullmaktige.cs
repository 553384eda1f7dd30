using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using static Styrning.Domain.Tests.Moten.AChamber;

namespace Styrning.Domain.Tests.Moten;

public sealed class PreparingForFullmaktige
{
    private static readonly BeredningException Urgent = new("5:33", "Lagen gäller från årsskiftet.");
    private static readonly IReadOnlyCollection<DocumentType> Policy = [OfType("policy")];
    private static readonly IReadOnlyCollection<DocumentType> Reglemente = [OfType(DocumentType.Reglemente)];
    private static readonly Decision ByNamnd = Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Adopted, "2026-10-01");
    private static readonly Decision ByBoard = Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Adopted, "2026-11-02");

    [Fact]
    public void A_namnd_must_have_prepared_it_and_an_utskott_is_not_enough()
    {
        Assert.True(Beredning.IsPrepared(Past(ByNamnd)));
        Assert.True(Beredning.IsPrepared(Past(Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Rejected)))); // to propose a no is to prepare
        Assert.False(Beredning.IsPrepared(Past(Made(OrganTyp.Utskott, Treatment.Beredning, DecisionOutcome.Adopted))));
        Assert.False(Beredning.IsPrepared(Past(Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Bordlaggning))));
        Assert.Equal("MOT-50", Code(() => Beredning.RequireForDecision(MatterHistory.None, null, Policy, false)));
    }

    [Fact]
    public void The_board_must_have_had_its_say_of_what_another_prepared_and_has_had_it_of_what_it_prepared_itself()
    {
        Assert.Equal("MOT-51", Code(() => Beredning.RequireForDecision(Past(ByNamnd), null, Policy, false)));
        Assert.True(Beredning.BoardHasSpoken(Past(ByNamnd, Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Rejected))));
        Assert.False(Beredning.BoardHasSpoken(Past(ByNamnd, Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Bordlaggning))));
        Beredning.RequireForDecision(Past(ByNamnd, ByBoard), null, Policy, false);
        Beredning.RequireForDecision(Past(Made(OrganTyp.KS, Treatment.Beredning, DecisionOutcome.AdoptedWithChange)), null, Policy, false);
    }

    [Fact]
    public void What_is_referred_back_is_prepared_anew_and_what_is_tabled_is_not()
    {
        var back = Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, "2026-11-30");
        var refused = Assert.Throws<RuleBroken>(() => Beredning.RequireForDecision(Past(ByNamnd, ByBoard, back), null, Policy, false));
        Assert.Equal("MOT-50", refused.Code);
        Assert.Contains("30 november 2026", refused.Sentence);

        Beredning.RequireForDecision(Past(ByNamnd, ByBoard, back, Made(OrganTyp.KS, Treatment.Beredning, DecisionOutcome.Adopted, "2026-12-01")), null, Policy, false);
        Beredning.RequireForDecision(Past(ByNamnd, ByBoard, Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Bordlaggning, "2026-11-30")), null, Policy, false);
    }

    [Fact]
    public void What_is_urgent_may_go_unprepared_only_if_all_present_agree()
    {
        Beredning.RequireForDecision(MatterHistory.None, Urgent, Policy, allAgree: true);
        Assert.Equal("MOT-52", Code(() => Beredning.RequireForDecision(MatterHistory.None, Urgent, Policy, allAgree: false)));
    }

    [Fact]
    public void What_was_urgent_and_is_prepared_after_an_aterremiss_is_decided_by_a_majority()
    {
        var back = Made(OrganTyp.KF, Treatment.Decision, DecisionOutcome.Aterremiss, "2026-11-30");
        var prepared = Made(OrganTyp.Namnd, Treatment.Beredning, DecisionOutcome.Adopted, "2026-12-01");

        Assert.Equal("MOT-52", Code(() => Beredning.RequireForDecision(Past(ByNamnd, ByBoard, back, prepared), Urgent, Policy, allAgree: false))); // the board has not spoken since
        Beredning.RequireForDecision(Past(back, prepared, Made(OrganTyp.KS, Treatment.Yttrande, DecisionOutcome.Adopted, "2026-12-02")), Urgent, Policy, allAgree: false);
    }

    [Fact]
    public void An_exception_is_one_that_can_be_about_the_document_and_has_a_reason()
    {
        void Rely(string paragraf, string because, IReadOnlyCollection<DocumentType> types) => Beredning.RequireForDecision(MatterHistory.None, new BeredningException(paragraf, because), types, true);

        Rely("5:33", "Brådskar.", Policy);
        Rely("5:30", "Nämnden blir mindre.", Reglemente);
        Assert.Equal("MOT-53", Code(() => Rely("5:30", "Nämnden blir mindre.", Policy)));
        Assert.Equal("MOT-53", Code(() => Rely("5:30", "Nämnden blir mindre.", [.. Policy, .. Reglemente])));
        foreach (var other in (string[])["5:29", "5:31", "5:32", "5:34", "5:35"])
        {
            Assert.Equal("MOT-53", Code(() => Rely(other, "Avsägelse.", Reglemente)));
        }

        Assert.Equal("MOT-53", Code(() => Rely("5:33", " ", Policy)));
    }

    [Fact]
    public void A_matter_is_taken_up_where_it_can_be_treated_so_at_a_meeting_that_comes()
    {
        var kf = new AChamber(OrganTyp.KF);
        var ready = Past(ByNamnd, ByBoard);
        void TakeUp(AChamber chamber, Treatment treatment, MatterHistory history, DateOnly today, params AgendaItem[] open) =>
            TakingUp.Require(chamber.Organ, chamber.Meeting, treatment, "kf", history, null, Policy, open, today);

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

    private static DocumentType OfType(string key) => new() { Key = key, Name = key, Character = DocumentCharacter.Other, Level = DocumentLevel.General, DecidedBy = [OrganTyp.KF] };
}
