using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class WorkedExamples
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var line in Repository.Lines("tests", "Styrning.Domain.Tests", "Time", "worked-examples.txt").Where(line => !line.StartsWith('#')))
        {
            var field = line.Split(' ');
            rows.Add(field[0], field[1], field[2], field[3], field[4]);
        }
        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public void Come_out_as_reckoned_by_hand(string id, string kind, string from, string nominal, string due)
    {
        var deadline = DeadlineKinds.Find(kind).Count(Day(from));

        Assert.Equal((id, Day(from), Day(nominal), Day(due)), (id, deadline.From, deadline.Nominal, deadline.Due));
        Assert.Equal(kind, deadline.Kind);
    }

    [Fact]
    public void Are_all_forty_one() => Assert.Equal(Enumerable.Range(1, 41).Select(n => $"B{n:00}"), Rows().Select(row => row.Data.Item1));

    [Theory]
    [InlineData("B35", "2026-03-13", "2026-04-08")]
    [InlineData("B36", "2026-05-29", "2026-06-23")]
    [InlineData("B37", "2026-12-04", "2026-12-29")]
    [InlineData("B38", "2026-12-10", "2027-01-05")]
    [InlineData("B33", "2019-12-20", "2020-01-11")]
    public void Give_the_day_of_laga_kraft(string id, string announcedOn, string lagaKraftOn)
    {
        var period = AppealPeriod.From(Day(announcedOn));

        Assert.Equal((id, Day(lagaKraftOn), Day(lagaKraftOn)), (id, period.LagaKraftOn, period.NoticeMayComeDownOn));
    }

    [Theory]
    [InlineData("T1", "2026-03-31T22:30Z", "2026-04-01")]
    [InlineData("T2", "2026-01-31T23:30Z", "2026-02-01")]
    [InlineData("T6", "2026-12-31T23:00Z", "2027-01-01")]
    public void Find_the_Swedish_day_of_an_instant(string id, string instant, string day) =>
        Assert.Equal((id, Day(day)), (id, SwedishCalendar.DayOf(Utc(instant))));

    [Theory]
    [InlineData("T3", "2026-03-30", "2026-03-30T22:00Z")]
    [InlineData("T4", "2026-10-26", "2026-10-26T23:00Z")]
    public void End_a_day_at_the_next_midnight(string id, string day, string instant) =>
        Assert.Equal((id, Utc(instant)), (id, SwedishCalendar.EndOf(Day(day))));

    [Fact]
    public void Know_that_T5_has_a_short_day_and_a_long_one() =>
        Assert.Equal((23, 25), (SwedishCalendar.DayLength(Day("2026-03-29")).TotalHours, SwedishCalendar.DayLength(Day("2026-10-25")).TotalHours));
}
