using Styrning.Domain.Reporting.Content;
using static Styrning.Domain.Tests.Reporting.Content.SmallReport;

namespace Styrning.Domain.Tests.Reporting.Content;

public class MakingAPublicRendition
{
    [Fact]
    public void Replaces_withheld_text_by_one_fixed_line()
    {
        Assert.Equal(["p Före.", "[OSL 18:8]", "p Efter."], PublicBlocks(new Paragraph("Före."), new Paragraph(Secret, "OSL 18:8"), new Paragraph("Efter.")));
        Assert.Equal("Uppgift utelämnad (OSL 18:8)", new Withheld(["OSL 18:8"]).Line);
    }

    [Fact]
    public void Neighbours_melt_into_one_line_with_their_provisions_in_order() =>
        Assert.Equal(
            ["[OSL 15:2, OSL 18:8, OSL 18:8 b, OSL 18:13]"],
            PublicBlocks(new Paragraph("a", "OSL 18:13"), new Paragraph("b", "OSL 18:8 b"), new Note("c", "OSL 18:8"), new Paragraph("d", "OSL 15:2"), new Paragraph("e", "OSL 18:8")));

    [Fact]
    public void A_heading_over_nothing_but_withheld_text_goes_with_it() =>
        Assert.Equal(
            ["[OSL 18:8]", "h Möten", "p Fyra."],
            PublicBlocks(new Paragraph("a", "OSL 18:8"), new SubHeading("Kameror"), new Paragraph("b", "OSL 18:8"), new SubHeading("Möten"), new Paragraph("Fyra.")));

    [Fact]
    public void A_heading_over_something_open_stays() =>
        Assert.Equal(["h Kameror", "[OSL 18:8]", "p Öppet."], PublicBlocks(new SubHeading("Kameror"), new Paragraph("a", "OSL 18:8"), new Paragraph("Öppet.")));

    [Fact]
    public void A_heading_does_not_borrow_what_stands_under_a_withheld_heading() =>
        Assert.Equal(
            ["[OSL 18:8]", "p Öppet."],
            PublicBlocks(new SubHeading("Kameror"), new Paragraph("a", "OSL 18:8"), new SubHeading("Platser", "OSL 18:8"), new Paragraph("Öppet.")));

    [Fact]
    public void An_empty_heading_before_a_withheld_one_goes_too() =>
        Assert.Equal(["[OSL 18:8]"], PublicBlocks(new SubHeading("Lås"), new SubHeading("Kameror"), new BulletList([new ListItem("a", "OSL 18:8")])));

    [Fact]
    public void Items_inside_a_list_melt_and_those_at_its_ends_melt_with_what_is_outside() =>
        Assert.Equal(
            ["[OSL 15:2, OSL 18:8]", "ul Lås | Uppgift utelämnad (OSL 18:8) | Larm", "[OSL 18:8]"],
            PublicBlocks(
                new Paragraph("a", "OSL 15:2"),
                new BulletList(
                [
                    new ListItem("b", "OSL 18:8"), new ListItem("Lås"), new ListItem("c", "OSL 18:8"), new ListItem("d", "OSL 18:8"), new ListItem("Larm"),
                    new ListItem("e", "OSL 18:8"),
                ]),
                new Paragraph("f", "OSL 18:8")));

    [Fact]
    public void A_list_or_table_with_nothing_open_becomes_the_line_alone() =>
        Assert.Equal(
            ["[OSL 18:8]"],
            PublicBlocks(new BulletList([new ListItem("a", "OSL 18:8")]), new Table("Kameror", ["Plats"], [new TableRow(["Nolhaga"], "OSL 18:8")])));

    [Fact]
    public void A_withheld_row_is_one_cell_with_the_line() =>
        Assert.Equal(
            ["table A 1 | Uppgift utelämnad (OSL 18:8) | B 2"],
            PublicBlocks(new Table("T", ["Plats", "Antal"], [new TableRow(["A", "1"]), new TableRow(["N", "7"], "OSL 18:8"), new TableRow(["M", "8"], "OSL 18:8"), new TableRow(["B", "2"])])));

