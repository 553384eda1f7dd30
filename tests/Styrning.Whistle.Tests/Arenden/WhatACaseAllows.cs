using Styrning.Domain;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class WhatACaseAllows
{
    private const string Report = "Upphandlingen av städning gick till en släkting till förvaltningschefen.";

    [Fact]
    public void An_acknowledgement_that_echoes_the_report_is_refused()
    {
        Assert.Equal("VIS-63", CodeOf(() => CaseRules.RequireNoEcho("Tack! Du skriver att upphandlingen av städning gick till en släkting.", Report)));
        Assert.Equal("VIS-62", CodeOf(() => CaseRules.RequireNoEcho("  ", Report)));
        CaseRules.RequireNoEcho("Vi har tagit emot din rapport.", Report);
    }

    [Fact]
    public void To_leave_the_acknowledgement_out_needs_a_reason()
    {
        Assert.Equal("VIS-64", CodeOf(() => CaseRules.RequireWaiverReason(" ")));
        CaseRules.RequireWaiverReason("Brevlådan delas med chefen.");
    }

    [Fact]
    public void Feedback_says_measures_and_reasons()
    {
        Assert.Equal("VIS-69", CodeOf(() => CaseRules.RequireMeasures("")));
        Assert.Equal("VIS-68", CodeOf(() => CaseRules.RequireReasons("\n")));
        CaseRules.RequireMeasures("Inga.");
    }

    [Theory]
    [InlineData("2028-11-23", null)]
    [InlineData("2028-11-24", "VIS-72")]
    public void A_closed_case_may_be_taken_up_again_within_two_years(string today, string? code) =>
        Assert.Equal(code, CodeOf(() => CaseRules.RequireMayReopen(Closed(), Day(today))));

    [Theory]
    [InlineData(true, false, "VIS-74")]
    [InlineData(true, true, null)]
    [InlineData(false, false, null)]
    public void A_recording_needs_consent(bool recorded, bool consented, string? code) => Assert.Equal(code, CodeOf(() => CaseRules.RequireConsent(recorded, consented)));

    [Theory]
    [InlineData(true, "", null)]
    [InlineData(false, " ", "VIS-78")]
    [InlineData(false, "Ringde upp.", null)]
    public void Somebody_without_a_code_is_told_in_a_way_that_is_recorded(bool hasCode, string how, string? code) =>
        Assert.Equal(code, CodeOf(() => CaseRules.RequireHowTold(Case(hasCode), how)));

    [Theory]
    [InlineData(true, "Inget namn.", "VIS-79")]
    [InlineData(false, "Inget namn.", null)]
    [InlineData(false, "", "VIS-68")]
    public void Only_somebody_without_a_code_can_be_out_of_reach(bool hasCode, string reason, string? code) =>
        Assert.Equal(code, CodeOf(() => CaseRules.RequireUnreachable(Case(hasCode), reason)));

    [Fact]
    public void The_first_judgement_is_taken_back_by_whoever_made_it_and_confirmed_by_another()
    {
        var (karin, anna) = (RandomId.New(), RandomId.New());
        var @case = Case(true);
        @case.Facts.Add(new() { CaseId = @case.Id, Kind = CaseFactKind.OutOfScopeProposed, On = Day("2026-11-23"), No = 1, By = karin });

        Assert.Equal("VIS-65", CodeOf(() => CaseRules.RequireSecondHandler(@case, karin)));
        Assert.Equal("VIS-77", CodeOf(() => CaseRules.RequireFirstHandler(@case, anna)));
        CaseRules.RequireSecondHandler(@case, anna);
        CaseRules.RequireFirstHandler(@case, karin);
    }

    [Fact]
    public void It_is_closed_first_when_feedback_has_been_given_or_could_not_be() =>
        Assert.Equal("VIS-71", CodeOf(() => CaseRules.RequireFeedbackBeforeClosing(Closed())));

    private static WhistleCase Case(bool hasCode) =>
        new() { Organisation = "kommunen", ReceivedOn = Day("2026-11-20"), RegisteredOn = Day("2026-11-23"), CodeHash = hasCode ? new byte[32] : null };

    private static CaseState Closed()
    {
        var @case = new WhistleCase { Organisation = "kommunen", ReceivedOn = Day("2026-10-01"), RegisteredOn = Day("2026-10-01") };
        @case.Facts.Add(new() { CaseId = @case.Id, Kind = CaseFactKind.Closed, On = Day("2026-11-23"), No = 1 });
        return CaseState.Of(@case);
    }

    private static string? CodeOf(Action act) => Record.Exception(act) is { } refusal ? Assert.IsType<RuleBroken>(refusal).Code : null;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
