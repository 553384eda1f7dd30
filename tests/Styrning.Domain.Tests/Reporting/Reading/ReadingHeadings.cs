using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingHeadings
{
    private static string Numbers(string text) => string.Join(' ', ReportReader.Read(text).Sections.Select(section => $"{section.Number}={section.Title}"));

    [Theory]
    [InlineData("1.6. Signalskydd")]
    [InlineData("1.6 Signalskydd ")]
    [InlineData("   1.6 Signalskydd")]
    [InlineData("1.6\tSignalskydd")]
    [InlineData("1.6\u00A0Signalskydd")]
    [InlineData("1.6.Signalskydd")]
    [InlineData("1.6: Signalskydd")]
    [InlineData("1.6 – Signalskydd")]
    [InlineData("1.6\nSignalskydd")]
    [InlineData("Avsnitt 1.6: Signalskydd")]
    [InlineData("## 1.6 Signalskydd")]
    [InlineData("**1.6 Signalskydd**")]
    [InlineData("1.6 Signal\u00ADskydd")]
    [InlineData("\f1.6 Signalskydd")]
    public void However_typed_are_found(string heading) =>
        Assert.Equal(
            "1.5=Bevakning 1.6=Signalskydd",
            Numbers($"1.5 Bevakning\nAnsvarig är säkerhetschef, KLK.\n\nLarmen har bytts.\n\n{heading}\nAnsvarig är signalskyddschef, KLK.\n\nÖvningar har hållits."));

    [Theory]
    [InlineData("12 månader senare var allt klart.")]
    [InlineData("1 gång/månad hålls möten.")]
    [InlineData("2022 har präglats av lugn.")]
    [InlineData("1.5 miljoner kronor har använts.")]
    [InlineData("14.2.2023 var det möte.")]
    [InlineData("2.4 Mkr blev kostnaden.")]
    [InlineData("10 000 personer kom.")]
    [InlineData("08.30 Samling i rådhuset.")]
    [InlineData("1.6 Signalskydd ................ 7")]
    public void Are_not_made_of_figures_in_the_text(string line) =>
        Assert.Equal(
            "1.5=Bevakning 1.7=Säkerhetsskydd",
            Numbers($"1.5 Bevakning\nAnsvarig är säkerhetschef, KLK.\n\nLarmen har bytts.\n{line}\n\n1.7 Säkerhetsskydd\nAnsvarig är säkerhetschef, KLK.\n\nText."));

    [Fact]
    public void May_be_broken_over_two_lines() =>
        Assert.Equal(
            "1.5=Skydd mot brottslighet samt arbete mot extremism",
            Numbers("1.5. Skydd mot brottslighet samt \narbete mot extremism\n\nAnsvariga för skydd mot brottslighet och arbete mot \nextremism delas mellan jurist, KLK, och chef, KLK.\n\nText."));

    [Fact]
    public void Are_kept_when_a_number_is_used_twice()
    {
        var report = ReportReader.Read("1.1 Larm\nAnsvarig: säkerhetschef\n\nText.\n\n1.1 Lås\nAnsvarig: lokalstrateg\n\nText.\n\n1.2 Bilar\nAnsvarig: fordonsansvarig\n\nText.");

        Assert.Equal("1.1 1.1 1.2", string.Join(' ', report.Sections.Select(section => section.Number)));
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.NumberTwice, Line: 6 });
    }

    [Fact]
    public void Below_a_section_that_answers_for_them_stay_in_its_text()
    {
        var report = ReportReader.Read("2. Trygghet\n2.1 Skydd\nAnsvarig: säkerhetschef\n2.1.1 Larm\nLarmen byttes.\n2.1.2 Lås\nLåsen byttes.\n3. Beredskap\n3.1 Ledning\nAnsvarig: beredskapschef\nStaben övades.");

        Assert.Equal("2.1 3.1", string.Join(' ', report.Sections.Select(section => section.Number)));
        Assert.Contains("2.1.1 Larm\n\nLarmen byttes.", report.Sections[0].Text);
    }

    [Fact]
    public void Without_numbers_inside_a_section_split_its_responsibility()
    {
        var section = ReportReader.Read("4.1 Säkerhet\n\nIT\nAnsvarig: IT-chef, KLK\nText.\n\nInformation\nAnsvarig: informationssamordnare, KLK\nText.\n\n4.2 Lås\nAnsvarig: lokalchef\nText.").Sections[0];

        Assert.Equal(ReadResponsibility.Split, section.Responsibility);
        Assert.Equal(["IT", "Information"], section.Responsibles.Select(one => one.Area));
    }

    [Fact]
    public void Without_numbers_after_the_text_of_a_section_are_sections_of_their_own()
    {
        var report = ReportReader.Read("1.1 Larm\nAnsvarig: larmchef\nText.\n\n1.2 Övrigt\n\nInget att rapportera.\n\nUppföljning av beslut\nAnsvarig: kanslichef\nAlla är verkställda.");

        Assert.Equal(["1.1 Larm", "1.2 Övrigt", " Uppföljning av beslut"], report.Sections.Select(section => $"{section.Number} {section.Title}"));
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.HeadingWithoutNumber, Line: 9 });
    }

    [Theory]
    [InlineData("Krisstöd, tidigare Posom", "Krisstöd", "Posom")]
    [InlineData("Krisstöd (tidigare Posom)", "Krisstöd", "Posom")]
    [InlineData("Krisstöd – f.d. Posom", "Krisstöd", "Posom")]
    [InlineData("Krisstöd, tidigare kallat ”Posom”", "Krisstöd", "Posom")]
    [InlineData("Uppföljning av tidigare beslut", "Uppföljning av tidigare beslut", null)]
    public void Tell_a_former_name(string heading, string title, string? formerly)
    {
        var section = ReportReader.Read($"1.9 {heading}\nAnsvarig är enhetschef, KLK.\n\nText.").Sections[0];

        Assert.Equal((title, formerly), (section.Title, section.Formerly));
    }
}
