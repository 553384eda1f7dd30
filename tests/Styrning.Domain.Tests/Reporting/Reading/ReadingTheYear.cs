using Styrning.Domain.Reporting.Reading;

namespace Styrning.Domain.Tests.Reporting.Reading;

public sealed class ReadingTheYear
{
    private static int? Year(string above, string text, string? file = null) =>
        ReportReader.Read($"{above}\n\n1.1 Larm\nAnsvarig är säkerhetschef, KLK.\n\n{text}", file).Year?.Year;

    [Theory]
    [InlineData("Säkerhetsrapport 2023", "Under 2022 byttes larm.", 2023)]
    [InlineData("Säkerhetsrapport\nVerksamhetsåret 2023", "Larm byttes.", 2023)]
    [InlineData("Rapport", "Under 2022 byttes larmen. Fler byts under 2023 och våren 2023.", 2022)]
    [InlineData("Rapport\n\nRiktlinjer antogs 2019-10-30 och 2019-11-02.", "Larmen byttes under 2022.", 2022)]
    [InlineData("Rapport", "Larm byttes. Nya ska köpas 2024. Fler ska köpas 2024. Utgifterna ökade 2023.", 2023)]
    [InlineData("Rapport", "Ärende KS 2021/255 enligt lag 2006:544. Larmen byttes under 2022.", 2022)]
    public void Is_the_one_that_the_text_tells_about(string above, string text, int year) => Assert.Equal(year, Year(above, text));

    [Fact]
    public void Is_taken_from_the_name_of_the_file_when_the_text_names_none() => Assert.Equal(2022, Year("Rapport", "Larm byttes.", "rapport-2022.txt"));

    [Fact]
    public void Is_never_guessed()
    {
        var report = ReportReader.Read("1.1 Larm\nAnsvarig är säkerhetschef, KLK.\n\nLarm byttes.");

        Assert.Null(report.Year);
        Assert.Contains(report.Problems, problem => problem is { Code: ReadProblems.Year, Severity: ReadSeverity.Warning });
    }
}
