using System.Diagnostics;
using System.Text;
using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingWhatIsNoReport
{
    public static TheoryData<byte[], string, string> Files => new()
    {
        { [], "RAP-150", "Filen är tom." },
        { Encoding.ASCII.GetBytes("%PDF-1.7\n..."), "RAP-152", "Filen är en PDF. Öppna den, kopiera texten och klistra in den." },
        { Encoding.ASCII.GetBytes("PK\u0003\u0004....word/document.xml"), "RAP-152", "Filen är ett Word-dokument (DOCX). Öppna den, kopiera texten och klistra in den." },
        { Encoding.ASCII.GetBytes("PK\u0003\u0004....foto.jpg"), "RAP-152", "Filen är komprimerad (ZIP). Packa upp den och läs in textfilen." },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D], "RAP-152", "Filen är en bild (PNG). Skriv in eller klistra in texten." },
        { [0xFF, 0xD8, 0xFF, 0xE0], "RAP-152", "Filen är en bild (JPEG). Skriv in eller klistra in texten." },
        { Encoding.ASCII.GetBytes("<!DOCTYPE html><html>"), "RAP-152", "Filen är en webbsida (HTML). Öppna den, kopiera texten och klistra in den." },
        { [1, 2, 3, 0, 0, 4, 5], "RAP-153", "Filen innehåller inte text. Spara rapporten som ren text (.txt) eller klistra in texten." },
        { new byte[ReportReader.Limit + 1], "RAP-151", "Filen är större än 2 MB. En rapport i ren text är mindre än så. Läs in bara texten." },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Says_what_the_file_is_and_what_to_do(byte[] bytes, string code, string message)
    {
        var refused = Assert.Throws<UnreadableReport>(() => ReportReader.Read(bytes));

        Assert.Equal((code, message), (refused.Code, refused.Message));
    }

    [Theory]
    [InlineData("   \n\n\t", "RAP-150")]
    [InlineData("text\0text", "RAP-153")]
    [InlineData("Hej alla!\n\nVi ses den 3 maj. Ansvarig för fikat är Kalle.\n\nHälsningar\nEva", "RAP-154")]
    [InlineData("Handla\n\n1. Mjölk\n2. Bröd\n3. Smör", "RAP-154")]
    [InlineData("{\"number\":\"1.1\",\"title\":\"Larm\"}", "RAP-154")]
    [InlineData("namn;roll;enhet\nAnna;chef;KLK\nBo;rektor;BoU", "RAP-154")]
    public void Guesses_nothing_of_a_text_that_is_no_report(string text, string code) =>
        Assert.Equal(code, Assert.Throws<UnreadableReport>(() => ReportReader.Read(text)).Code);

    [Theory]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("1.1 A\n")]
    [InlineData("1.1 A\n\nAnsvarig är chef, KLK.\n\nText.\n")]
    [InlineData("Rubrik\nAnsvarig är chef.\n\n")]
    [InlineData("Ansvarig är chef, ")]
    [InlineData("1.1 A ..... 3\n")]
    [InlineData("Sida 3\nHeader text\nrad\n")]
    [InlineData("\f")]
    [InlineData("kommer att som när ska ")]
    [InlineData("a-\n")]
    [InlineData("•\n")]
    [InlineData("(")]
    [InlineData("Ab kommun ")]
    [InlineData("a\u0308")]
    public void Takes_linear_time_in_a_hostile_text(string filler)
    {
        var hostile = string.Concat(Enumerable.Repeat(filler, 2_000_000 / filler.Length)) + "!\n1.1 Larm\nAnsvarig är säkerhetschef, KLK.\n\nText.";
        var clock = Stopwatch.StartNew();

        Record.Exception(() => ReportReader.Read(hostile));

        Assert.InRange(clock.ElapsedMilliseconds, 0, 30_000); // quadratic would be minutes; the machine may be busy
    }
}