    [Fact]
    public void Withheld_commitments_are_one_line_last_whatever_their_age()
    {
        var content = With() with
        {
            Appendix = new Appendix([Open("Lås ska bytas på alla skolor.", 2024), Open("Kameror ska sättas upp.", 2020, "OSL 18:8"), Open("Larm ska prövas.", 2021, "OSL 18:13 a")]),
        };

        var appendix = PublicRendition.Of(content).Appendix;

        Assert.Equal("Lås ska bytas på alla skolor.", Assert.Single(appendix.Commitments).Text);
        Assert.Equal("Uppgift utelämnad (OSL 18:8, OSL 18:13 a)", appendix.LeftOut?.Line);
    }

    [Fact]
    public void A_section_left_out_is_a_gap() =>
        Assert.Equal(
            ["1.12", "1.14"],
            PublicRendition.Of(With() with
            {
                Sections = [Numbered("1.12"), Numbered("1.13") with { OmittedBecause = "Området är nedlagt." }, Numbered("1.14")],
            }).Sections.Select(section => section.Number!));

    [Fact]
    public void Of_a_public_rendition_it_is_the_same_again()
    {
        var once = PublicRendition.Of(With(
            new SubHeading("Lås"), new SubHeading("Kameror", "OSL 18:8"), new Paragraph(Secret, "OSL 18:8"),
            new BulletList([new ListItem("A"), new ListItem("b", "OSL 18:8"), new ListItem("C")])) with
        {
            Appendix = new Appendix([Open("Larm ska prövas.", 2021, "OSL 18:13 a")]),
        });

        Assert.Equal(ReportContentJson.Write(once), ReportContentJson.Write(PublicRendition.Of(once)));
        Assert.DoesNotContain("secrecy", ReportContentJson.Write(once));
    }

    [Fact]
    public void Reports_that_differ_only_in_withheld_text_are_equal()
    {
        var one = PublicRendition.Of(With(new Paragraph("Öppet."), new Paragraph("Kort.", "OSL 18:8")));
        var other = PublicRendition.Of(With(
            new Paragraph("Öppet."), new SubHeading("Kameror"), new Paragraph(new string('x', 100_000), "OSL 18:8"), new BulletList([new ListItem(Secret, "OSL 18:8")])));

        Assert.Equal(ReportContentJson.Write(one), ReportContentJson.Write(other));
    }

    [Theory]
    [InlineData("OSL 18:8 på grund av kamerorna vid Nolhaga")]
    [InlineData("Nolhaga")]
    [InlineData("")]
    [InlineData("OSL 18:8\nKameror")]
    public void A_provision_that_is_free_text_is_refused(string provision) =>
        Assert.Equal("RAP-21", Assert.Throws<RuleBroken>(() => PublicBlocks(new Paragraph("a", provision))).Code);

    [Fact]
    public void Sections_stand_by_number_and_those_without_one_last() =>
        Assert.Equal(
            ["1.2", "1.10", "2.3.1", null],
            (With() with { Sections = [new CompiledSection { Title = "Övrigt" }, Numbered("2.3.1"), Numbered("1.10"), Numbered("1.2")] }).Sections.Select(section => section.Number));

    [Fact]
    public void Commitments_stand_by_age_and_then_by_section() =>
        Assert.Equal(
            ["a", "b", "c", "d"],
            new Appendix([Open("d", 2023), Open("c", 2022) with { SectionNumber = "1.10" }, Open("b", 2022), Open("a", 2022) with { PromisedIn = [2022, 2023], SectionNumber = "1.11" }])
                .Commitments.Select(open => open.Text));

    private static CompiledSection Numbered(string number) => new() { Number = number, Title = "Avsnitt" };

    private static OpenCommitment Open(string text, int year, string? secrecy = null) => new([year], "1.3", "Bevakning", text, "säkerhetshandläggare", null, "Pågår", secrecy);
}
