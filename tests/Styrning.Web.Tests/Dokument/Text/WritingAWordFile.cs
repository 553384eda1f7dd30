using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Domain.Documents;
using Styrning.Web.Features.Dokument.Text.Inlasning;
using Styrning.Web.Features.Dokument.Text.Utskrift;
using Styrning.Web.Features.Dokument.Text.Versioner;
using Styrning.Web.Tests.Rapporter.Rendition;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class WritingAWordFile
{
    private const string Markdown = """
        Inledning med **fet**, *kursiv* och [länk](https://www.example.se/a).

        # Syfte

        ## Ansvar

        - ett
          - inre
        - två

        3. tre
        4. fyra

        | Roll | Antal |
        |---|---|
        | **Chef** | 2 |
        | Alla |  |

        > Ett citat.

        ### Djupare

        1. om igen

        # Slut
        """;

    private static readonly byte[] File = Write(Markdown);

    [Fact]
    public void Is_valid_to_Word() => Assert.Empty(Docx.Errors(File));

    [Fact]
    public void Has_a_cover_headings_lists_and_tables_as_Words_own() => Files.Read(File, main =>
    {
        var body = main.Document!.Body!;
        Assert.Equal("Title", body.Elements<Paragraph>().First().ParagraphProperties!.ParagraphStyleId!.Val!.Value);
        Assert.Equal(["Heading1", "Heading2", "Heading3", "Heading1"], body.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).Where(s => s.StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Equal(["Uppgifter om dokumentet", ""], body.Descendants<TableCaption>().Select(c => c.Val!.Value));
        Assert.Single(body.Descendants<TableHeader>());
        Assert.Equal([(1, 0), (1, 1), (1, 0), (2, 0), (2, 0), (3, 0)], body.Descendants<NumberingProperties>().Select(n => (n.NumberingId!.Val!.Value, n.NumberingLevelReference!.Val!.Value)));
        Assert.Equal([3, 1], main.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().Skip(1).Select(n => n.Descendants<StartOverrideNumberingValue>().First().Val!.Value));
        Assert.Equal("https://www.example.se/a", Assert.Single(main.HyperlinkRelationships).Uri.ToString());
        Assert.Equal(["Innehåll", "Syfte", "Ansvar", "Djupare", "Slut"], body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "TOC1").Select(p => p.InnerText));
        return true;
    });

    [Fact]
    public void Is_Swedish_and_names_no_style_that_it_lacks_and_no_person() => Files.Open(File, file =>
    {
        var main = file.MainDocumentPart!;
        Assert.Equal("sv-SE", Assert.Single(main.StyleDefinitionsPart!.Styles!.Descendants<Languages>()).Val);
        Assert.Equal(("sv-SE", "Arkivpolicy", null), (file.PackageProperties.Language, file.PackageProperties.Title, file.PackageProperties.LastModifiedBy));
        var known = main.StyleDefinitionsPart.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        Assert.Subset(known, main.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).Concat(main.Document.Descendants<RunStyle>().Select(s => s.Val!.Value!)).ToHashSet());
        return true;
    });

    [Fact]
    public void The_same_version_gives_the_same_bytes() => Assert.Equal(File, Write(Markdown));

    [Fact]
    public void Taken_in_again_it_is_the_same_text()
    {
        var read = DocxReading.Read(File, "Arkivpolicy");

        Assert.Equal(Plain(Markdown), Plain(read.Markdown));
        Assert.Equal(MarkdownSection.Of(Markdown).Select(s => (s.Level, s.Heading)), MarkdownSection.Of(read.Markdown).Select(s => (s.Level, s.Heading)));
        Assert.Contains("Försättsbladets uppgifter togs inte med: de står redan på dokumentets sida.", read.LeftOut);

        static IEnumerable<string> Plain(string markdown) => Web.Features.Dokument.Text.PlainBlocks.Of(markdown);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> \u0000 \u202e &amp; ![x](y) [a](javascript:alert(1)) [b](/inom)")]
    [InlineData("")]
    [InlineData("| a |\n|---|")]
    [InlineData("- - - djup\n\n  två\n\n      kod")]
    [InlineData("1. a\n\n   stycke\n\n   - b\n     1. c")]
    public void Odd_text_is_still_a_valid_file(string markdown)
    {
        var file = Write(VersionText.Clean(markdown));

        Assert.Empty(Docx.Errors(file));
        Assert.Equal(0, Files.Read(file, main => main.HyperlinkRelationships.Count()));
    }

    private static byte[] Write(string markdown)
    {
        var document = new Styrdokument { Key = "arkivpolicy", Title = "Arkivpolicy", TypeKey = "policy", OwnerRoleKey = "kanslichef", DecidingOrganKey = "kf" };
        var version = new DocumentVersion { DocumentId = document.Id, Number = 1, Source = VersionSource.Markdown, Markdown = markdown, CreatedAt = default, CreatedBy = default };
        return DocumentDocx.Write(document, version, new Cover("Policy", [("Typ av styrdokument", "Policy"), ("Version", "1")]), new DateOnly(2026, 11, 23));
    }
}
