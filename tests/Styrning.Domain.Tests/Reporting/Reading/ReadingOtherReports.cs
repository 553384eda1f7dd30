using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

/// <summary>Invented reports of invented kommuner, each typed in another way.</summary>
public sealed class ReadingOtherReports
{
    private static ReadReport Read(string file) => ReportReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reporting", "Reading", "Reports", file)), file);

    private static string Outline(ReadReport report) => string.Join(
        '\n',
        report.Sections.Select(section => $"{section.Number}|{section.Title}|{section.Responsibility}|{string.Join(" + ", section.Responsibles.Select(one => $"{one.Role}, {one.Unit ?? "-"}"))}"));

    private static string[] Promises(ReadReport report) =>
        [.. report.Sections.SelectMany(section => section.Commitments).Where(commitment => commitment.Suggested).Select(commitment => $"{commitment.Period?.Text}: {commitment.Sentence}")];

    [Fact]
    public void With_numbers_of_three_parts_chapters_and_numbered_lists()
    {
        var report = Read("miljo-tre-nivaer.txt");

        Assert.Equal(("Miljö- och klimatredovisning 2024", "Ekmossa kommun", 2024), (report.Title, report.Kommun, report.Year?.Year));
        Assert.Equal(
            """
            2.3.1|Dricksvatten|Single|VA-chef, Samhällsbyggnadskontoret
            2.3.2|Naturvård|Shared|kommunekolog, Samhällsbyggnadskontoret + parkingenjör, Samhällsbyggnadskontoret
            2.3.4|Strandskydd|Single|bygglovschef, Samhällsbyggnadskontoret
            2.4.1|Energi|Split|energicontroller, Fastighetskontoret + fastighetsingenjör, Fastighetskontoret
            2.4.4|Resor|Single|hållbarhetsstrateg, -
            2.4.2|Avfall|Single|renhållningschef, Tekniska förvaltningen
            """,
            Outline(report));
        Assert.Equal("2.3.3 2.4.3", string.Join(' ', report.Gaps));
        Assert.Contains("2. Två våtmarker anlades.", report.Sections[1].Text);
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.NumberOutOfOrder, Line: 43 });
        Assert.Equal(4, Promises(report).Length);
    }

    [Fact]
    public void Without_numbers_and_one_without_anybody_responsible()
    {
        var report = Read("barnratt-utan-nummer.txt");

        Assert.Equal(("Barnrättsbokslut 2023", "Vinkelsta kommun", 2023), (report.Title, report.Kommun, report.Year?.Year));
        Assert.Equal(
            """
            |Barnchecklista i beslut|Single|Barnrättsstrateg, Kommunledningsförvaltningen
            |Trygga skolvägar|Single|Trafikplanerare, Samhällsbyggnadsförvaltningen
            |Elevers delaktighet|Shared|Skolchef, Barn- och utbildningsförvaltningen + fritidschef, Barn- och utbildningsförvaltningen
            |Barn i utsatta situationer|None|
            """,
            Outline(report));
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.NobodyResponsible, Severity: ReadSeverity.Warning });
        Assert.Equal(
            [
                "2024: Under 2024 ska checklistan byggas in i ärendesystemet.", "2024: Mäta hastigheten vid Björkskolan", "2024: Nya cykelställ vid fyra förskolor",
                "2024: Dialog med eleverna i årskurs 5",
            ],
            Promises(report));
    }

    [Fact]
    public void In_markdown_with_labels()
    {
        var report = Read("ansvarig-kolon.md");

        Assert.Equal(
            """
            1|Styrning|Single|CISO, Kommunkansliet
            2|Behörigheter|Single|IT-driftchef, Serviceförvaltningen
            4|Utbildning och övning|Shared|HR-chef, Kommunkansliet + CISO, Kommunkansliet
            5|Personuppgifter|Single|Dataskyddsombudet, -
            6|Fysisk säkerhet|None|
            """,
            Outline(report));
        Assert.Equal("PUL", report.Sections[3].Formerly);
        Assert.Equal("3", string.Join(' ', report.Gaps));
        Assert.Equal(["2024: Den ska ses över under 2024.", "till vecka 12 2024: Nästa kurs planeras till vecka 12 2024."], Promises(report));
    }

    [Fact]
    public void From_a_pdf_with_page_headers_contents_and_hyphens()
    {
        var report = Read("pdf-brutna-rader.txt");

        Assert.Equal(
            """
            1.1|Räddningstjänst|Single|räddningschef, Räddningstjänsten
            1.2|Krisberedskap och totalförsvar samt stöd till frivilliga|Shared|beredskapschef, Kommunstyrelsekontoret + försvarssamordnare, Kommunstyrelsekontoret
            1.3|Vatten- och avloppsförsörjning|Single|driftchef, Tekniska förvaltningen
            1.4|Trygghetsvandringar|Single|trygghetssamordnare, Kultur- och fritidsförvaltningen
            """,
            Outline(report));
        Assert.Contains("automatlarm. Utryckningstiden", report.Sections[0].Text);
        Assert.Contains("i Öster-Vik pågår. Den ska redovisas för nämnden våren 2024. Rekryteringen", report.Sections[0].Text);
        Assert.Equal(
            [
                "våren 2024: Den ska redovisas för nämnden våren 2024.", "2024: Ett nytt aggregat kommer att köpas in under 2024.",
                "före sommaren 2024: Belysningen i Parken kommer att bytas före sommaren 2024.",
            ],
            Promises(report));
        Assert.Contains(report.Problems, problem => problem.Code == ReadProblems.TableOfContents);
    }

    [Fact]
    public void With_one_figure_and_figures_in_the_text()
    {
        var report = Read("en-siffra.txt");

        Assert.Equal(
            """
            1|Inledning|None|
            2|Lokaler|Single|tillgänglighetskonsult, Fastighetsavdelningen
            3|Webbplatsen|Shared|webbredaktör, Kommunikationsenheten + systemförvaltare, IT-enheten
            4|Utemiljö|Single|parkchef, Tekniska
            6|Bemötande|None|
            """,
            Outline(report));
        Assert.Equal("5", string.Join(' ', report.Gaps));
        Assert.Equal(["2025: Rådhusets hiss ska bytas 2025.", "början av 2024: Återstående granskas i början av 2024."], Promises(report));
    }

    [Fact]
    public void In_capitals_with_a_list_of_responsible_roles()
    {
        var report = Read("versaler.txt");

        Assert.Equal(("ÅRLIG UPPFÖLJNING AV KRISBEREDSKAPEN", "Granlidens kommun", 2023), (report.Title, report.Kommun, report.Year?.Year));
        Assert.Equal(
            """
            |LEDNING OCH STYRNING|Single|kommundirektör, KSF
            |UTBILDNING OCH ÖVNING|Single|utbildningsledare, Räddningsförbundet Norr
            |FRIVILLIGA RESURSGRUPPEN|Shared|Gruppledare, KSF + Socialchef, Omsorgsförvaltningen
            |RISK- OCH SÅRBARHETSANALYS|Single|säkerhetsstrateg, KSF
            """,
            Outline(report));
    }

    [Fact]
    public void With_two_sections_only()
    {
        var report = Read("bara-tva.txt");

        Assert.Equal("1|Kollektivtrafik|Single|trafikstrateg, SBF\n2|Cykel|Single|cykelsamordnare, SBF", Outline(report));
        Assert.Equal(["hösten 2023: En ny linje startar hösten 2023."], Promises(report));
    }

    [Fact]
    public void In_the_bytes_of_an_older_windows()
    {
        var report = Read("folkhalsa-cp1252.txt");

        Assert.Equal("Folkhälsoredovisning 2023 för Åsöda kommun", report.Title);
        Assert.Equal(
            """
            1|Förebyggande arbete mot våld|Single|folkhälsostrateg, Kommunstyrelseförvaltningen
            2|Äldres hälsa|Single|enhetschef, Vård- och omsorgsförvaltningen
            3|ANDT|Single|drogförebyggare, KSF
            """,
            Outline(report));
        Assert.Contains("”Våga fråga” gavs till 120 anställda – fler", report.Sections[0].Text);
        Assert.Contains(report.Problems, problem => problem.Code == ReadProblems.Encoding);
    }
}
