using System.Text;
using Styrning.Domain;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Rapporter.Rendition;

namespace Styrning.Web.Tests.Rapporter.Rendition;

public class APublicRendition
{
    [Fact]
    public void Holds_no_withheld_text_in_any_byte_of_either_file()
    {
        var html = HtmlReport.Write(Sample.Report, ReportKind.Public);
        var parts = Files.Parts(DocxReport.Write(Sample.Report, ReportKind.Public)).ToList();

        Assert.All(Sample.Secrets, secret =>
        {
            Assert.DoesNotContain(secret, html, StringComparison.OrdinalIgnoreCase);
            Assert.All(parts, part => Assert.DoesNotContain(secret, part, StringComparison.OrdinalIgnoreCase));
        });
        Assert.DoesNotContain("Sekretess föreslagen", html);
        Assert.DoesNotContain("Kameraövervakning", html);
    }

    [Fact]
    public void The_full_one_holds_it_all_and_so_proves_that_the_search_can_find()
    {
        var html = HtmlReport.Write(Sample.Report, ReportKind.Full);
        var parts = Files.Parts(DocxReport.Write(Sample.Report, ReportKind.Full)).ToList();

        Assert.All([Sample.Secret, Sample.SecretItem, Sample.SecretPromise, "Sekretess föreslagen: OSL 18:8"], secret =>
        {
            Assert.Contains(secret, html);
            Assert.Contains(parts, part => part.Contains(secret));
        });
    }

    [Fact]
    public void Is_byte_for_byte_the_same_whatever_was_withheld()
    {
        var other = Sample.Withholding(string.Join('\n', Enumerable.Repeat("Något helt annat och mycket längre.", 400)), "Kort.", "En annan sak ska göras någon annan gång.");

        Assert.Equal(HtmlReport.Write(Sample.Report, ReportKind.Public), HtmlReport.Write(other, ReportKind.Public));
        Assert.Equal(DocxReport.Write(Sample.Report, ReportKind.Public), DocxReport.Write(other, ReportKind.Public));
        Assert.NotEqual(DocxReport.Write(Sample.Report, ReportKind.Full), DocxReport.Write(other, ReportKind.Full));
    }

    [Fact]
    public void Shows_one_line_for_each_place_and_the_provision_with_it()
    {
        var words = Files.Words(HtmlReport.Write(Sample.Report, ReportKind.Public));

        Assert.Equal(
            ["Uppgift utelämnad (OSL 18:8)", "Uppgift utelämnad (OSL 18:13)", "Uppgift utelämnad (OSL 18:13)", "Uppgift utelämnad (OSL 18:8)"],
            words.Where(word => word.StartsWith("Uppgift")));
        Assert.Contains("Offentlig version. Där en uppgift omfattas av sekretess står ”Uppgift utelämnad” och bestämmelsen.", words);
    }

    [Fact]
    public void Is_not_written_when_withheld_text_stands_open_elsewhere()
    {
        var leaking = Sample.Report with { Introduction = [new Paragraph($"Som vi skrev i fjol: {Sample.Secret}")] };

        Assert.Equal("RAP-20", Assert.Throws<RuleBroken>(() => HtmlReport.Write(leaking, ReportKind.Public)).Code);
        Assert.Equal("RAP-20", Assert.Throws<RuleBroken>(() => DocxReport.Write(leaking, ReportKind.Public)).Code);
        Assert.Contains(Sample.Secret, HtmlReport.Write(leaking, ReportKind.Full));
    }

    [Fact]
    public void Of_a_frozen_public_rendition_is_the_same_file()
    {
        var frozen = ReportContentJson.Read(ReportContentJson.Write(PublicRendition.Of(Sample.Report)));

        Assert.Equal(HtmlReport.Write(Sample.Report, ReportKind.Public), HtmlReport.Write(frozen, ReportKind.Public));
        Assert.Equal(DocxReport.Write(Sample.Report, ReportKind.Public), DocxReport.Write(frozen, ReportKind.Public));
    }

    [Fact]
    public void Says_so_when_nothing_is_left_out()
    {
        var open = Sample.Report with { Sections = [Sample.Report.Sections[0]], Appendix = new Appendix([]) };

        Assert.Contains("Offentlig version. Inga uppgifter är utelämnade.", HtmlReport.Write(open, ReportKind.Public));
        Assert.Contains("Fullständig version. Ingen text är föreslagen för sekretess.", HtmlReport.Write(open, ReportKind.Full));
    }

    [Fact]
    public void The_hash_of_the_file_can_be_kept_because_the_bytes_never_change()
    {
        Assert.Equal(DocxReport.Write(Sample.Report, ReportKind.Full), DocxReport.Write(Sample.Report, ReportKind.Full));
        Assert.Equal(Encoding.UTF8.GetBytes(HtmlReport.Write(Sample.Report, ReportKind.Full)), Encoding.UTF8.GetBytes(HtmlReport.Write(Sample.Report, ReportKind.Full)));
    }
}
