using System.Diagnostics;
using Styrning.Domain.Reporting;

namespace Styrning.Domain.Tests.Reporting;

public sealed class FuzzyPeriods
{
    [Theory]
    [InlineData("våren 2023", "2023-03-01", "2023-05-31")]
    [InlineData("Hösten 2023", "2023-09-01", "2023-11-30")]
    [InlineData("hösten år 2023", "2023-09-01", "2023-11-30")]
    [InlineData("vintern 2023", "2023-12-01", "2024-02-29")]
    [InlineData("vintern 2023/24", "2023-12-01", "2024-02-29")]
    [InlineData("hösten/vintern 2023", "2023-09-01", "2024-02-29")]
    [InlineData("i början av 2023", "2023-01-01", "2023-04-30")]
    [InlineData("mitten av 2023", "2023-05-01", "2023-08-31")]
    [InlineData("slutet av 2023", "2023-09-01", "2023-12-31")]
    [InlineData("slutet av maj 2024", "2024-05-21", "2024-05-31")]
    [InlineData("till år 2025", null, "2025-12-31")]
    [InlineData("till och med år 2025", null, "2025-12-31")]
    [InlineData("t.o.m. 2025", null, "2025-12-31")]
    [InlineData("Q1 2024", "2024-01-01", "2024-03-31")]
    [InlineData("2024 Q3", "2024-07-01", "2024-09-30")]
    [InlineData("kvartal 2 2024", "2024-04-01", "2024-06-30")]
    [InlineData("kvartal 2, 2024", "2024-04-01", "2024-06-30")]
    [InlineData("kvartal 1–2 2024", "2024-01-01", "2024-06-30")]
    [InlineData("kv 4 2024", "2024-10-01", "2024-12-31")]
    [InlineData("första kvartalet 2024", "2024-01-01", "2024-03-31")]
    [InlineData("1:a kvartalet 2024", "2024-01-01", "2024-03-31")]
    [InlineData("tertial 2 2024", "2024-05-01", "2024-08-31")]
    [InlineData("första halvåret 2024", "2024-01-01", "2024-06-30")]
    [InlineData("andra halvan av 2024", "2024-07-01", "2024-12-31")]
    [InlineData("senare delen av 2024", "2024-07-01", "2024-12-31")]
    [InlineData("årsskiftet 2023/24", "2023-12-01", "2024-01-31")]
    [InlineData("årsskiftet 2023/2024", "2023-12-01", "2024-01-31")]
    [InlineData("halvårsskiftet 2024", "2024-06-01", "2024-07-31")]
    [InlineData("senast 2024-06-30", null, "2024-06-30")]
    [InlineData("senast den 30 juni 2024", null, "2024-06-30")]
    [InlineData("före 2024-07-01", null, "2024-06-30")]
    [InlineData("från och med 2024", "2024-01-01", null)]
    [InlineData("efter sommaren 2024", "2024-09-01", null)]
    [InlineData("från 2023 till 2025", "2023-01-01", "2025-12-31")]
    [InlineData("maj 2024", "2024-05-01", "2024-05-31")]
    [InlineData("maj–juni 2024", "2024-05-01", "2024-06-30")]
    [InlineData("2024-05", "2024-05-01", "2024-05-31")]
    [InlineData("14.2.2023", "2023-02-14", "2023-02-14")]
    [InlineData("14/2 2023", "2023-02-14", "2023-02-14")]
    [InlineData("under 2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024–2026", "2024-01-01", "2026-12-31")]
    [InlineData("2024-2026", "2024-01-01", "2026-12-31")]
    [InlineData("våren 2023 – hösten 2024", "2023-03-01", "2024-11-30")]
    [InlineData("nästa år", "2023-01-01", "2023-12-31")]
    [InlineData("nästa vår", "2023-03-01", "2023-05-31")]
    [InlineData("sommaren", "2023-06-01", "2023-08-31")]
    [InlineData("till sommaren", null, "2023-08-31")]
    [InlineData("vårterminen 2024", "2024-01-01", "2024-06-30")]
    [InlineData("HT 24", "2024-08-01", "2024-12-31")]
    [InlineData("vt23", "2023-01-01", "2023-06-30")]
    [InlineData("vecka 12 2024", "2024-03-18", "2024-03-24")]
    [InlineData("v. 12–13 2024", "2024-03-18", "2024-03-31")]
    [InlineData("31 februari 2024", "2024-02-01", "2024-02-29")] // no such day: its month is what can be sorted
    [InlineData("våren 2023 och hösten 2023", "2023-03-01", "2023-11-30")]
    public void Keep_their_words_and_get_bounds(string text, string? from, string? to)
    {
        Assert.True(FuzzyPeriod.TryParse(text, 2022, out var period));

        Assert.Equal(text, period.Text);
        Assert.Equal((Day(from), Day(to)), (period.From, period.To));
    }

    [Theory]
    [InlineData("när budgeten medger")]
    [InlineData("löpande")]
    [InlineData("12 månader")]
    [InlineData("början på varje ny mandatperiod")]
    [InlineData("lag 2006:544")]
    [InlineData("KS 2022/255")]
    [InlineData("2000 personer")]
    [InlineData("i vår IT-miljö")]
    [InlineData("Jan Persson")]
    [InlineData("1.5 miljoner")]
    [InlineData("")]
    [InlineData(null)]
    public void That_say_no_time_we_know_are_kept_as_text(string? text)
    {
        Assert.False(FuzzyPeriod.TryParse(text, 2022, out var period));

        Assert.Equal((text ?? "", null, null), (period.Text, period.From, period.To));
    }

    [Fact]
    public void Are_sorted_by_when_they_end_and_the_unknown_last()
    {
        string[] inOrder = ["början av 2023", "våren 2023", "hösten 2023", "2023", "Q1 2024", "till år 2025", "löpande"];

        Assert.Equal(inOrder, inOrder.Reverse().Select(text => FuzzyPeriod.Parse(text, 2022)).Order().Select(period => period.Text));
    }

    [Fact]
    public void Are_found_in_a_sentence_where_they_stand()
    {
        const string sentence = "Under hösten 2023 planeras nästa träff, och allt ska vara klart till år 2025.";

        var found = FuzzyPeriod.Find(sentence, 2022);

        Assert.Equal(["hösten 2023", "till år 2025"], found.Select(match => match.Period.Text));
        Assert.All(found, match => Assert.Equal(match.Period.Text, sentence.Substring(match.Start, match.Length)));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("årsskiftet 2199")]
    [InlineData("vintern 2199")]
    [InlineData("nästa år")]
    public void At_the_end_of_time_do_not_throw(string text) => FuzzyPeriod.Parse(text, int.MaxValue);

    [Theory]
    [InlineData("2")]
    [InlineData("-")]
    [InlineData("v")]
    [InlineData(" ")]
    [InlineData("första delen av ")]
    [InlineData("början av ")]
    [InlineData("den 1:a ")]
    [InlineData("till och med ")]
    [InlineData("2023-2024-")]
    public void Take_linear_time_in_a_hostile_text(string filler)
    {
        var hostile = string.Concat(string.Concat(Enumerable.Repeat(filler, 1_000_000 / filler.Length)), "!");
        FuzzyPeriod.Parse(hostile[..1000], 2022);
        var clock = Stopwatch.StartNew();

        FuzzyPeriod.Parse(hostile, 2022);

        Assert.InRange(clock.ElapsedMilliseconds, 0, 20_000); // quadratic would be minutes; the machine may be busy
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
