using System.Text;
using SkiaSharp;
using Styrning.Whistle.Files.Cleaning;

namespace Styrning.Whistle.Tests.Files;

public sealed class ACleanedCopy
{
    [Fact]
    public void Of_a_photograph_shows_the_same_and_tells_nothing_of_where()
    {
        var original = Samples.Jpeg();
        Assert.Contains("PROBE GPS", Encoding.Latin1.GetString(original));

        var (kind, copy) = FileCleaner.Clean(original);

        Assert.Equal(CleanKind.Jpeg, kind);
        var text = Encoding.Latin1.GetString(copy.Span);
        Assert.DoesNotContain("PROBE", text);
        Assert.DoesNotContain("Exif", text);
        Assert.DoesNotContain("ICC_PROFILE", text);
        using var picture = SKBitmap.Decode(copy.ToArray());
        Assert.Equal((40, 20), (picture.Width, picture.Height));
        Assert.InRange(picture.GetPixel(20, 10).Red, 240, 255);
    }

    [Theory]
    [InlineData(1, 40, 20)]
    [InlineData(3, 40, 20)]
    [InlineData(6, 20, 40)]
    [InlineData(8, 20, 40)]
    public void Of_a_photograph_stands_upright_although_it_no_longer_says_how_the_camera_was_held(byte orientation, int width, int height)
    {
        var (_, copy) = FileCleaner.Clean(Samples.Jpeg(orientation: orientation));

        using var picture = SKBitmap.Decode(copy.ToArray());
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.InRange(picture.GetPixel(1, 1).Red, 240, 255);
        Assert.InRange(picture.GetPixel(width - 2, height - 2).Red, 240, 255);
    }

    [Fact]
    public void Of_a_picture_has_no_text_in_it()
    {
        var (kind, copy) = FileCleaner.Clean(Samples.Png());

        Assert.Equal(CleanKind.Png, kind);
        var text = Encoding.Latin1.GetString(copy.Span);
        Assert.DoesNotContain("PROBE", text);
        Assert.DoesNotContain("tEXt", text);
        Assert.DoesNotContain("eXIf", text);
        using var picture = SKBitmap.Decode(copy.ToArray());
        Assert.Equal((40, 20), (picture.Width, picture.Height));
    }

    [Fact]
    public void Of_a_document_has_the_words_a_reader_sees_and_no_others()
    {
        const string body = """
            <w:p w:rsidR="PROBE"><w:pPr><w:pStyle w:val="Rubrik1"/></w:pPr><w:r><w:t>Upphandlingen</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Avtalet </w:t></w:r><w:del w:author="PROBE"><w:r><w:delText>PROBE</w:delText></w:r></w:del><w:ins w:author="PROBE"><w:r><w:rPr><w:b/></w:rPr><w:t>skrevs</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>PROBE</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>FILENAME \p PROBE</w:instrText></w:r><w:r><w:drawing name="PROBE"/></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell ett</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del w:author="PROBE"/></w:trPr><w:tc><w:p><w:r><w:t>PROBE</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>I en ruta</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:t>PROBE</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        var (kind, copy) = FileCleaner.Clean(Samples.Docx(body));

        Assert.Equal(CleanKind.Word, kind);
        var text = Samples.Unzipped(copy);
        Assert.DoesNotContain("PROBE", text);
        Assert.All(["Upphandlingen", "Avtalet ", "skrevs", "Cell ett", "I en ruta", "Enheten för inköp", "Se fakturan.", "finns bara i originalet"], kept => Assert.Contains(kept, text));
        Assert.DoesNotContain("docProps", text);
    }

    [Fact]
    public void Of_a_workbook_has_the_values_a_reader_sees_and_nothing_that_computes()
    {
        const string rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>PROBE</t></is></c></row>
            <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://PROBE","k")</f><v>=1+1</v></c><c r="B2"><v>12.5</v></c><c r="C2" s="1"><v>46349</v></c><c r="E2" s="2"><v>46349.5</v></c><c r="F2" s="3"><v>3</v></c></row>
            <row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>PROBE</t></is></c></row>
            """;

        var (kind, copy) = FileCleaner.Clean(Samples.Xlsx(rows));

        Assert.Equal(CleanKind.Sheet, kind);
        var text = Samples.Unzipped(copy);
        Assert.DoesNotContain("PROBE", text);
        Assert.DoesNotContain("<f>", text);
        Assert.All(["Löner", "<t>Namn</t>", "<t>Belopp</t>", "<t>=1+1</t>", "<v>12.5</v>", "2026-11-23", "2026-11-23 12:00:00", "<v>3</v>"], kept => Assert.Contains(kept, text));
    }

