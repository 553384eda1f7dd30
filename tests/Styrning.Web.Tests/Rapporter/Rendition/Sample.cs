using Styrning.Domain.Reporting.Content;

namespace Styrning.Web.Tests.Rapporter.Rendition;

/// <summary>A report with everything in it, in the words of a real one.</summary>
internal static class Sample
{
    public const string Secret = "De platser där kameraövervakning förbereds är lantgården, cykelgaraget vid stationen och fastigheten på Sävelund.";
    public const string SecretItem = "Larmcentralens reservnummer byts varje kvartal.";
    public const string SecretPromise = "Kameraövervakningen vid lantgården ska vara i drift våren 2024.";

    public static ReportContent Report => Withholding(Secret, SecretItem, SecretPromise);

    public static IReadOnlyList<string> Secrets => [Secret, SecretItem, SecretPromise, "lantgården", "Sävelund", "reservnummer"];

    public static ReportContent Withholding(string paragraph, string item, string promise) => new()
    {
        Title = "Årlig rapportering säkerhetsorganisationen 2023",
        Kommun = "Alingsås kommun",
        Year = 2023,
        VersionNo = 2,
        CompiledOn = new DateOnly(2024, 2, 28),
        PreviousVersionNote = "Antalet övningar i avsnitt 1.10 är rättat.",
        Introduction =
        [
            new Paragraph("Alingsås kommun har en säkerhetspolicy antagen av kommunfullmäktige den 30 oktober 2019. Till policyn har riktlinjer och organisation fastslagits av kommunstyrelsen den 14 oktober 2019."),
            new Paragraph("Det gångna året har åter igen präglats av kriser. Arbetet är spritt på många händer och har ändå drivits ett steg framåt."),
        ],
        Sections =
        [
            new CompiledSection
            {
                Number = "1.10",
                Title = "Civilt försvar",
                ResponsibleLine = "Ansvarig är beredskapssamordnare, KLK.",
                Blocks =
                [
                    new Note("Funktionen beredskapssamordnare är vakant."),
                    new Paragraph("Kommunen har tre prioriterade uppgifter:"),
                    new BulletList([new ListItem("krigsplanläggning,"), new ListItem("säkerhetsskydd och"), new ListItem("kompetenshöjning inom totalförsvar.")]),
                    new SubHeading("Övningar"),
                    new Table("Övningar under året", ["Övning", "När", "Deltagare"],
                    [
                        new TableRow(["Krisledning vid elavbrott", "april", "Förvaltningschefer och kommunikation"]),
                        new TableRow([item, "maj", "Larmgruppen"], "OSL 18:13"),
                        new TableRow(["Signalskydd med Länsstyrelsen", "varje kvartal", "Signalskyddsorganisationen"]),
                    ]),
                ],
            },
            new CompiledSection
            {
                Number = "1.1",
                Title = "Systematiskt arbetsmiljöarbete",
                ResponsibleLine = "Ansvarig är HR-strateg, KLK.",
                Blocks =
                [
                    new Paragraph("Pulsmätningar har införts under hösten. De mäter medarbetares engagemang och trivsel."),
                    new SubHeading("Incidenter"),
                    new Paragraph("Inga incidenter har rapporterats."),
                    new SubHeading("Planerat för 2024 och framåt"),
                    new BulletList([new ListItem("Incidentrapporteringen utvärderas (början av 2024)")]),
                ],
            },
            new CompiledSection
            {
                Number = "1.3",
                Title = "Bevakning",
                ResponsibleLine = "Ansvarig är säkerhetshandläggare, KLK.",
                Blocks =
                [
                    new Paragraph("Ett nytt avtal har tecknats med tre leverantörer av säkerhetstjänster. I juni gick den nya organisationen igång och den fungerar väl i alla delar."),
                    new SubHeading("Kameraövervakning", "OSL 18:8"),
                    new Paragraph(paragraph, "OSL 18:8"),
                    new SubHeading("Larm"),
                    new BulletList([new ListItem("Alla personlarm är utbytta."), new ListItem(item, "OSL 18:13"), new ListItem("Larmgruppen har träffats fyra gånger.")]),
                ],
            },
            new CompiledSection { Number = "1.7", Title = "Säkerhetsskydd", ResponsibleLine = "Ansvarig är säkerhetschef, KLK.", Blocks = [new Note("Redovisas i särskild ordning.")] },
            new CompiledSection { Number = "1.9", Title = "Krisstöd", Formerly = "Posom", ResponsibleLine = "Ansvarig är enhetschef vid enhet vuxna, Socialförvaltningen.", IsMissing = true },
            new CompiledSection { Number = "1.13", Title = "Brandskydd", ResponsibleLine = "Ansvarig är lokalstrateg, KLK.", OmittedBecause = "Området redovisas av räddningstjänsten." },
        ],
        Appendix = new Appendix(
        [
            new([2023], "1.3", "Bevakning", promise, "säkerhetshandläggare", "våren 2024", "Pågår", "OSL 18:8"),
            new([2022, 2023], "1.1", "Systematiskt arbetsmiljöarbete", "En utvärdering av denna incidentrapportering ska utvärderas i början av 2023.", "HR-strateg", "början av 2023", "Försenad på grund av personalomsättning"),
            new([2022], "1.12", "Skolsäkerhet", "Detta ska vara komplett infört till år 2025.", "lokalcontroller", "till år 2025", "Pågår"),
            new([2021, 2022, 2023], "1.4", "It-säkerhet och informationssäkerhet", "Arbete med att införa tvåfaktorsautentisering pågår och kommer att fortsätta.", "IT-chef och informationssäkerhetssamordnare", null, "Inte redovisat i år."),
        ]),
    };
}
