using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class FindingLastYearsSection
{
    [Fact]
    public void The_same_number_is_the_same_area() =>
        Assert.Equal("Posom", LastYear(("1.9", "Posom", null), ("1.1", "Krisstöd", null)).SameAreaAs(Section("1.9", "Krisstöd"))?.Title);

    [Theory]
    [InlineData("Krisstöd", null, "Krisstöd", null)]
    [InlineData("Posom", null, "Krisstöd", "Posom")]
    [InlineData("Krisstöd", "Posom", "Posom", null)]
    public void Another_number_is_found_by_its_name_or_its_former_name(string title, string? former, string now, string? nowFormer) =>
        Assert.NotNull(LastYear(("3.2", title, former)).SameAreaAs(Section("1.9", now, nowFormer)));

    [Fact]
    public void A_new_area_has_no_last_year() => Assert.Null(LastYear(("3.2", "Annat", null)).SameAreaAs(Section("1.9", "Krisstöd", "Posom")));

    private static ReportingCycle LastYear(params (string Number, string Title, string? Former)[] sections) => new()
    {
        Year = 2025,
        Title = "Årlig rapportering",
        Kommun = "Almby kommun",
        Sections = [.. sections.Select(s => Section(s.Number, s.Title, s.Former))],
    };

    private static ReportSection Section(string number, string title, string? former = null) =>
        new() { Number = number, SortKey = SectionNumber.Parse(number).SortKey, Title = title, FormerTitle = former, UnitText = "KLK" };
}
