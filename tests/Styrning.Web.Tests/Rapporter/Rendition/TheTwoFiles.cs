using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Rapporter.Rendition;

namespace Styrning.Web.Tests.Rapporter.Rendition;

public class TheTwoFiles
{
    [Theory]
    [InlineData(ReportKind.Full)]
    [InlineData(ReportKind.Public)]
    public void Say_the_same_words_in_the_same_order(ReportKind kind)
    {
        var html = Files.Words(HtmlReport.Write(Sample.Report, kind));

        Assert.True(html.Length > 60);
        Assert.Equal(html, Files.Words(DocxReport.Write(Sample.Report, kind)));
    }

    [Fact]
    public void Have_their_sections_in_the_order_of_the_numbers_with_the_numbers_as_text() =>
        Assert.Equal(
            ["Innehåll", "Inledning", "1.1 Systematiskt arbetsmiljöarbete", "1.3 Bevakning", "1.7 Säkerhetsskydd", "1.9 Krisstöd, tidigare Posom", "1.10 Civilt försvar", "1.13 Brandskydd", "Bilaga: Öppna åtaganden"],
            Files.Html(HtmlReport.Write(Sample.Report, ReportKind.Full)).QuerySelectorAll("h2").Select(heading => heading.TextContent));

    [Fact]
    public void Leave_a_gap_where_a_section_is_left_out_of_the_public_rendition()
    {
        var words = Files.Words(DocxReport.Write(Sample.Report, ReportKind.Public));

        Assert.DoesNotContain(words, word => word.Contains("1.13") || word.Contains("räddningstjänsten"));
        Assert.Contains("Avsnittet är utelämnat. Skäl: Området redovisas av räddningstjänsten.", Files.Words(DocxReport.Write(Sample.Report, ReportKind.Full)));
    }

    [Fact]
    public void Say_what_is_missing_and_what_has_waited_longest()
    {
        var words = Files.Words(HtmlReport.Write(Sample.Report, ReportKind.Full)).ToList();

        Assert.Equal("Ej inlämnad", words[words.LastIndexOf("1.9 Krisstöd, tidigare Posom") + 2]);
        Assert.Equal(["lovat 2021, 2022, 2023", "lovat 2022, 2023", "lovat 2022", "lovat 2023"], words.Where(word => word.StartsWith("lovat")));
    }

    [Fact]
    public void Hold_an_empty_report()
    {
        var empty = new ReportContent { Title = "", Kommun = "", Year = 2023, VersionNo = 1, CompiledOn = new DateOnly(2024, 2, 28) };

        var html = Files.Words(HtmlReport.Write(empty, ReportKind.Public));

        Assert.Equal(html, Files.Words(DocxReport.Write(empty, ReportKind.Public)));
        Assert.Contains("Inga åtaganden från tidigare rapporter är öppna.", html);
        Assert.Empty(Docx.Errors(DocxReport.Write(empty, ReportKind.Public)));
    }

    [Fact]
    public void Hold_a_hundred_sections_and_a_paragraph_of_a_million_signs()
    {
        var many = Sample.Report with
        {
            Sections = [.. Enumerable.Range(1, 100).Reverse().Select(number => new CompiledSection { Number = $"2.{number}", Title = "Avsnitt", Blocks = [new Paragraph($"Text {number}.")] })],
            Introduction = [new Paragraph(string.Concat(Enumerable.Repeat("Orden är många. ", 62_500)))],
        };

        var docx = DocxReport.Write(many, ReportKind.Public);
        var words = Files.Words(docx);

        Assert.Equal(Files.Words(HtmlReport.Write(many, ReportKind.Public)), words);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => $"Text {number}."), words.Where(word => word.StartsWith("Text ")));
        Assert.Empty(Docx.Errors(docx));
    }
}
