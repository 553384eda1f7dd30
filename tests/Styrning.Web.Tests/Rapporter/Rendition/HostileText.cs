using Styrning.Domain.Reporting.Content;
using Styrning.Web.Features.Rapporter.Rendition;
using Styrning.Web.Features.Shared.Word;

namespace Styrning.Web.Tests.Rapporter.Rendition;

public class HostileText
{
    private const string Attack = "<script>alert(1)</script>\u0000\u000b\ud800 \u202egnihtemos</style>\"><img src=x onerror='a()'> &amp; \uffff\u200bx\U000E0041 \ud83d\ude00\r\nrad två";
    private const string Tame = "<script>alert(1)</script>\ufffd gnihtemos</style>\"><img src=x onerror='a()'> &amp; x \ud83d\ude00\nrad två";

    [Fact]
    public void Is_shown_as_words_and_never_as_markup()
    {
        var page = Files.Html(HtmlReport.Write(Everywhere, ReportKind.Full));

        Assert.Empty(page.QuerySelectorAll("script, img, [onerror], link, iframe, form, [style]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.All(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => Assert.DoesNotMatch("^(on|src|srcset|action|style$)", attribute.Name));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href")));
    }

    [Fact]
    public void Reads_the_same_in_both_files_without_what_turns_or_hides_writing()
    {
        var html = Files.Words(HtmlReport.Write(Everywhere, ReportKind.Full));
        var docx = DocxReport.Write(Everywhere, ReportKind.Full);

        Assert.Equal(html, Files.Words(docx));
        Assert.Contains(Tame, html);
        Assert.Empty(Docx.Errors(docx));
        Assert.DoesNotContain(html, word => word.Any(sign => sign is '\u202e' or '\u0000' or '\u200b' or '\ud800' && !word.Contains('\ud83d')));
    }

    [Fact]
    public void Can_be_frozen_and_read_again_and_gives_the_same_file()
    {
        var frozen = ReportContentJson.Read(ReportContentJson.Write(Everywhere));

        Assert.Equal(HtmlReport.Write(Everywhere, ReportKind.Full), HtmlReport.Write(frozen, ReportKind.Full));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t a\tb \u00a0", "a b")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("s\u0308\u00e4\u0085k", "s\u0308\u00e4\nk")]
    public void Is_cleaned_of_what_no_reader_can_see(string? text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Fact]
    public void Empty_pieces_and_crooked_tables_are_still_a_valid_file()
    {
        var crooked = Everywhere with
        {
            Introduction =
            [
                new Paragraph(" "), new SubHeading(""), new BulletList([]), new BulletList([new ListItem("\u0000")]), new Table("", [], []),
                new Table("Utan rader", ["A"], []), new Table("", [], [new TableRow(["1", "2"]), new TableRow([]), new TableRow(["1"]), new TableRow(["1", "2", "3"])]),
            ],
        };

        var docx = DocxReport.Write(crooked, ReportKind.Full);

        Assert.Empty(Docx.Errors(docx));
        Assert.Equal(Files.Words(HtmlReport.Write(crooked, ReportKind.Full)).Where(word => word.Length > 0), Files.Words(docx));
    }

    private static ReportContent Everywhere => new()
    {
        Title = Attack,
        Kommun = Attack,
        Year = 2023,
        VersionNo = 1,
        CompiledOn = new DateOnly(2024, 2, 28),
        PreviousVersionNote = Attack,
        Introduction = [new Paragraph(Attack), new Note(Attack), new SubHeading(Attack), new BulletList([new ListItem(Attack)]), new Table(Attack, [Attack], [new TableRow([Attack])])],
        Sections = [new CompiledSection { Number = Attack, Title = Attack, Formerly = Attack, ResponsibleLine = Attack, OmittedBecause = Attack }],
        Appendix = new Appendix([new([2022], Attack, Attack, Attack, Attack, Attack, Attack, "OSL 18:8")]),
    };
}
