using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Styrning.Web.Features.Rapporter.Rendition;
using ReportKind = Styrning.Domain.Reporting.Content.ReportKind;

namespace Styrning.Web.Tests.Rapporter.Rendition;

public class TheWordDocument
{
    private static readonly byte[] Full = DocxReport.Write(Sample.Report, ReportKind.Full);

    [Theory]
    [InlineData(ReportKind.Full)]
    [InlineData(ReportKind.Public)]
    public void Is_valid(ReportKind kind) => Assert.Empty(Docx.Errors(DocxReport.Write(Sample.Report, kind)));

    [Fact]
    public void Has_real_headings_of_three_levels_that_stay_with_their_text() => Files.Read(Full, main =>
    {
        Assert.Equal(["Heading1", "Heading2", "Heading3"], main.Document!.Body!.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!).Where(id => id.StartsWith("Heading")).Distinct());
        Assert.All([1, 2, 3], level =>
        {
            var style = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == $"Heading{level}");
            Assert.Equal($"heading {level}", style.StyleName!.Val);
            Assert.Equal(level - 1, style.StyleParagraphProperties!.OutlineLevel!.Val!.Value);
            Assert.NotNull(style.StyleParagraphProperties.KeepNext);
            Assert.Null(style.StyleParagraphProperties.NumberingProperties); // the number is text: a gap must stay a gap
        });
        return true;
    });

    [Fact]
    public void Names_no_style_that_it_lacks() => Files.Read(Full, main =>
    {
        var known = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet();
        var used = main.Document!.Descendants<ParagraphStyleId>().Select(style => style.Val!.Value!)
            .Concat(main.Document.Descendants<RunStyle>().Select(style => style.Val!.Value!)).Concat(main.Document.Descendants<TableStyle>().Select(style => style.Val!.Value!));
        Assert.Subset(known, used.ToHashSet());
        return true;
    });

    [Fact]
    public void Is_Swedish_throughout() => Files.Open(Full, file =>
    {
        Assert.Equal("sv-SE", Assert.Single(file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>()).Val);
        Assert.Equal("sv-SE", file.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<ThemeFontLanguages>()!.Val);
        Assert.Equal("sv-SE", file.PackageProperties.Language);
        return true;
    });

    [Fact]
    public void Tells_its_title_and_its_day_and_no_person() => Files.Open(Full, file =>
    {
        Assert.Equal("Årlig rapportering säkerhetsorganisationen 2023", file.PackageProperties.Title);
        Assert.Equal("Alingsås kommun", file.PackageProperties.Creator);
        Assert.Null(file.PackageProperties.LastModifiedBy);
        Assert.Equal(new DateTime(2024, 2, 28), file.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Equal(new DateTime(2024, 2, 28), file.PackageProperties.Modified!.Value.ToUniversalTime());
        Assert.Null(file.ExtendedFilePropertiesPart);
        Assert.NotNull(file.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<RemovePersonalInformation>());
        return true;
    });

    [Fact]
    public void Carries_the_day_it_was_compiled_on_every_part()
    {
        using var zip = new ZipArchive(new MemoryStream(Full));

        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2024, 2, 28), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Has_tables_that_say_what_they_are_and_repeat_their_head() => Files.Read(Full, main =>
    {
        var tables = main.Document!.Descendants<Table>().ToList();
        Assert.Equal(["Övningar under året", "Öppna åtaganden efter ålder"], tables.Select(table => table.Descendants<TableCaption>().Single().Val!.Value!));
        Assert.All(tables, table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(tables, table => Assert.All(table.Elements<TableRow>().Skip(1), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>())));
        return true;
    });

    [Fact]
    public void Has_a_real_list_and_page_numbers_on_A4_with_the_appendix_on_its_side() => Files.Read(Full, main =>
    {
        Assert.All(main.NumberingDefinitionsPart!.Numbering!.Descendants<NumberingFormat>(), format => Assert.Equal(NumberFormatValues.Bullet, format.Val!.Value));
        Assert.Equal([(11906u, 16838u), (16838u, 11906u)], main.Document!.Descendants<PageSize>().Select(size => (size.Width!.Value, size.Height!.Value)));
        Assert.Contains(main.FooterParts.Single().Footer!.Descendants<SimpleField>(), field => field.Instruction == " PAGE ");
        Assert.Contains("säkerhetsorganisationen", main.HeaderParts.Single().Header!.InnerText);
        return true;
    });

    [Fact]
    public void Links_its_contents_to_places_that_exist() => Files.Read(Full, main =>
    {
        var places = main.Document!.Descendants<BookmarkStart>().Select(place => place.Name!.Value!).ToList();
        Assert.Distinct(places);
        Assert.Equal(places, main.Document.Descendants<Hyperlink>().Select(link => link.Anchor!.Value!));
        return true;
    });

    [Fact]
    public void Fits_the_years_of_a_zip_file_also_when_the_report_does_not() =>
        Assert.Empty(Docx.Errors(DocxReport.Write(Sample.Report with { CompiledOn = new DateOnly(1904, 2, 29) }, ReportKind.Full)));
}
