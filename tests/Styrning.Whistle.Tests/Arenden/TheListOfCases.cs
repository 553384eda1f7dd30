using System.Net;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class TheListOfCases
{
    [Fact]
    public async Task Needs_no_open_key_and_shows_nothing_that_somebody_wrote()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport(GivenCases.Report("Hemligt stycke"));
        var karin = await host.SignInAs("kommunjurist");

        var page = await karin.OpenAsync("/arenden");

        Assert.Contains("Bekräfta rapporten", page.Text);
        Assert.DoesNotContain("Hemligt", page.Html);
    }

    [Fact]
    public async Task Is_in_the_menu_and_on_Idag_for_a_handler_with_the_nearest_day()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.ReceivedReport();
        var karin = await host.SignInAs("kommunjurist");

        var idag = await karin.OpenAsync("/idag");

        Assert.Contains("Ärenden: två ärenden väntar", idag.Text);
        Assert.Contains("30 november 2026", idag.Text);
        Assert.Equal("/arenden", idag.Link("Ärenden"));
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("säkerhetschef")]
    public async Task Is_not_there_for_whoever_has_no_part_in_the_channel(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        var visitor = await host.SignInAs(role);

        Assert.DoesNotContain("Ärenden: ", (await visitor.OpenAsync("/idag")).Text);
        Assert.Empty((await visitor.OpenAsync("/idag")).Document.QuerySelectorAll("nav.menu a[href='/arenden']"));
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.OpenAsync("/arenden")).Status);
    }

    [Fact]
    public async Task Shows_the_registrator_no_case_and_no_count()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        var registrator = await host.SignInAs("registrator");

        var page = await registrator.OpenAsync("/arenden");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("table, a[href^='/arenden/arende']"));
        Assert.DoesNotContain("väntar", (await registrator.OpenAsync("/idag")).Text.Replace("Inget väntar", "").Replace("saker väntar", "").Replace("sak väntar", ""));
    }

    [Fact]
    public async Task Marks_what_has_come_since_the_handler_opened_the_case_last()
    {
        await using var given = await GivenVisits.StartAsync(now: StyrningHost.Usually);
        var (karin, anna) = (await given.Staff.SignInAsHandler("kommunjurist"), await given.Staff.SignInAsHandler("HR-strateg"));
        Assert.Contains("Nytt att läsa", (await karin.OpenAsync("/arenden")).Text);

        await karin.OpenAsync($"/arenden/arende/{given.Case}");
        Assert.DoesNotContain("Nytt att läsa", (await karin.OpenAsync("/arenden")).Text);
        Assert.Contains("Nytt att läsa", (await anna.OpenAsync("/arenden")).Text);

        var (reporter, _) = await given.ComeBack();
        await reporter.PressAsync(await reporter.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "Det var 2024."));

        Assert.Contains("Nytt att läsa", (await karin.OpenAsync("/arenden")).Text);
    }

    [Fact]
    public async Task Tells_of_what_comes_in_a_closed_case_where_nothing_waits()
    {
        await using var given = await GivenVisits.StartAsync(now: StyrningHost.Usually);
        var karin = await given.Staff.SignInAsHandler("kommunjurist");
        await karin.OpenAsync($"/arenden/arende/{given.Case}");
        await given.Staff.Recorded(given.Case, CaseFactKind.Acknowledged, CaseFactKind.InvestigationBegun, CaseFactKind.FinalFeedback, CaseFactKind.Closed);
        Assert.DoesNotContain("hört av sig", (await karin.OpenAsync("/arenden")).Text);

        var (reporter, _) = await given.ComeBack();
        await reporter.PressAsync(await reporter.OpenAsync("/aterkom/skriv"), "Skicka", ("Meddelande", "Det fortsätter."));

        var list = await karin.OpenAsync("/arenden");
        Assert.Contains("hört av sig i ett avslutat ärende", list.Text);
        Assert.Contains("Nytt att läsa", (await karin.OpenAsync(list.Link("avgör om det ska återupptas"))).Text);
        await karin.OpenAsync($"/arenden/arende/{given.Case}");
        Assert.DoesNotContain("hört av sig", (await karin.OpenAsync("/arenden")).Text);
    }

    [Fact]
    public async Task Tells_two_of_the_same_day_apart()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.ReceivedReport();

        var links = (await (await host.SignInAs("kommunjurist")).OpenAsync("/arenden")).Document.QuerySelectorAll("td a").Select(link => link.TextContent).ToList();

        Assert.Equal(2, links.Distinct().Count());
    }

    [Fact]
    public async Task Keeps_the_kommun_and_its_company_apart()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport(organisation: "bostader");

        Assert.Contains("Inget ärende är öppet", (await (await host.SignInAs("kommunjurist")).OpenAsync("/arenden")).Text);
        Assert.Contains("Bekräfta rapporten", (await (await host.SignInAs("lokalstrateg")).OpenAsync("/arenden")).Text);
    }
}
