using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests;

public sealed class SwedishWords
{
    [Fact]
    public void Write_a_date_as_people_do()
    {
        Assert.Equal("30 oktober 2019", SwedishText.Date(Day("2019-10-30")));
        Assert.Equal("måndag 23 november 2026", SwedishText.DateWithWeekday(Day("2026-11-23")));
        Assert.Equal("2026-11-03", SwedishText.ShortDate(Day("2026-11-03")));
        Assert.Equal("24 december 2026 kl. 00.10", SwedishText.Moment(Utc("2026-12-23T23:10Z")));
    }

    [Fact]
    public void Name_every_month_and_weekday()
    {
        Assert.Equal("januari februari mars april maj juni juli augusti september oktober november december",
            string.Join(' ', Enumerable.Range(1, 12).Select(SwedishText.Month)));
        Assert.Equal("måndag tisdag onsdag torsdag fredag lördag söndag",
            string.Join(' ', Enumerable.Range(0, 7).Select(n => SwedishText.Weekday(Day("2026-11-23").AddDays(n)))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a och b", "a", "b")]
    [InlineData("a, b och c", "a", "b", "c")]
    public void Join_a_list(string joined, params string[] items) => Assert.Equal(joined, SwedishText.Join(items));

    [Theory]
    [InlineData(0, "noll dagar")]
    [InlineData(1, "en dag")]
    [InlineData(12, "tolv dagar")]
    [InlineData(13, "13 dagar")]
    [InlineData(-3, "-3 dagar")]
    public void Count_in_words_up_to_twelve(int number, string text) => Assert.Equal(text, SwedishText.Count(number, "dag", "dagar"));

    [Fact]
    public void Know_ett_from_en() => Assert.Equal("ett år", SwedishText.Count(1, "år", "år", neuter: true));
}
