using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Styrning.Domain;
using Styrning.Web.Features.Dokument.Text.Inlasning;
using static Styrning.Web.Tests.Dokument.Text.WordFile;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class RefusingAHostileFile
{
    private const string OpenDocument = "<!DOCTYPE w:document [{0}]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";

    private static readonly WordFile Fine = new(P("Text."));

    [Theory]
    [InlineData("%PDF-1.7 …", "Filen är en PDF.")]
    [InlineData("{\\rtf1 …", "Filen är i formatet RTF.")]
    [InlineData("MZ…", "Filen är ingen Word-fil (.docx).")]
    [InlineData("<html>", "Filen är ingen Word-fil (.docx).")]
    [InlineData("", "Filen är ingen Word-fil (.docx).")]
    public void Another_kind_is_told_what_to_do(string content, string sentence) => Refused("DOK-54", Encoding.UTF8.GetBytes(content), sentence);

    [Fact]
    public void An_old_doc_file() => Refused("DOK-54", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]], "Filen är i det äldre formatet .doc");

    [Fact]
    public void An_encrypted_file() => Refused("DOK-55", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]], "Filen är skyddad med lösenord.");

    [Fact]
    public void A_zip_with_a_password()
    {
        var bytes = Fine.Bytes();
        for (var i = 0; i + 10 < bytes.Length; i++) // the flag of each entry, in the file and in its list
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) bytes[i + 6] |= 1;
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) bytes[i + 8] |= 1;
        }

        Refused("DOK-55", bytes, "Filen är skyddad med lösenord.");
    }

    [Fact]
    public void Another_archive_or_another_office_file()
    {
        Refused("DOK-54", new WordFile("", types: "<Types/>").Bytes(), "Filen är ingen Word-fil (.docx).");
        Refused("DOK-54", new WordFile("", types: "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>").Bytes(), "Filen är en Excel-fil.");
        Refused("DOK-54", Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<x/>"u8.ToArray())), "Filen är i formatet OpenDocument.");
        Refused("DOK-54", Zip(("brev.docx", Fine.Bytes())), "Filen är ett zip-arkiv och ingen Word-fil.");
    }

    [Fact]
    public void Macros_by_kind_and_by_part()
    {
        Refused("DOK-56", new WordFile("", types: "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>").Bytes(), "Filen innehåller makron");
        Refused("DOK-56", new WordFile(P("x")).With("word/vbaProject.bin", [1, 2, 3]).Bytes(), "Filen innehåller makron");
    }

    [Fact]
    public void Half_a_file_and_a_file_of_rubbish()
    {
        var bytes = Fine.Bytes();
        Refused("DOK-57", bytes[..(bytes.Length / 2)], "Filen är trasig");
        Refused("DOK-57", [.. "PK"u8, .. new byte[5000]], "Filen är trasig");
        Refused("DOK-57", new WordFile("", document: "<w:document><w:body><w:p>").Bytes(), "Filen är trasig");
        Refused("DOK-57", new WordFile("", document: "inte xml").Bytes(), "Filen är trasig");
        Refused("DOK-57", new WordFile(P("x")).With("word/styles.xml", "\0\0").Bytes(), "Filen är trasig");
    }

    [Fact]
    public void Each_byte_of_a_file_may_be_wrong_and_none_is_a_fault_of_ours()
    {
        var fine = new WordFile(P("Syfte", "Heading1") + Item(1, 0, "a") + Table(["a", "b"])).WithStyles(Style("Heading1", "heading 1")).WithNumbering(List(1, ("bullet", "•")) + Num(1, 1)).Bytes();
        for (var i = 0; i < fine.Length; i++)
        {
            var wrong = fine.ToArray();
            wrong[i] ^= 0xFF;

            var thrown = Record.Exception(() => DocxReading.Read(wrong, ""));

            Assert.True(thrown is null or RuleBroken, $"Byte {i}: {thrown}");
        }
    }

    [Theory]
    [InlineData("<!ENTITY a \"b\">")]
    [InlineData("<!ENTITY a SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!ENTITY a SYSTEM \"http://127.0.0.1:1/x\">")]
    [InlineData("<!ENTITY b \"&c;&c;\"><!ENTITY c \"xxxxxxxxxx\"><!ENTITY a \"&b;&b;\">")]
    public void A_DTD_of_any_kind(string entity) => Refused("DOK-59", new WordFile("", document: OpenDocument.Replace("{0}", entity, StringComparison.Ordinal)).Bytes(), "Filen innehåller något som en Word-fil aldrig ska innehålla");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\x")]
    [InlineData("C:x")]
    [InlineData("a.txt::$DATA")]
    [InlineData("WORD/DOCUMENT.XML")]
    public void A_part_with_a_name_that_is_a_path_or_another_parts(string name) => Refused("DOK-59", new WordFile(P("x")).With(name, "x").Bytes(), "Filen innehåller något");

    [Fact]
    public void A_bomb_that_says_how_large_it_is() => Refused("DOK-58", new WordFile(P("x")).With("word/media/bild.png", new byte[60 * 1024 * 1024]).Bytes(), "Filen blir orimligt stor");

    [Fact]
    public void A_bomb_in_the_text_and_in_the_styles()
    {
        Refused("DOK-58", new WordFile($"<w:p>{R(new string('a', DocxPackage.MostPartBytes))}</w:p>" + Filling()).Bytes(), "Filen blir orimligt stor");
        Refused("DOK-58", new WordFile(P("x")).With("word/styles.xml", $"<x>{Filling(6)}</x>").Bytes(), "Filen blir orimligt stor");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size()
    {
        var bytes = new WordFile($"<w:p>{R(new string('a', DocxPackage.MostPartBytes))}</w:p>").Bytes();
        for (var i = 0; i + 46 < bytes.Length; i++) // says a hundred bytes, in the list and in the entry
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) BitConverter.TryWriteBytes(bytes.AsSpan(i + 24), 100);
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) BitConverter.TryWriteBytes(bytes.AsSpan(i + 22), 100);
        }

        var time = Stopwatch.StartNew();
        Assert.IsType<RuleBroken>(Record.Exception(() => DocxReading.Read(bytes, "")));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Two_thousand_parts_are_read_and_one_more_is_not()
    {
        var file = new WordFile(P("Text."));
        for (var i = 2; i < 2000; i++) file.With($"x/{i}", "");
        Assert.Equal("Text.", DocxReading.Read(file.Bytes(), "").Markdown);

        Refused("DOK-58", file.With("x/till", "").Bytes(), "Filen blir orimligt stor");
    }

    [Fact]
    public void Nesting_without_end()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 20_000)) + P("x") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 20_000));

        Refused("DOK-58", new WordFile(deep).Bytes(), "Filen blir orimligt stor");
    }

    [Fact]
    public void More_elements_than_a_text_has() => Refused("DOK-58", new WordFile(string.Concat(Enumerable.Repeat("<w:p/>", 1_500_001)) + Filling()).Bytes(), "Filen blir orimligt stor");

    [Fact]
    public void A_table_as_wide_as_the_sea_is_cut_and_a_style_based_on_itself_ends()
    {
        var file = new WordFile(P("x", "a") + $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>{P("y")}</w:tc></w:tr></w:tbl>").WithStyles(Style("a", "a", "<w:basedOn w:val=\"b\"/>"), Style("b", "b", "<w:basedOn w:val=\"a\"/>"));

        Assert.StartsWith("x\n\n| y |", DocxReading.Read(file.Bytes(), "").Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_many_million_signs_stops_while_it_is_read() =>
        Refused("DOK-42", new WordFile(string.Concat(Enumerable.Range(0, 25).Select(i => P(new string((char)('a' + i), 100_000))))).Bytes(), "Texten i filen är för lång.");

    // What does not pack well, so that it is the size and not the ratio that is met.
    private static string Filling(int megabytes = 1)
    {
        var state = 12345u;
        return string.Concat(Enumerable.Range(0, megabytes * 1024 * 1024 / 8).Select(_ => (state = (state * 1664525) + 1013904223).ToString("x8")));
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static void Refused(string code, byte[] file, string sentence)
    {
        var refused = Assert.Throws<RuleBroken>(() => DocxReading.Read(file, ""));
        Assert.Equal(code, refused.Code);
        Assert.StartsWith(sentence, refused.Sentence, StringComparison.Ordinal);
    }
}
