using System.Net;
using System.Text.Json;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument;

public sealed class ReadingTheRegister
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task It_is_in_Swedish_order_and_found_without_dots(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Öppna data");
        await host.AdoptedDocument("Zonpolicy");
        await host.AdoptedDocument("Ängsplan 10");
        await host.AdoptedDocument("Ängsplan 9");
        var visitor = await host.SignInAs("IT-chef");

        var all = await visitor.OpenAsync("/dokument");

        Assert.Equal(["Zonpolicy", "Ängsplan 9", "Ängsplan 10", "Öppna data"], Titles(all));
        Assert.Equal(["Ängsplan 9", "Ängsplan 10"], Titles(await visitor.OpenAsync("/dokument?q=angsplan")));
        Assert.Equal(["Ängsplan 9"], Titles(await visitor.OpenAsync("/dokument?q=9+ängs")));
        Assert.Contains("Inget dokument passar in.", (await visitor.OpenAsync("/dokument?q=%25")).Text + (await visitor.OpenAsync("/dokument?q=saknas")).Text);
        Assert.Throws<InvalidOperationException>(() => all.Link("Nytt dokument")); // an IT-chef reads
    }

    [Fact]
    public async Task It_is_counted_and_chosen_by_what_each_document_is_today()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Gällande policy");
        await host.AdoptedDocument("Sen policy", reviseBy: new(2026, 11, 22));
        await host.AdoptedDocument("Policy som hinner", reviseBy: new(2026, 11, 23));
        await host.AdoptedDocument("Utgången plan", type: "plan", organ: "ks", validTo: new(2026, 11, 22));
        await host.AdoptedDocument("Kommande policy", decidedOn: "2026-12-01");
        await host.DraftDocument("Utkast till policy");
        var visitor = await host.SignInAs("nämndsekreterare");

        var all = await visitor.OpenAsync("/dokument");

        Assert.Equal("Alla 6 Gällande 3 För sena 1 Kommande 1 Under arbete 1 Utgångna 1 Inte beslutade 1", Tidy(all.Document.QuerySelector("nav.parts")!.TextContent));
        Assert.Contains("Gällande Skulle ha reviderats", Row(all, "Sen policy"));
        Assert.DoesNotContain("Skulle ha reviderats", Row(all, "Policy som hinner"));
        Assert.Contains("Inte beslutat Under arbete", Row(all, "Utkast till policy"));
        Assert.Equal(["Sen policy"], Titles(await visitor.OpenAsync("/dokument?lage=sena")));
        Assert.Equal(["Utgången plan"], Titles(await visitor.OpenAsync("/dokument?lage=utgangna")));
        Assert.Equal(["Utgången plan"], Titles(await visitor.OpenAsync("/dokument?typ=plan")));
        Assert.Equal(["Utgången plan"], Titles(await visitor.OpenAsync("/dokument?organ=ks")));
        Assert.Equal(6, Titles(await visitor.OpenAsync("/dokument?ansvarig=kanslichef")).Count);
        Assert.Empty(Titles(await visitor.OpenAsync("/dokument?ansvarig=kommunjurist")));
    }

    [Fact]
    public async Task It_says_where_to_begin_while_it_is_empty_and_goes_page_by_page_when_it_is_long()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");
        Assert.Contains("Registret är tomt.", (await visitor.OpenAsync("/dokument")).Text);

        for (var i = 1; i <= 51; i++) await host.AdoptedDocument($"Plan {i}");

        var first = await visitor.OpenAsync("/dokument?q=plan");
        var second = await visitor.OpenAsync(first.Link("Nästa sida"));
        Assert.Equal((50, 1), (Titles(first).Count, Titles(second).Count));
        Assert.Equal("Plan 51", Titles(second)[0]);
        Assert.Contains("51 dokument", first.Text);
    }

    [Fact]
    public async Task Another_program_gets_it_as_JSON_and_a_spreadsheet_without_formulas()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("=2+5;\"x\"", decidedOn: "2019-10-30", reviseBy: new(2022, 12, 1));
        var visitor = await host.SignInAs("IT-chef");

        var json = await visitor.Http.GetAsync("/dokument/lista.json");
        var csv = await visitor.Http.GetAsync("/dokument/lista.csv");

        Assert.Equal(("application/json", "attachment"), (json.Content.Headers.ContentType!.MediaType, json.Content.Headers.ContentDisposition!.DispositionType));
        using var list = JsonDocument.Parse(await json.Content.ReadAsStringAsync());
        var record = list.RootElement.GetProperty("dokument")[0];
        Assert.Equal(("=2+5;\"x\"", "Gällande", true, "2019-10-30"), (record.GetProperty("titel").GetString(), record.GetProperty("lage").GetString(), record.GetProperty("forSent").GetBoolean(), record.GetProperty("beslutsdatum").GetString()));

        var bytes = await csv.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("2-5-x;\"'=2+5;\"\"x\"\"\";policy;Gällande;ja;nej;Kommunfullmäktige;2019-10-30;", lines[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync("/dokument/lista.xml")).StatusCode);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync("/dokument/lista.json")).Heading);
    }

    [Fact]
    public async Task What_is_missing_leads_to_the_form_that_mends_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Riktlinje utan allt", type: "riktlinje", organ: "ks");
        var visitor = await host.SignInAs("kommunjurist");

        var page = await visitor.OpenAsync("/dokument/saknas");

        Assert.Contains("0 av 1 dokument har allt", page.Text);
        Assert.Contains("Beslutet 30 november 2022 saknar paragraf.", page.Text);
        Assert.Equal("Rätta ett inskrivet beslut", (await visitor.OpenAsync(page.Link("Rätta beslutet"))).Heading);
        Assert.Equal("/dokument/riktlinje-utan-allt/andra#Parents_0_", page.Link("Ange överordnat"));
        Assert.Single((await visitor.OpenAsync($"/dokument/saknas?vad={GapKind.NoParent}")).Document.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("Ange överordnat", (await (await host.SignInAs("IT-chef")).OpenAsync("/dokument/saknas")).Text);
    }

    private static List<string> Titles(PageView page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];

    private static string Row(PageView page, string title) => Tidy(page.Document.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == title).TextContent);

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
