using System.Diagnostics;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Dokument.Text;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class ShowingAText
{
    [Fact]
    public void Headings_lists_tables_emphasis_and_links_become_what_they_are()
    {
        var page = Show("# Syfte\n\n**Fet** och *kursiv* `kod`.\n\n- ett\n  1. två\n\n3. tre\n\n| Roll | Antal |\n|---|--:|\n| Chef | 2 |\n\n> citat\n\n[länk](https://www.example.se/a?b=1&c=2) <post@example.se>");

        Assert.Equal(("Syfte", "avsnitt-syfte"), (page.QuerySelector("h2")!.TextContent, page.QuerySelector("h2")!.Id));
        Assert.Equal("ett", page.QuerySelector("ul > li")!.FirstChild!.TextContent.Trim());
        Assert.Equal("3", page.QuerySelector("ol[start]")!.GetAttribute("start"));
        Assert.Equal(["Roll col", "Antal col"], page.QuerySelectorAll("div.table > table th").Select(th => $"{th.TextContent} {th.GetAttribute("scope")}"));
        Assert.Equal(["Roll", "Antal"], page.QuerySelectorAll("td").Select(td => td.GetAttribute("data-label")));
        Assert.Equal("num", page.QuerySelectorAll("td")[1].ClassName);
        Assert.Equal(["https://www.example.se/a?b=1&c=2", "mailto:post@example.se"], page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Equal("noopener noreferrer", a.GetAttribute("rel")));
        Assert.Equal(["strong", "em", "code", "blockquote"], new[] { "strong", "em", "code", "blockquote" }.Where(name => page.QuerySelector(name) is not null));
    }

    [Fact]
    public void A_page_has_one_heading_of_the_first_level_and_it_is_not_the_texts() =>
        Assert.Equal(["h2", "h3", "h4", "h5", "h6", "h6"], Show("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6").QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("# <img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java&#10;script:alert(1))")]
    [InlineData("[a](&#x6a;avascript:alert(1))")]
    [InlineData("[a](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//ond.example)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![bild](https://ond.example/pixel.png)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[a](https://a.se \"\\\" onmouseover=alert(1)\")")]
    [InlineData("| <b onclick=x> |\n|---|\n| <style>*{}</style> |")]
    [InlineData("```html\" onclick=\"alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("[a]: javascript:alert(1)\n\n[a]")]
    public void Nothing_of_it_runs_or_reaches_out(string attack)
    {
        var page = Show(attack);

        Assert.Empty(page.QuerySelectorAll("script, img, svg, style, iframe, form, input, object, embed, link, meta"));
        Assert.All(page.QuerySelectorAll("body *").SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, (string[])["href", "rel", "class", "scope", "data-label", "id", "tabindex", "start"]));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Matches("^(https://a.se)$", a.GetAttribute("href")));
        Assert.DoesNotContain("javascript:", page.QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("https://a.se", true)]
    [InlineData("HTTP://a.se", true)]
    [InlineData("mailto:a@b.se", true)]
    [InlineData("/dokument/policy", true)]
    [InlineData("#avsnitt-syfte", true)]
    [InlineData("sida?tid=10:30", true)]
    [InlineData("", false)]
    [InlineData("//a.se", false)]
    [InlineData("/\\a.se", false)]
    [InlineData("\tjavascript:x", false)]
    [InlineData("java\nscript:x", false)]
    [InlineData("ftp://a.se", false)]
    [InlineData("blob:x", false)]
    public void A_link_leads_to_the_web_to_mail_or_within_the_house(string address, bool may) => Assert.Equal(may, CleanHtml.MayLinkTo(address));

    [Theory]
    [InlineData("{{7*7}}")]
    [InlineData("@Html.Raw(1)")]
    [InlineData("${7*7}")]
    [InlineData("<script>alert(1)</script>")]
    public void What_looks_like_a_program_is_shown_as_it_was_typed(string typed) => Assert.Equal(typed, Show(typed).Body!.TextContent.Trim());

    [Fact]
    public void A_picture_leaves_its_words() => Assert.Equal("Före [Bild: Kommunens vapen] efter", Show("Före ![Kommunens vapen](vapen.png) efter").Body!.TextContent.Trim());

    [Theory]
    [InlineData("a", "a!", 25_000)]
    [InlineData("", "[", 50_000)]
    [InlineData("", "![", 25_000)]
    [InlineData("", "*a ", 20_000)]
    [InlineData("", "**a_", 15_000)]
    [InlineData("", "`a", 25_000)]
    [InlineData("", "<a", 25_000)]
    [InlineData("", "[a](", 15_000)]
    [InlineData("", "a|", 25_000)]
    [InlineData("", "http://", 8_000)]
    [InlineData("", "&#", 25_000)]
    [InlineData("", "> ", 25_000)]
    [InlineData("", "- ", 25_000)]
    [InlineData("", "# a\n", 2_000)]
    [InlineData("", "| a | b |\n|---|---|\n", 2_000)]
    public void Fifty_thousand_signs_of_malice_are_shown_in_a_moment(string before, string piece, int times)
    {
        var text = before + string.Concat(Enumerable.Repeat(piece, times));
        var time = Stopwatch.StartNew();

        Write(DocumentText.Html(text));

        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("# A\n\ntext\n\nB\n===\n- x\n# C\n> # nej\n\n```\n# nej\n```\n## D ##\n    # nej\n")]
    [InlineData("- a\n\n  # nej\n\n# Ja\n1. x\n   # nej\n# Ja\n")]
    [InlineData("a\n---\n\n---\n\n- b\n---\nc\n===\n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\nRubrik\n---\n* * *\n")]
    [InlineData("~~~\n# nej\n```\n# nej\n~~~\n# Ja\n\tkod\n# Ja\n#nej\n####### nej\n#\n")]
    [InlineData("> a\nb\n===\n\nc\n===\n")]
    [InlineData("text\n2. inte lista\n===\n\ntext\n- lista\n===\n")]
    [InlineData("-\n# Ja\n- \n\n  # Ja?\n+ a\n\n\n  b\n# Ja\n")]
    public void The_page_and_the_sections_agree_on_what_is_a_heading(string markdown) =>
        Assert.Equal(DocumentText.Parse(markdown)!.OfType<HeadingBlock>().Select(h => (h.Level, PlainBlocks.Words(h.Inline))), MarkdownSection.Of(markdown).Where(s => s.Level > 0).Select(s => (s.Level, s.Heading)));

    [Fact]
    public void The_words_that_are_compared_are_without_marks() =>
        Assert.Equal(
            ["Fet text (https://a.se)", "• ett", "• två", "1. tre", "a | b", "c | d & e", "> citat", "kod"],
            PlainBlocks.Of("**Fet** [text](https://a.se)\n\n- ett\n- två\n\n  1. tre\n\n| a | b |\n|---|---|\n| *c* | d &amp; e |\n\n> citat\n\n    kod\n"));

    private static AngleSharp.Html.Dom.IHtmlDocument Show(string markdown) => new HtmlParser().ParseDocument(Write(DocumentText.Html(markdown)));

    private static string Write(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
