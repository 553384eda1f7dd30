using System.Diagnostics;
using Styrning.Domain.Reporting.Content;
using static Styrning.Domain.Tests.Reporting.Content.SmallReport;

namespace Styrning.Domain.Tests.Reporting.Content;

public class TextThatLeaks
{
    [Fact]
    public void A_withheld_sentence_that_stands_open_is_refused_without_being_quoted()
    {
        var refusal = Refusal(With(new Paragraph(Secret, "OSL 18:8")) with { Introduction = [new Paragraph("I år: kameror sätts upp vid NOLHAGA\nlantgård under hösten!")] });

        Assert.Equal("RAP-20", refusal?.Code);
        Assert.Contains("Avsnitt 1.3", refusal?.Sentence);
        Assert.Contains("Inledningen", refusal?.Sentence);
        Assert.DoesNotContain("Nolhaga", refusal?.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Kameror sätts upp vid Nolhaga lantgård under hösten.")]
    [InlineData("Kameror sätts upp vid Nolhaga")]
    [InlineData("kameror  sa\u0308tts upp vid \u201dNolhaga\u201d lant\u00ADgård under hösten")]
    public void The_origin_sentence_in_the_appendix_is_refused_whole_or_cut_short(string origin) =>
        Assert.Equal("RAP-20", Refusal(With(new Paragraph(Secret, "OSL 18:8")) with { Appendix = Open(origin) })?.Code);

    [Fact]
    public void A_withheld_commitment_that_stands_open_in_its_section_is_refused() =>
        Assert.Equal("RAP-20", Refusal(With(new Paragraph("Året var lugnt. " + Secret)) with { Appendix = Open(Secret, "OSL 18:8") })?.Code);

    [Fact]
    public void A_sentence_cut_in_two_open_items_is_refused() =>
        Assert.Equal("RAP-20", Refusal(With(
            new Paragraph(Secret, "OSL 18:8"), new BulletList([new ListItem("Kameror sätts upp vid"), new ListItem("Nolhaga lantgård under hösten")])))?.Code);

    [Fact]
    public void Each_kind_of_withheld_piece_is_looked_for() =>
        Assert.All<Block>(
            [
                new SubHeading(Secret, "OSL 18:8"),
                new Note(Secret, "OSL 18:8"),
                new BulletList([new ListItem(Secret)], "OSL 18:8"),
                new BulletList([new ListItem(Secret, "OSL 18:8")]),
                new Table("T", ["Plats", "Åtgärd"], [new TableRow(["Här", Secret], "OSL 18:8")]),
                new Table("T", ["Plats", "Åtgärd"], [new TableRow(["Här", Secret])], "OSL 18:8"),
            ],
            withheld => Assert.Equal("RAP-20", Refusal(With(withheld, new Paragraph(Secret)))?.Code));

    [Fact]
    public void Each_kind_of_open_text_is_looked_in()
    {
        var withheld = With(new Paragraph(Secret, "OSL 18:8"));

        Assert.All(
            [
                withheld with { Title = Secret },
                withheld with { PreviousVersionNote = Secret },
                withheld with { Sections = [withheld.Sections[0], new CompiledSection { Number = "1.4", Title = "It", ResponsibleLine = Secret }] },
                withheld with { Sections = [withheld.Sections[0], new CompiledSection { Number = "1.4", Title = Secret }] },
                withheld with { Introduction = [new Table(Secret, ["A"], [])] },
                withheld with { Introduction = [new Table("T", ["A", "B"], [new TableRow(["1", Secret])])] },
                withheld with { Introduction = [new Note(Secret)] },
                withheld with { Introduction = [new SubHeading(Secret)] },
            ],
            content => Assert.Equal("RAP-20", Refusal(content)?.Code));
    }

    [Fact]
    public void Usual_words_are_no_leak() =>
        Assert.Null(Refusal(With(
            new Paragraph("Arbetet pågår.", "OSL 18:8"),
            new Paragraph("Arbetet pågår."),
            new Table("T", ["Grupp", "Ansvarig", "Läge"],
            [
                new TableRow(["Larmgruppen", "informationssäkerhetssamordnare", "Försenad på grund av personalomsättning"], "OSL 18:8"),
                new TableRow(["Lås", "informationssäkerhetssamordnare", "Försenad på grund av personalomsättning"]),
            ])) with
        {
            Appendix = new Appendix(
            [
                new([2022], "1.3", "Bevakning", "Larm ska prövas.", "säkerhetshandläggare", "våren 2023", "Försenad på grund av personalomsättning", "OSL 18:8"),
                new([2022], "1.3", "Bevakning", "Lås ska bytas.", "säkerhetshandläggare", "våren 2023", "Försenad på grund av personalomsättning"),
            ]),
        }));

    [Fact]
    public void A_very_long_report_is_read_in_a_moment()
    {
        var sentences = Enumerable.Range(0, 30_000).Select(number => $"Denna mening har nummer {number} i raden.");
        var content = With(new Paragraph(string.Join(' ', sentences), "OSL 18:8"), new Paragraph(string.Concat(Enumerable.Repeat("Helt andra ord står här. ", 40_000))));
        var watch = Stopwatch.StartNew();

        Assert.Null(Refusal(content));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20)); // sentence times text takes minutes
    }

    private static Appendix Open(string text, string? secrecy = null) => new([new OpenCommitment([2022], "1.3", "Bevakning", text, "säkerhetshandläggare", null, "Pågår", secrecy)]);

    private static RuleBroken? Refusal(ReportContent content) => Record.Exception(() => PublicRendition.Of(content)) as RuleBroken;
}
