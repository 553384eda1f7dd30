using AngleSharp.Dom;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Rapporter.Rendition;

namespace Styrning.Web.Tests.Rapporter.Rendition;

public class TheHtmlPage
{
    private static readonly string Full = HtmlReport.Write(Sample.Report, ReportKind.Full);

    [Fact]
    public void Is_Swedish_and_has_a_title() =>
        Assert.Equal(("sv", "Årlig rapportering säkerhetsorganisationen 2023 – Alingsås kommun"), (Files.Html(Full).DocumentElement.GetAttribute("lang"), Files.Html(Full).Title));

    [Fact]
    public void Needs_nothing_from_outside()
    {
        Assert.Empty(Files.Html(Full).QuerySelectorAll("script, link, img, iframe, object, [style]"));
        Assert.DoesNotContain("url(", Full);
        Assert.DoesNotContain("@import", Full);
        Assert.DoesNotContain("http://", Full);
        Assert.DoesNotContain("https://", Full);
    }

    [Fact]
    public void Has_one_style_sheet_whose_text_is_known_so_that_a_policy_can_name_its_hash() =>
        Assert.Equal(HtmlStyle.Sheet, Assert.Single(Files.Html(Full).QuerySelectorAll("style")).TextContent);

    [Fact]
    public void Steps_down_one_heading_at_a_time()
    {
        var levels = Files.Html(Full).QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Has_contents_that_lead_to_places_that_exist()
    {
        var page = Files.Html(Full);

        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
        Assert.Equal(
            page.QuerySelectorAll("main h2").Select(heading => heading.TextContent),
            page.QuerySelectorAll("nav a").Select(link => { Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])); return link.TextContent; }));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
    }

    [Fact]
    public void Has_tables_with_a_caption_and_a_head_for_every_column() =>
        Assert.All(Files.Html(Full).QuerySelectorAll("table"), table =>
        {
            Assert.NotEqual("", table.QuerySelector("caption")?.TextContent);
            Assert.All(table.QuerySelectorAll("th"), head => Assert.Equal("col", head.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(
                table.QuerySelectorAll("th").Length,
                row.QuerySelectorAll("td").Sum(cell => int.Parse(cell.GetAttribute("colspan") ?? "1"))));
        });

    [Fact]
    public void Marks_what_is_proposed_for_secrecy_where_it_stands()
    {
        var marked = Files.Html(Full).QuerySelectorAll("div.secret").Select(block => block.TextContent.Trim()).ToList();

        Assert.Contains($"Sekretess föreslagen: OSL 18:8\nKameraövervakning\n{Sample.Secret}", marked);
        Assert.Equal("Sekretess föreslagen: OSL 18:13" + Sample.SecretItem, Files.Html(Full).QuerySelector("li.secret")?.TextContent);
        Assert.Empty(Files.Html(HtmlReport.Write(Sample.Report, ReportKind.Public)).QuerySelectorAll(".secret, .mark"));
        Assert.Equal(2, Files.Html(Full).QuerySelectorAll("tr.secret").Length);
    }
}
