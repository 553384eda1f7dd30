using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingTheRealReport
{
    // What a careful reader would follow up, by the first words of the sentence, and the time it names.
    private static readonly string[] Promises =
    [
        "1.1 | En utvärdering av denna | början av 2023",
        "1.4 | En digital informationssäkerhetsutbildning | 12 månader",
        "1.4 | Arbete med att införa | 2023",
        "1.4 | Desamma gäller utvecklandet | ",
        "1.4 | Av genomförd uppföljning | 2023",
        "1.5 | Även kommunens policy | början på varje ny mandatperiod",
        "1.5 | När styrdokumentet är beslutat | ",
        "1.5 | Arbetet kommer att återupptas | våren 2023",
        "1.6 | Ett avtal har också | ",
        "1.9 | Under hösten 2023 planeras | hösten 2023",
        "1.11 | Vi ska gemensamt arbeta | ",
        "1.11 | Särskilt fokus ska läggas | ",
        "1.11 | Särskilt fokus ska också | ",
        "1.12 | Detta ska vara komplett | till år 2025",
    ];

    // Shown, but not ticked: descriptions, what has happened, what might have.
    private static readonly string[] Shown =
    [
        "1.2 | Checklistan är ett verktyg",
        "1.5 | Arbete har skett med",
        "1.5 | I arbetet har dock",
        "1.8 | Svenska Kraftnät varnade under",
        "1.10 | En rekrytering har slutförts",
        "1.11 | Säkerhetshandläggaren har nu påbörjat",
        "1.11 | Verktyget Effektiv Samordning för",
    ];

    [Fact]
    public void Finds_thirteen_sections_with_their_titles_and_the_gap()
    {
        var report = Seed.Read();

        Assert.Equal(
            [
                "1.1 Systematiskt arbetsmiljöarbete", "1.2 Lokalsäkerhet", "1.3 Bevakning", "1.4 It-säkerhet och informationssäkerhet",
                "1.5 Skydd mot grov organiserad brottslighet samt arbete mot våldsbejakande extremism", "1.6 Signalskydd", "1.7 Säkerhetsskydd",
                "1.8 Beredskap och krishantering", "1.9 Krisstöd", "1.10 Civilt försvar", "1.11 Brottsförebyggande arbete", "1.12 Skolsäkerhet", "1.14 Evenemangssäkerhet",
            ],
            report.Sections.Select(section => $"{section.Number} {section.Title}"));
        Assert.Equal("1.13", Assert.Single(report.Gaps).ToString());
        Assert.Equal("Posom", report.Sections[8].Formerly);
        Assert.Equal(("1.6.", "1.7"), (report.Sections[5].NumberAsTyped, report.Sections[6].NumberAsTyped));
        Assert.Equal((87, 126), (report.Sections[4].FirstLine, report.Sections[4].LastLine));
    }

    [Fact]
    public void Finds_its_title_kommun_year_and_introduction()
    {
        var report = Seed.Read();

        Assert.Equal(("Årlig rapportering säkerhetsorganisationen", "Alingsås kommun", 2022), (report.Title, report.Kommun, report.Year?.Year));
        Assert.StartsWith("Alingsås kommun har en säkerhetspolicy", report.Introduction);
        Assert.EndsWith("drivits ännu ett steg framåt.", report.Introduction);
        Assert.DoesNotContain(report.IntroductionCommitments, commitment => commitment.Suggested);
    }

    [Fact]
    public void Finds_thirteen_roles_in_eighteen_assignments_and_four_units()
    {
        var report = Seed.Read();

        Assert.Equal(18, report.Sections.Sum(section => section.Responsibles.Count));
        Assert.Equal(
            [
                "HR-strateg", "lokalstrateg", "säkerhetshandläggare", "IT-chef", "informationssäkerhetssamordare", "kommunjurist", "biträdande signalskyddschef",
                "säkerhetschef", "beredskapssamordnare", "kommunikationschef", "enhetschef vid enhet vuxna", "lokalcontroller", "projektledare för evenemang",
            ],
            report.Roles);
        Assert.Equal(["KLK", "Socialförvaltningen", "BoU", "KoU"], report.Units);
        Assert.All(report.Sections.SelectMany(section => section.Responsibles), one => Assert.NotNull(one.Unit));
        Assert.Equal("HR, KLK", report.Sections[5].Responsibles[0].UnitAsWritten);
    }

    [Fact]
    public void Tells_shared_from_split_responsibility()
    {
        var report = Seed.Read();

        string Numbers(ReadResponsibility mode) => string.Join(' ', report.Sections.Where(section => section.Responsibility == mode).Select(section => section.Number));
        Assert.Equal("1.5 1.8 1.11", Numbers(ReadResponsibility.Shared));
        Assert.Equal("1.4", Numbers(ReadResponsibility.Split));
        Assert.Equal("", Numbers(ReadResponsibility.None));
        Assert.Equal(["IT-säkerhet", "informationssäkerhet"], report.Sections[3].Responsibles.Select(one => one.Area));
    }

    [Fact]
    public void Proposes_what_a_careful_reader_would_follow_up_and_shows_the_rest()
    {
        var found = Seed.Read().Sections.SelectMany(section => section.Commitments.Select(commitment => (section, commitment))).ToList();

        string Start(string sentence, int words) => string.Join(' ', sentence.Split(' ').Take(words));
        Assert.Equal(
            Promises.Select(promise => promise.Trim()),
            found.Where(one => one.commitment.Suggested)
                .Zip(Promises, (one, promise) => $"{one.section.Number} | {Start(one.commitment.Sentence, promise.Split('|')[1].Trim().Split(' ').Length)} | {one.commitment.Period?.Text}".Trim()));
        Assert.Equal(
            Shown,
            found.Where(one => !one.commitment.Suggested).Zip(Shown, (one, shown) => $"{one.section.Number} | {Start(one.commitment.Sentence, shown.Split('|')[1].Trim().Split(' ').Length)}"));
        Assert.Equal((Promises.Length, Shown.Length), (found.Count(one => one.commitment.Suggested), found.Count(one => !one.commitment.Suggested)));
        Assert.All(found.Where(one => one.section.Number!.ToString() == "1.11"), one => Assert.Equal(ReadConfidence.Low, one.commitment.Confidence));
    }

    [Fact]
    public void Joins_broken_lines_and_keeps_lists()
    {
        var report = Seed.Read();

        Assert.Contains("Flertalet IT-säkerhetsrelaterade insatser", report.Sections[3].Text);
        Assert.Contains("såväl ute- som innemiljön", report.Sections[11].Text);
        Assert.Contains("• Vi ska gemensamt arbeta mot brott, för säkerhet och trygghet\n• Särskilt fokus ska läggas", report.Sections[10].Text);
        Assert.Contains("fungerat bra.\n\nLäget för kommunen", report.Sections[7].Text); // a page break without a blank line
        Assert.DoesNotContain("Ansvarig", string.Concat(report.Sections.Select(section => section.Text)));
    }

    [Fact]
    public void Loses_no_word_of_it()
    {
        var text = Seed.Text();
        var report = ReportReader.Read(text);
        var read = string.Join(' ', report.Sections.Select(section => $"{section.NumberAsTyped} {section.Heading} {string.Join(' ', section.Responsibles.Select(one => one.Sentence))} {section.Text}"));

        static string Letters(string part) => string.Concat(part.Where(char.IsLetterOrDigit));
        var kept = Letters($"{report.Title}{report.Introduction}{read}");
        Assert.All(
            text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 3),
            word => Assert.Contains(word, kept));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Reads_the_same_with_other_line_ends(string end)
    {
        var text = Seed.Text();

        Assert.Equal(Json(ReportReader.Read(text)), Json(ReportReader.Read(text.ReplaceLineEndings(end))));
    }

    [Fact]
    public void Reads_the_same_with_page_breaks_and_page_numbers()
    {
        var page = 1;
        var lines = Seed.Text().Split('\n').SelectMany((line, at) => at > 0 && at % 35 == 0 ? new[] { "", $"Alingsås kommun   Sida {page++} (8)", "\f" + line } : [line]);

        var plain = Seed.Read();
        var paged = ReportReader.Read(string.Join('\n', lines));

        Assert.Equal(plain.Sections.Select(section => (section.Number, section.Title, section.Responsibility)), paged.Sections.Select(section => (section.Number, section.Title, section.Responsibility)));
        Assert.Equal(plain.Roles, paged.Roles);
        Assert.Equal(
            plain.Sections.SelectMany(section => section.Commitments).Select(commitment => (commitment.Sentence, commitment.Suggested)),
            paged.Sections.SelectMany(section => section.Commitments).Select(commitment => (commitment.Sentence, commitment.Suggested)));
        Assert.DoesNotContain("Sida", string.Concat(paged.Sections.Select(section => section.Text)));
        Assert.Contains(paged.Problems, problem => problem.Code == ReadProblems.PageFurniture);
    }

    [Theory]
    [InlineData("2.3.")]
    [InlineData("§ ")]
    [InlineData("")]
    public void Reads_the_same_with_other_numbers_and_with_none(string prefix)
    {
        var renumbered = Regex.Replace(Seed.Text(), @"^ ?1\.(\d+)\.? ", match => prefix.Length == 0 ? "\n" : $"{prefix}{match.Groups[1]} ", RegexOptions.Multiline);

        var (plain, other) = (Seed.Read(), ReportReader.Read(renumbered));

        Assert.Equal(plain.Sections.Select(section => (section.Title, section.Formerly, section.Responsibility, section.Text)), other.Sections.Select(section => (section.Title, section.Formerly, section.Responsibility, section.Text)));
        Assert.Equal((plain.Title, plain.Introduction), (other.Title, other.Introduction));
        Assert.Equal(prefix.Length == 0 ? 0 : 1, other.Gaps.Count);
    }

    [Fact]
    public void Reads_the_same_with_a_blank_after_every_line()
    {
        var (plain, spaced) = (Seed.Read(), ReportReader.Read(Seed.Text().Replace("\n", "\n\n")));

        Assert.Equal(plain.Sections.Select(section => (section.Title, section.Text)), spaced.Sections.Select(section => (section.Title, section.Text)));
        Assert.Equal((plain.Title, plain.Introduction), (spaced.Title, spaced.Introduction));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("latin1")]
    public void Reads_the_same_from_bytes(string encoding)
    {
        // Latin-1 has no typographic quotes or bullets.
        var text = Seed.Text().Replace('”', '"').Replace('–', '-').Replace('•', '*');
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(text)).ToArray();

        Assert.Equal(ReportReader.Read(text).Sections.Select(section => section.Text), ReportReader.Read(bytes).Sections.Select(section => section.Text));
    }

    [Fact]
    public void Gives_the_promised_shape_as_json()
    {
        using var json = JsonDocument.Parse(Json(Seed.Read()));
        var split = json.RootElement.GetProperty("sections")[3];

        Assert.Equal(
            ("1.4", "split", "KLK", "IT-säkerhet"),
            (split.GetProperty("number").GetString(), split.GetProperty("responsibility").GetString(), split.GetProperty("unit").GetString(),
                split.GetProperty("responsible")[0].GetProperty("area").GetString()));
        Assert.Equal("2025-12-31", json.RootElement.GetProperty("sections")[11].GetProperty("commitments")[0].GetProperty("to").GetString());
        Assert.Equal("1.13", json.RootElement.GetProperty("gaps")[0].GetString());
    }

    private static string Json(ReadReport report) => JsonSerializer.Serialize(ReadReportJson.Of(report), JsonSerializerOptions.Web);
}
