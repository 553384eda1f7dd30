using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class KeepingAnEarlierReport
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly HashSet<string> Roles = ["hr", "it"];

    [Fact]
    public void It_becomes_a_year_with_texts_and_no_process()
    {
        var cycle = Keep(Report(Section("1.10"), Section("1.2.")));

        Assert.True(cycle.IsImported);
        Assert.Equal((2025, "Årlig rapportering", "Almby kommun"), (cycle.Year, cycle.Title, cycle.Kommun));
        Assert.Null(cycle.Plan);
        Assert.Equal(["1.2", "1.10"], cycle.InOrder.Select(s => s.Number)); // and the full stop of "1.2." is how it was typed
        Assert.Equal(["Första stycket.", "Andra stycket."], cycle.Sections[0].Parts.Single().Content.Passages.Select(p => p.Text));
        Assert.Empty(cycle.Sections[0].Events);
    }

    [Fact]
    public void A_split_section_keeps_its_one_text_once()
    {
        var section = Section("1.4") with { Responsibility = Responsibility.Split, Assignments = [new("it", "IT-säkerhet"), new("informationssäkerhetssamordare", "informationssäkerhet")] };

        var kept = Keep(Report(section)).Sections.Single();

        Assert.Single(kept.Parts);
        Assert.Equal(["it", "informationssäkerhetssamordare"], kept.Assignments.Select(a => a.RoleKey));
    }

    [Theory]
    [InlineData(2025, "RAP-120")]
    [InlineData(2024, null)]
    public void A_year_that_there_is_a_report_for_is_refused(int kept, string? code) =>
        Assert.Equal(code, Refusal(() => Report(Section("1.1")).ToCycle([kept], Today, A.Anna, A.Moment)));

    [Theory]
    [InlineData(1970, "RAP-123")]
    [InlineData(1971, null)]
    [InlineData(2026, null)]
    [InlineData(2027, "RAP-123")]
    public void The_year_is_one_that_has_begun(int year, string? code) =>
        Assert.Equal(code, Refusal(() => Keep(Report(Section("1.1")) with { Year = year })));

    [Theory]
    [InlineData("1.1", "1.2", null)]
    [InlineData("1.1", "1.1", "RAP-121")]
    [InlineData("1.1", "1.1.", "RAP-121")]
    [InlineData("1.1", "", "RAP-122")]
    [InlineData("1.1", "ett", "RAP-122")]
    public void Each_section_has_a_number_of_its_own(string one, string other, string? code) =>
        Assert.Equal(code, Refusal(() => Keep(Report(Section(one), Section(other)))));

    [Fact]
    public void A_report_without_sections_is_refused() => Assert.Equal("RAP-124", Refusal(() => Keep(Report())));

    [Theory]
    [InlineData("1.1", "En utvärdering ska göras.", null)]
    [InlineData("1.1.", "En utvärdering ska göras.", null)]
    [InlineData("1.9", "En utvärdering ska göras.", "RAP-125")]
    [InlineData("", "En utvärdering ska göras.", "RAP-125")]
    [InlineData("1.1", " ", "RAP-125")]
    public void A_promise_says_something_and_has_a_section(string section, string sentence, string? code)
    {
        var report = Report(Section("1.1")) with { Promises = [new(section, sentence, "", null)] };

        Assert.Equal(code, Refusal(() => Keep(report)));
        Assert.Equal(code, Refusal(() => report.ToCommitments()));
    }

    [Fact]
    public void A_promise_keeps_its_words_and_can_be_sorted()
    {
        var report = Report(Section("1.1")) with { Promises = [new("1.1.", " Arbetet återupptas våren 2026. ", "våren 2026", "hr"), new("1.1", "Planen ska göras känd.", "när det passar", null)] };

        var (first, second) = (report.ToCommitments()[0], report.ToCommitments()[1]);

        Assert.Equal((2025, "1.1", "1.1", "Område 1.1", "Arbetet återupptas våren 2026.", "hr"), (first.PromisedYear, first.OriginNumber, first.AreaNumber, first.OriginTitle, first.Sentence, first.RoleKey));
        Assert.Equal(("våren 2026", new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 31)), (first.Period, first.PeriodFrom, first.PeriodTo));
        Assert.Equal(("när det passar", null, null, null), (second.Period, second.PeriodFrom, second.PeriodTo, second.RoleKey));
        Assert.Equal("lovat 2025", first.AgeText);
    }

    [Fact]
    public void A_section_that_the_organisation_lacks_gives_the_terms_of_an_area()
    {
        var section = Section("2.3.1.") with
        {
            FormerTitle = "Posom",
            Responsibility = Responsibility.Split,
            Assignments = [new("it", "IT-säkerhet"), new("hr", "personal"), new("kyrkoherde", "stöd")],
        };

        var area = section.ToArea(Roles);

        Assert.Equal(("2.3.1.", "Område 2.3.1.", "Posom", Responsibility.Split), (area.Number, area.Title, area.FormerTitle, area.Responsibility));
        Assert.Equal(["it", "hr"], area.Assignments.Select(a => a.RoleKey));
    }

    [Fact]
    public void One_role_that_is_left_answers_alone() =>
        Assert.Equal(Responsibility.Single, (Section("1.1") with { Responsibility = Responsibility.Split, Assignments = [new("it", "IT-säkerhet"), new("kyrkoherde", "stöd")] }).ToArea(Roles).Responsibility);

    [Fact]
    public void A_section_whose_roles_nobody_has_becomes_no_area() =>
        Assert.Equal("RAP-126", Refusal(() => (Section("1.1") with { Assignments = [new("kyrkoherde")] }).ToArea(Roles)));

    private static ImportedReport Report(params ImportedSection[] sections) => new(2025, " Årlig rapportering ", "Almby kommun", "Inledning.", sections, []);

    private static ImportedSection Section(string number) =>
        new(number, $"Område {number}", null, "KLK", Responsibility.Single, [new("hr")], "Första stycket.\r\n\r\nAndra stycket.");

    private static ReportingCycle Keep(ImportedReport report) => report.ToCycle([], Today, A.Anna, A.Moment);

    private static string? Refusal(Action act) => Record.Exception(act) is RuleBroken broken ? broken.Code : null;

    private static string? Refusal(Func<object> act) => Record.Exception(() => act()) is RuleBroken broken ? broken.Code : null;
}
