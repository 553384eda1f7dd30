using System.Text.Json;
using Styrning.Domain.Reporting.Content;

namespace Styrning.Domain.Tests.Reporting.Content;

public class FreezingAReport
{
    [Fact]
    public void Reading_a_snapshot_and_writing_it_again_gives_the_same_text()
    {
        var json = ReportContentJson.Write(EveryKind);

        Assert.Equal(json, ReportContentJson.Write(ReportContentJson.Read(json)));
    }

    [Fact]
    public void The_discriminators_in_frozen_snapshots_never_change()
    {
        var json = ReportContentJson.Write(EveryKind);

        Assert.All(["p", "h", "ul", "table", "note", "withheld"], name => Assert.Contains($$"""{"$type":"{{name}}",""", json));
        Assert.Contains("Åtgärd på Sävelund", json);
    }

    [Fact]
    public void What_is_no_snapshot_is_refused() => Assert.Throws<JsonException>(() => ReportContentJson.Read("""{"title":"Bara en titel"}"""));

    [Fact]
    public void A_block_of_a_kind_that_is_unknown_is_refused() =>
        Assert.Throws<JsonException>(() => ReportContentJson.Read(ReportContentJson.Write(EveryKind).Replace("\"note\"", "\"video\"")));

    [Fact]
    public void A_commitment_says_its_age_and_its_section()
    {
        var open = new OpenCommitment([2022, 2023], "1.1", "Arbetsmiljö", "Ska utvärderas.", "HR-strateg", null, "Pågår");

        Assert.Equal(("lovat 2022, 2023", "1.1 Arbetsmiljö"), (open.Age, open.Section));
        Assert.Equal("Arbetsmiljö", (open with { SectionNumber = null }).Section);
    }

    private static ReportContent EveryKind => new()
    {
        Title = "Årlig rapportering",
        Kommun = "Alingsås kommun",
        Year = 2023,
        VersionNo = 2,
        CompiledOn = new DateOnly(2024, 2, 28),
        PreviousVersionNote = "Rättar en siffra.",
        Introduction = [new Paragraph("Inledning.")],
        Sections =
        [
            new CompiledSection
            {
                Number = "1.2",
                Title = "Lokalsäkerhet",
                Formerly = "Lås och larm",
                ResponsibleLine = "Ansvarig är lokalstrateg, KLK.",
                Blocks =
                [
                    new Note("Oförändrat sedan i fjol"),
                    new SubHeading("Åtgärder"),
                    new Paragraph("Åtgärd på Sävelund", "OSL 18:8"),
                    new BulletList([new ListItem("Lås"), new ListItem("Larm", "OSL 18:8")]),
                    new Table("Möten", ["Grupp", "Antal"], [new TableRow(["Lokalgruppen", "4"])]),
                    new Withheld(["OSL 18:8"]),
                ],
            },
        ],
        Appendix = new Appendix(
        [
            new OpenCommitment([2022], "1.2", "Lokalsäkerhet", "En checklista ska tas fram.", "lokalstrateg", "våren 2023", "Pågår"),
            new OpenCommitment([2022], null, "Övrigt", "Larm ska prövas.", "lokalstrateg", null, "Pågår", "OSL 18:8"),
        ]),
    };
}
