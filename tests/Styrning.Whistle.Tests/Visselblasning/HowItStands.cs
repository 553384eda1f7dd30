using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Visselblasning;

public sealed class HowItStands
{
    [Theory]
    [InlineData("2026-12-20 10:00", "2026-12-20 10:00", "Kom tillbaka den 27 december 2026", "Senast 28 december 2026.")] // a Sunday: the receipt's day, and the law's
    [InlineData("2026-12-20 10:00", "2026-12-27 23:59", "Kom tillbaka den 27 december 2026", "Senast 28 december 2026.")]
    [InlineData("2026-12-20 10:00", "2026-12-28 00:00", "Kom tillbaka den 28 december 2026", "Senast 28 december 2026.")]
    [InlineData("2026-12-20 10:00", "2026-12-28 23:59", "Kom tillbaka den 28 december 2026", "Senast 28 december 2026.")]
    [InlineData("2026-12-20 10:00", "2026-12-29 00:00", "Kom tillbaka den 5 januari 2027", "Den skulle ha kommit senast 28 december 2026. Vi har inte hållit tiden.")]
    public async Task The_day_to_come_back_follows_what_is_owed(string received, string now, string back, string days)
    {
        await using var given = await GivenVisits.StartAsync(now: received);
        var page = await PageAt(given, received, now);

        Assert.Equal("Rapporten har kommit fram", page.Heading);
        Assert.Contains(back, page.Text);
        Assert.Contains(days, page.Text);
    }

    [Fact]
    public async Task An_acknowledgement_in_time_is_said_to_be_so_and_the_feedback_has_its_day()
    {
        await using var given = await GivenVisits.StartAsync(now: "2026-03-02 10:00");
        given.Staff.Clock.Advance(TimeSpan.FromDays(7));
        await given.AsHandler(open => open.Record(CaseFactKind.Acknowledged, open.Write(CaseDocumentKind.Acknowledgement, "Vi har fått den.")));

        var (_, page) = await given.ComeBack();

        Assert.Equal("Vi bedömer rapporten", page.Heading);
        Assert.Contains("Du fick den 9 mars 2026. Sista dagen var 9 mars 2026, så vi höll tiden.", page.Text);
        Assert.Contains("Kom tillbaka den 9 juni 2026", page.Text);
        Assert.Contains("Bekräftelse till dig, 9 mars 2026 Vi har fått den.", page.Text);
    }

    [Fact]
    public async Task A_late_acknowledgement_is_said_to_be_late_and_moves_the_laws_day_but_not_the_target()
    {
        await using var given = await GivenVisits.StartAsync(now: "2026-03-02 10:00");
        given.Staff.Clock.Advance(TimeSpan.FromDays(14));
        await given.AsHandler(open => open.Record(CaseFactKind.Acknowledged));

        var (_, page) = await given.ComeBack();

        Assert.Contains("Du fick den 16 mars 2026. Sista dagen var 9 mars 2026. Vi höll inte tiden.", page.Text);
        Assert.Contains("Senast 16 juni 2026. Vårt eget mål är 2 juni 2026.", page.Text);
    }

    [Fact]
    public async Task Whoever_declined_the_acknowledgement_has_a_day_that_is_our_own()
    {
        await using var given = await GivenVisits.StartAsync(GivenCases.Report() with { DeclinesAcknowledgement = true }, "2026-03-02 10:00");

        var (_, page) = await given.ComeBack();

        Assert.Contains("Du har avstått från den.", page.Text);
        Assert.Contains("Kom tillbaka den 9 juni 2026", page.Text);
        Assert.Contains("9 juni 2026 är vårt eget mål. Lagen anger ingen dag", page.Text);
    }

    [Fact]
    public async Task Feedback_that_never_came_is_said_and_the_other_way_is_shown()
    {
        await using var given = await GivenVisits.StartAsync(now: "2026-03-02 10:00");
        await given.AsHandler(open => open.Record(CaseFactKind.Acknowledged));
        await given.AsHandler(open => open.Record(CaseFactKind.InvestigationBegun));
        given.Staff.Clock.Advance(TimeSpan.FromDays(93)); // 3 June; the last day was the 2nd

        var (_, page) = await given.ComeBack();

        Assert.Equal("Vi utreder det du har rapporterat", page.Heading);
        Assert.Contains("Den skulle ha kommit senast 2 juni 2026. Vi har inte hållit tiden.", page.Text);
        Assert.Contains("du är skyddad även om du går direkt dit", page.Text);
    }

    [Fact]
    public async Task A_closed_case_says_for_how_long_it_can_be_read()
    {
        await using var given = await GivenVisits.StartAsync(now: "2026-03-02 10:00");
        await given.AsHandler(open => open.Record(CaseFactKind.Acknowledged));
        await given.AsHandler(open => open.Record(CaseFactKind.FinalFeedback, open.Write(CaseDocumentKind.Feedback, "Avtalet är uppsagt.")));
        await given.AsHandler(open => open.Record(CaseFactKind.Closed));

        var (_, page) = await given.ComeBack();

        Assert.Equal("Ärendet är avslutat", page.Heading);
        Assert.Contains("Avtalet är uppsagt.", page.Text);
        Assert.Contains("Du kan läsa här längst till 2 mars 2028", page.Text);
        Assert.DoesNotContain("Kom tillbaka den 2", page.Text);
        Assert.Contains("Skriv till oss", page.Text);
    }

    [Fact]
    public async Task What_one_handler_proposes_and_no_second_has_confirmed_is_not_told()
    {
        await using var given = await GivenVisits.StartAsync(GivenCases.Report() with { Contact = "Siv, 070-1740699" });
        await given.AsHandler(open => open.Record(CaseFactKind.OutOfScopeProposed));

        var (_, page) = await given.ComeBack();

        Assert.Equal("Vi bedömer rapporten", page.Heading);
        Assert.DoesNotContain("ta tillbaka", page.Text);
    }

    private static async Task<PageView> PageAt(GivenVisits given, string from, string to)
    {
        given.Staff.Clock.Advance(Moment(to) - Moment(from));
        return (await given.ComeBack()).Page;
    }

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
