using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class OpeningAYear
{
    private static readonly ReportArea Area = A.Area("1.1", Responsibility.Single, new SectionAssignment("hr"));

    [Fact]
    public void The_sections_are_a_snapshot_of_the_areas()
    {
        var area = A.Area("1.9", Responsibility.Single, new SectionAssignment("enhetschef"));
        var cycle = A.Cycle(area);

        area.Rename("Nytt namn");
        area.Assignments.Clear();

        Assert.Equal("Område 1.9", cycle.Sections[0].Title);
        Assert.Single(cycle.Sections[0].Assignments);
    }

    [Fact]
    public void Ten_comes_after_two_and_a_gap_stays_a_gap() =>
        Assert.Equal(
            ["1.2", "1.10", "1.12", "1.14"],
            A.Cycle(Numbered("1.14"), Numbered("1.10"), Numbered("1.2"), Numbered("1.12")).InOrder.Select(s => s.Number));

    [Theory]
    [InlineData("2027-02-03", null)]
    [InlineData("2027-02-04", "RAP-55")]
    public void A_last_day_that_has_passed_is_refused(string today, string? code)
    {
        var open = () => ReportingCycle.Open(2026, "Rapport", "Almby", "agare", "andra", A.Plan, [Area], DateOnly.Parse(today, null), A.Anna, A.Moment);

        Assert.Equal(code, Refusal(open));
    }

    [Fact]
    public void Owner_and_second_must_differ() =>
        Assert.Equal("RAP-53", Refusal(() => ReportingCycle.Open(2026, "Rapport", "Almby", "agare", "agare", A.Plan, [Area], new(2026, 11, 23), A.Anna, A.Moment)));

    [Fact]
    public void A_year_without_sections_or_with_an_unassigned_one_is_refused()
    {
        Assert.Equal("RAP-52", Refusal(() => A.Cycle()));
        Assert.Equal("RAP-54", Refusal(() => A.Cycle(A.Area("1.1", Responsibility.Single))));
        Assert.Equal("RAP-56", Refusal(() => A.Cycle(Numbered("1.1"), Numbered("1.1"))));
    }

    [Fact]
    public void A_renamed_area_keeps_its_old_name()
    {
        var area = Numbered("1.9");
        area.Rename("Krisstöd");

        Assert.Equal(("Krisstöd", "Område 1.9"), (area.Title, area.FormerTitle));
    }

    private static ReportArea Numbered(string number) => A.Area(number, Responsibility.Single, new SectionAssignment("hr"));

    private static string? Refusal(Func<ReportingCycle> open) => Record.Exception(open) is RuleBroken broken ? broken.Code : null;
}
