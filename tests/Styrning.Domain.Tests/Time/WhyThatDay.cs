using Styrning.Domain.Time;
using static Styrning.Domain.Tests.Swedish;

namespace Styrning.Domain.Tests.Time;

public sealed class WhyThatDay
{
    [Fact]
    public void A_row_of_closed_days_is_named() => Assert.Equal(
        [
            "Mottaget 24 december 2026.",
            "Sju dagar senare är 31 december 2026 (VBL 5 kap. 8 § 2).",
            "Nyårsafton, nyårsdagen och helgen räknas inte: första vardag är måndag 4 januari 2027 (lag 1930:173 2 §).",
        ],
        Deadlines.Acknowledgement(Day("2026-12-24")).Steps);

    [Theory]
    [InlineData("2026-03-14", "Helgen räknas inte: första vardag är måndag 23 mars 2026 (lag 1930:173 2 §).")]
    [InlineData("2026-03-15", "Söndagen räknas inte: första vardag är måndag 23 mars 2026 (lag 1930:173 2 §).")]
    [InlineData("2026-03-27", "Långfredagen, lördagen, påskdagen och annandag påsk räknas inte: första vardag är tisdag 7 april 2026 (lag 1930:173 2 §).")]
    [InlineData("2026-12-17", "Julafton, juldagen, annandag jul och söndagen räknas inte: första vardag är måndag 28 december 2026 (lag 1930:173 2 §).")]
    [InlineData("2026-10-24", "Alla helgons dag och söndagen räknas inte: första vardag är måndag 2 november 2026 (lag 1930:173 2 §).")]
    [InlineData("2026-03-02", "Det är en måndag och en vardag, så dagen ligger fast.")]
    [InlineData("2026-03-26", "Skärtorsdagen är en vardag i lagens mening, så dagen ligger fast (lag 1930:173 2 §).")]
    [InlineData("2026-04-23", "Valborgsmässoafton är en vardag i lagens mening, så dagen ligger fast (lag 1930:173 2 §).")]
    [InlineData("2026-05-18", "Annandag pingst är en vardag i lagens mening, så dagen ligger fast (lag 1930:173 2 §).")]
    [InlineData("2026-05-08", "Klämdagen är en vardag i lagens mening, så dagen ligger fast (lag 1930:173 2 §).")]
    [InlineData("2026-12-29", "Trettondagsafton är en vardag i lagens mening, så dagen ligger fast (lag 1930:173 2 §).")]
    public void The_last_step_says_why_the_day_moved_or_did_not(string receivedOn, string step) =>
        Assert.Equal(step, Deadlines.Acknowledgement(Day(receivedOn)).Steps[^1]);

    [Fact]
    public void A_month_without_the_number_is_explained()
    {
        var deadline = Deadlines.FeedbackAfter(Day("2025-11-30"));

        Assert.Equal(
            [
                "Bekräftat 30 november 2025.",
                "Tre månader senare är 28 februari 2026, månadens sista dag eftersom den inte har 30 dagar (VBL 5 kap. 8 § 3 och lag 1930:173 1 §).",
                "Helgen räknas inte: första vardag är måndag 2 mars 2026 (lag 1930:173 2 §).",
            ],
            deadline.Steps);
        Assert.Equal("VBL 5:8 p3; lag 1930:173 1 §; lag 1930:173 2 §", deadline.Citation);
    }

    [Fact]
    public void Without_an_acknowledgement_the_seventh_day_is_the_start() => Assert.Equal(
        [
            "Mottaget 2 mars 2026.",
            "Sju dagar senare är 9 mars 2026 (VBL 5 kap. 8 § 3).",
            "Då skulle bekräftelsen senast ha lämnats, så de tre månaderna räknas från den dagen även om den är en helgdag.",
            "Tre månader senare är 9 juni 2026 (VBL 5 kap. 8 § 3).",
            "Det är en tisdag och en vardag, så dagen ligger fast.",
        ],
        Deadlines.FeedbackWithoutAcknowledgement(Day("2026-03-02")).Steps);

    [Fact]
    public void A_prohibition_says_that_it_is_one() => Assert.Equal(
        [
            "Ärendet avslutat 29 februari 2024.",
            "Två år senare är 28 februari 2026, månadens sista dag eftersom den inte har 29 dagar (VBL 7 kap. 8 § och lag 1930:173 1 §).",
            "Efter den dagen får personuppgifterna inte behandlas. Det är ett förbud, så dagen flyttas aldrig framåt.",
        ],
        Deadlines.Retention(Day("2024-02-29")).Steps);

    [Fact]
    public void A_day_counted_back_to_a_closed_day_goes_further_back()
    {
        var deadline = Deadlines.Kallelse(Day("2026-05-08"));

        Assert.Equal((Day("2026-05-01"), Day("2026-04-30"), true), (deadline.Nominal, deadline.Due, deadline.CountedBack));
        Assert.Equal(
            [
                "Sammanträde 8 maj 2026.",
                "En vecka tidigare är 1 maj 2026 (KL 5 kap. 13 § och KL 5 kap. 15 §).",
                "Första maj är inte vardag och tiden flyttas aldrig framåt: gör det senast torsdag 30 april 2026.",
            ],
            deadline.Steps);
    }

    [Fact]
    public void Every_kind_explains_itself_on_every_day_of_four_years()
    {
        foreach (var kind in DeadlineKinds.All)
        {
            for (var day = Day("2024-01-01"); day < Day("2028-01-01"); day = day.AddDays(1))
            {
                var deadline = kind.Count(day);
                Assert.InRange(deadline.Steps.Count, 3, 5);
                Assert.All(deadline.Steps, step => Assert.True(!char.IsLower(step[0]) && step.EndsWith('.'), step));
                Assert.Contains(SwedishText.Date(deadline.Nominal), string.Concat(deadline.Steps), StringComparison.Ordinal);
                Assert.Contains(SwedishText.Date(deadline.Due), string.Concat(deadline.Steps), StringComparison.Ordinal);
                Assert.True(deadline.Due == deadline.Nominal || deadline.Due > deadline.Nominal != deadline.CountedBack);
            }
        }
    }
}
