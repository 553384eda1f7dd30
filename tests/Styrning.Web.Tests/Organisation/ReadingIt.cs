using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

public sealed class ReadingIt
{
    [Theory]
    [InlineData("oberg", "Kommunjurist", "Säkerhetschef")]
    [InlineData("ÖBERG", "Kommunjurist", "Säkerhetschef")]
    [InlineData("sakerhetsch", "Säkerhetschef", "Kommunjurist")]
    [InlineData("bou", "Lokalcontroller", "Kommunjurist")]
    [InlineData("karimi", "Lokalcontroller", "Kommunjurist")]
    [InlineData("fredrik", "Lokalcontroller", "Kommunjurist")] // away, and still looked for by name
    public async Task A_search_finds_names_roles_and_units_without_dots_and_rings(string query, string finds, string leavesOut)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("lokalstrateg");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/organisation"), "Sök", ("Sök namn, roll eller enhet", query));

        Assert.Equal($"/organisation?q={query}", Uri.UnescapeDataString(page.Address.PathAndQuery));
        Assert.Contains(finds, page.Text);
        Assert.DoesNotContain(leavesOut, page.Text);
        Assert.Equal(query, page.Value("q"));
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%")]
    public async Task A_search_without_a_hit_says_how_to_search(string query)
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync($"/organisation?q={Uri.EscapeDataString(query)}");

        // Signs alone are nothing to search for.
        Assert.Contains(query == "%" ? "Kommunjurist" : "Inget passar in på", page.Text);
        Assert.DoesNotContain("<script>", page.Html);
    }

    [Fact]
    public async Task Units_and_roles_stand_in_Swedish_order_with_who_acts_and_why()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync("/organisation");

        Assert.Equal(
            ["Barn- och ungdomsförvaltningen BoU", "Kommunledningskontoret KLK", "Kultur- och utbildningsförvaltningen KoU", "Socialförvaltningen"],
            page.Document.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()));
        Assert.Equal("Yusuf Karimi är vikarierande lokalcontroller.", page.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("Lokalcontroller")).QuerySelector("td .soft")!.TextContent);
        Assert.DoesNotContain("ingen innehavare", page.Text);
        Assert.DoesNotContain("Så börjar du", page.Text);
    }

    [Theory]
    [InlineData("2026-11-23", "Måndag 23 november 2026: Yusuf Karimi är vikarierande lokalcontroller.")]
    [InlineData("2019-10-14", "Måndag 14 oktober 2019: Fredrik Alm är ordinarie lokalcontroller.")]
    [InlineData("2019-10-13", "Söndag 13 oktober 2019: Funktionen lokalcontroller är vakant, och ingen ersättare eller chef kunde hittas.")]
    public async Task A_day_can_be_looked_at_before_or_after_it_comes(string day, string sentence)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("lokalstrateg");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/organisation/roller/lokalcontroller"), "Visa", ("Dag", day));

        Assert.Contains(sentence, page.Text);
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_to_be_none()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync("/organisation/roller/lokalcontroller?dag=2026-02-30");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("går inte att läsa", page.Errors);
    }

    [Fact]
    public async Task A_role_tells_what_it_answers_for_and_who_stands_around_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync("/organisation/roller/sakerhetschef");

        Assert.Contains("1.7 Säkerhetsskydd", page.Text);
        Assert.Contains("1.8 Beredskap och krishantering, delat ansvar", page.Text);
        Assert.Contains("1.11 Brottsförebyggande arbete, delat ansvar", page.Text);
        Assert.Equal("/organisation/roller/sakerhetshandlaggare", page.Link("Säkerhetshandläggare"));
        Assert.Equal("/organisation/roller/kommundirektor", page.Link("Kommundirektör"));
    }

    [Fact]
    public async Task The_areas_stand_in_the_order_of_their_numbers_and_the_gap_is_said()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync("/organisation/omraden");

        Assert.Equal(
            ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.13", "1.14"],
            page.Document.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent));
        Assert.Contains("1.13 används inte; ett nummer flyttas aldrig.", page.Text);
        Assert.Contains("Uppdelat: IT-chef (IT-säkerhet) och informationssäkerhetssamordnare (informationssäkerhet)", page.Text);
        Assert.Contains("Krisstöd tidigare Posom", page.Text);
    }

    [Fact]
    public async Task An_empty_organisation_says_how_to_begin()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        await host.WithDb(async db =>
        {
            await db.Set<ReportArea>().ExecuteDeleteAsync();
            return await db.Set<RoleHolding>().Where(h => h.RoleKey != "administrator").ExecuteDeleteAsync();
        });

        var page = await visitor.OpenAsync("/organisation");

        Assert.Contains("Så börjar du Lägg till förvaltningarna Klart", page.Text);
        Assert.Equal("/organisation/ny-enhet", page.Link("Lägg till förvaltningarna"));
        Assert.Equal("/organisation/omraden", page.Link("Skriv in områdena"));
        Assert.Contains("Inga områden än.", (await visitor.OpenAsync("/organisation/omraden")).Text);
    }

    [Theory]
    [InlineData("/organisation/andringar?sida=0")]
    [InlineData("/organisation/andringar?sida=-1")]
    [InlineData("/organisation/andringar?sida=2147483647")]
    [InlineData("/organisation/andringar?sida=x")]
    public async Task A_page_number_out_of_reach_shows_an_empty_page(string path)
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("lokalstrateg")).OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Inget har ändrats här än.", page.Text);
    }
}
