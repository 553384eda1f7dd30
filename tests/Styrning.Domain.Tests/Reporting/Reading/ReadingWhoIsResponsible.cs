using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingWhoIsResponsible
{
    private static ReadSection Section(string statement) =>
        ReportReader.Read($"1.1 Arbetsmiljö\n{statement}\n\nTexten börjar här. Året har varit lugnt.\n\n1.2 Larm\nAnsvarig är larmchef, KLK.\n\nText.").Sections[0];

    [Theory]
    [InlineData("Ansvarig är säkerhetschef, KLK.", "säkerhetschef|KLK")]
    [InlineData("Ansvarig är säkerhetschef, KLK", "säkerhetschef|KLK")]
    [InlineData("Ansvarig för arbetet är säkerhetschef, \nKLK.", "säkerhetschef|KLK")]
    [InlineData("Ansvarig för arbetet är \nsäkerhetschef, KLK", "säkerhetschef|KLK")]
    [InlineData("Ansvarig för arbetet är säkerhetschef och säkerhetshandläggare, KLK.", "säkerhetschef|KLK + säkerhetshandläggare|KLK")]
    [InlineData("Ansvarig är beredskapssamordnare, kommunikationschef och säkerhetschef, KLK.", "beredskapssamordnare|KLK + kommunikationschef|KLK + säkerhetschef|KLK")]
    [InlineData("Ansvariga för skydd delas mellan kommunjurist, KLK, och säkerhetschef, BoU.", "kommunjurist|KLK + säkerhetschef|BoU")]
    [InlineData("Ansvarig för krisstödet är enhetschef vid enhet vuxna vid Socialförvaltningen. ", "enhetschef vid enhet vuxna|Socialförvaltningen")]
    [InlineData("Ansvarig är biträdande signalskyddschef HR, KLK.", "biträdande signalskyddschef|KLK")]
    [InlineData("Ansvarig är projektledare för kultur och evenemang, KoU.", "projektledare för kultur och evenemang|KoU")]
    [InlineData("Ansvarig är chef för kultur, fritid och turism, KoU.", "chef för kultur, fritid och turism|KoU")]
    [InlineData("Ansvarig är barn- och utbildningschef, Barn- och utbildningsförvaltningen.", "barn- och utbildningschef|Barn- och utbildningsförvaltningen")]
    [InlineData("Ansvarig: Räddningschef (Räddningstjänsten)", "Räddningschef|Räddningstjänsten")]
    [InlineData("Ansvarig funktion: Säkerhetschef", "Säkerhetschef|")]
    [InlineData("Ansvarig roll är säkerhetschef på Kommunledningskontoret.", "säkerhetschef|Kommunledningskontoret")]
    [InlineData("Ansvar: Säkerhetschef, KLK", "Säkerhetschef|KLK")]
    [InlineData("Ansvarig – Säkerhetschef, KLK", "Säkerhetschef|KLK")]
    [InlineData("Huvudansvarig är säkerhetschef, KLK.", "säkerhetschef|KLK")]
    [InlineData("Ansvaret ligger på säkerhetschefen, KLK.", "säkerhetschefen|KLK")]
    [InlineData("Samordnas av säkerhetssamordnare, KLK.", "säkerhetssamordnare|KLK")]
    [InlineData("Ansvariga:\n• Säkerhetschef, KLK\n• Rektor, BoU", "Säkerhetschef|KLK + Rektor|BoU")]
    [InlineData("Ansvarig förvaltning: Kultur och fritid\nAnsvarig: fritidschef", "fritidschef|Kultur och fritid")]
    [InlineData("Ansvarig är HR-chef tillsammans med säkerhetschef, KLK.", "HR-chef|KLK + säkerhetschef|KLK")]
    [InlineData("Ansvarig är säkerhetschef, KLK, som också leder krisledningsstaben.", "säkerhetschef|KLK")]
    [InlineData("Ansvarig är MAS, Socialförvaltningen.", "MAS|Socialförvaltningen")]
    public void Gives_roles_and_units_as_written(string statement, string expected)
    {
        var section = Section(statement);

        Assert.Equal(expected, string.Join(" + ", section.Responsibles.Select(one => $"{one.Role}|{one.Unit}")));
        Assert.Equal("Texten börjar här. Året har varit lugnt.", section.Text);
    }

    [Theory]
    [InlineData("Ansvarig för IT-säkerhet är IT-chef, KLK. Ansvarig för informationssäkerhet är samordnare, KLK.")]
    [InlineData("Ansvarig för IT-säkerhet är IT-chef, KLK, och för informationssäkerhet samordnare, KLK.")]
    [InlineData("Ansvariga är IT-chef (IT-säkerhet) och samordnare (informationssäkerhet), KLK.")]
    [InlineData("IT-chef, KLK ansvarar för IT-säkerhet och samordnare, KLK ansvarar för informationssäkerhet.")]
    [InlineData("Ansvariga:\n- IT-säkerhet: IT-chef, KLK\n- informationssäkerhet: samordnare, KLK")]
    public void Tells_the_areas_of_a_split_responsibility(string statement)
    {
        var section = Section(statement);

        Assert.Equal(ReadResponsibility.Split, section.Responsibility);
        Assert.Equal(["IT-chef, KLK: IT-säkerhet", "samordnare, KLK: informationssäkerhet"], section.Responsibles.Select(one => $"{one.Role}, {one.Unit}: {one.Area}"));
    }

    [Fact]
    public void Reports_the_name_of_a_person_instead_of_reading_it_as_a_role()
    {
        var report = ReportReader.Read("1.1 Larm\nAnsvarig: Anna Berg, säkerhetschef, KLK\n\nText.");

        Assert.Equal("säkerhetschef", Assert.Single(report.Roles));
        Assert.Contains(report.Problems, problem => problem.Code == ReadProblems.Person);
    }

    [Fact]
    public void Guesses_nobody_when_the_text_names_nobody()
    {
        var report = ReportReader.Read("1.1 Larm\nLarmen har bytts. Ansvariga chefer är nu utbildade.\n\n1.2 Lås\nAnsvarig: lokalchef\n\nText.");

        Assert.Equal(ReadResponsibility.None, report.Sections[0].Responsibility);
        Assert.Contains("Ansvariga chefer är nu utbildade.", report.Sections[0].Text);
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.NobodyResponsible, Line: 1 });
    }

    [Theory]
    [InlineData("informationssäkerhetssamordare", "informationssäkerhetssamordnare", true)]
    [InlineData("IT-chef", "It chef", true)]
    [InlineData("Säkerhetschef", "säkerhetschef", true)]
    [InlineData("säkerhetschef", "säkerhetshandläggare", false)]
    [InlineData("rektor", "lektor", false)]
    [InlineData("HR-chef", "IT-chef", false)]
    [InlineData("", "", false)]
    public void Knows_a_slip_of_the_pen(string one, string other, bool similar) => Assert.Equal(similar, RoleNames.Similar(one, other));
}