    [Fact]
    public void Of_an_office_file_is_opened_by_a_library_that_is_strict()
    {
        var (_, word) = FileCleaner.Clean(Samples.Docx("<w:p><w:r><w:t>Hej</w:t></w:r></w:p>"));
        var (_, sheet) = FileCleaner.Clean(Samples.Xlsx("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>"));

        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(word.ToArray()), false);
        Assert.Contains("Hej", document.MainDocumentPart!.Document!.InnerText);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(sheet.ToArray()), false);
        var validator = new DocumentFormat.OpenXml.Validation.OpenXmlValidator();
        Assert.Empty(validator.Validate(book).Select(e => e.Description));
        Assert.Empty(validator.Validate(document).Select(e => e.Description));
    }

    [Theory]
    [InlineData("vnd.ms-word.document.macroEnabled.main")]
    [InlineData("vnd.openxmlformats-officedocument.presentationml.presentation.main")]
    public void Is_not_made_of_what_carries_macros_or_is_another_kind(string kind) =>
        Assert.Equal(FileCleaner.NotOurKind, StatusOf(Samples.Docx("", kind)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related")]
    [InlineData("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void Is_not_made_of_what_nobody_makes_again(string content) => Assert.Equal(FileCleaner.NotOurKind, StatusOf(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Is_not_made_of_a_zip_that_is_no_office_file() => Assert.Equal(FileCleaner.NotOurKind, StatusOf(Samples.Zip(("a.txt", "hej"))));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://169.254.169.254/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    public void Is_not_made_of_a_document_with_entities(string prolog) => Assert.Equal(FileCleaner.Broken, StatusOf(Samples.Docx("<w:p/>", prolog: prolog)));

    [Theory]
    [InlineData(40, FileCleaner.Done)]
    [InlineData(100_000, FileCleaner.Broken)]
    public void Is_not_made_of_what_is_nested_without_end(int depth, int status)
    {
        Assert.Equal(status, StatusOf(Samples.Docx(Nested("<w:ins>", "<w:p/>", "</w:ins>", depth))));
        Assert.Equal(status, StatusOf(Samples.Docx(Nested("<w:tbl><w:tr><w:tc>", "", "</w:tc></w:tr></w:tbl>", depth))));
        Assert.Equal(status, StatusOf(Samples.Docx($"<w:p>{Nested("<w:smartTag>", "", "</w:smartTag>", depth)}</w:p>")));
    }

    [Fact]
    public void Is_not_made_of_what_unpacks_to_more_than_it_may()
    {
        var bomb = Samples.Docx($"<w:p><w:r><w:t>{new string('a', 60 * 1024 * 1024)}</w:t></w:r></w:p>");
        Assert.InRange(bomb.Length, 1, 1024 * 1024);

        Assert.Equal(FileCleaner.Broken, StatusOf(bomb));
    }

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(8_001, 8_000)]
    [InlineData(-1, 5)]
    public void Is_not_made_of_a_picture_that_says_it_is_enormous(int width, int height) => Assert.Equal(FileCleaner.Broken, StatusOf(Samples.PngOf(width, height)));

    [Fact]
    public void Is_not_made_of_a_file_that_is_cut_off()
    {
        Assert.Equal(FileCleaner.Broken, StatusOf(Samples.Jpeg()[..200]));
        Assert.Equal(FileCleaner.Broken, StatusOf(Samples.Docx("<w:p/>")[..400]));
    }

    private static string Nested(string open, string within, string close, int depth) => string.Concat(Enumerable.Repeat(open, depth)) + within + string.Concat(Enumerable.Repeat(close, depth));

    private static int StatusOf(byte[] file)
    {
        using var output = new MemoryStream();
        var status = FileCleaner.RunAsync(new MemoryStream(file), output, 20 * 1024 * 1024, CancellationToken.None).GetAwaiter().GetResult();
        Assert.Equal(status is FileCleaner.Done, output.Length > 0);
        return status;
    }
}
