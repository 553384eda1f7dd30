using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Domain.Tests.Reporting;

public sealed class ReadingASectionPieceByPiece
{
    private static readonly Commitment Promise = A.Commitment();

    private static readonly SectionContent Content = new()
    {
        Passages = [new("Ett."), new("Två.", "OSL 18:8")],
        Meetings = [new("Möte", "våren")],
        NoIncidents = true,
        Plans = [new("En plan", "2027", "OSL 18:13")],
        References = [new("Regler", "Kommunstyrelsen", new(2026, 3, 2), "§ 31")],
        Answers = [new(Promise.Id, CommitmentStatus.Ongoing, null, "", "")],
    };

    [Fact]
    public void Every_piece_is_there_as_it_will_be_printed()
    {
        var items = SectionItems.Of(Content, [Promise]);
        Assert.Equal(["Ett.", "Två.", "Möte (våren)", "Inga incidenter har rapporterats.", "En plan (2027)", "Regler, Kommunstyrelsen 2026-03-02 § 31"], items.Take(6).Select(i => i.Text));
        Assert.StartsWith("En utvärdering ska göras i början av 2026. (lovat 2025) Pågår.", items[6].Text);
        Assert.Equal([null, "OSL 18:8", null, null, "OSL 18:13", null, null], items.Select(i => i.Secrecy));
    }

    [Fact]
    public void Other_proposals_change_nothing_but_the_proposals()
    {
        var marked = Content.Mark(new Dictionary<string, string?> { ["p-0"] = "OSL 39:2", ["p-1"] = "", [$"a-{Promise.Id}"] = "OSL 18:8" });
        Assert.Equal([new("Ett.", "OSL 39:2"), new("Två.")], marked.Passages);
        Assert.Equal("OSL 18:8", marked.Answers[0].Secrecy);
        Assert.Equal(Content.Plans, marked.Plans);
        Assert.Equal("RAP-31", Assert.Throws<RuleBroken>(() => Content.Mark(new Dictionary<string, string?> { ["p-0"] = "OSL 99:9" })).Code);
    }

    [Fact]
    public void A_draft_from_before_the_section_was_reported_elsewhere_is_not_shown()
    {
        var items = SectionItems.Of(Content with { Form = SectionForm.Separate }, [Promise]);
        Assert.Equal(["Redovisas i särskild ordning."], items.Take(1).Select(i => i.Text));
        Assert.DoesNotContain(items, i => i.Text == "Två.");
        Assert.Contains(items, i => i.Heading == "Uppföljning av åtaganden");
    }

    [Fact]
    public void Everything_that_is_withheld_is_listed_where_it_stands()
    {
        var content = new ReportContent
        {
            Title = "Rapport",
            Kommun = "Almby",
            Year = 2026,
            VersionNo = 1,
            CompiledOn = new(2027, 2, 5),
            Sections = [new() { Number = "1.2", Title = "Lokaler", Blocks = [new Paragraph("Öppet."), new Paragraph("Larm.", "OSL 18:8"), new BulletList([new("Ett"), new("Två", "OSL 18:13")])] }],
            Appendix = new([new([2025], "1.2", "Lokaler", "Byt larm.", "lokalstrateg", null, "Pågår.", "OSL 18:8")]),
        };
        Assert.Equal(
            [new("1.2 Lokaler", "OSL 18:8", "Larm."), new("1.2 Lokaler", "OSL 18:13", "Två"), new("Bilaga: öppna åtaganden", "OSL 18:8", "Byt larm.")],
            SecretPieces.Of(content));
    }
}
