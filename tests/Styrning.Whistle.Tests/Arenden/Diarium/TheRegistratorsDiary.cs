using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Diarium;

public sealed class TheRegistratorsDiary
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Shows_days_and_neutral_words_and_takes_the_registrys_number(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.ReceivedReport(GivenCases.Report("Nils Holm tog emot en resa.") with { Contact = "Eva Ek" });
        var registrator = await host.SignInAs("registrator");
        var page = await registrator.OpenAsync("/arenden/diarium");
        Assert.Contains("Ärende enligt lagen (2021:890)", page.Text);
        Assert.Contains("2026-11-23", page.Text);
        foreach (var secret in new[] { "Nils", "Eva", "resa", "Karin", "Anna Wester" })
        {
            Assert.DoesNotContain(secret, page.Text);
        }

        var asked = await registrator.PressAsync(page, "För in");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        var entered = await registrator.PressAsync(page, "För in", ("Number", " KS  2026/255 "));

        Assert.Contains("KS 2026/255:1", entered.Text);
        Assert.Equal("VIS-89", (await registrator.PressAsync(page, "För in", ("Number", "KS 2026/255"))).RefusalCode);
        Assert.Equal("KS 2026/255", await host.WithCases(db => db.Cases.Select(c => c.Diarienummer).SingleAsync()));
        Assert.Single(await host.WithCases(db => db.Readings.Where(r => r.What == "diarieforde").ToListAsync()));
    }

    [Fact]
    public async Task Gives_no_number_twice()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.ReceivedReport();
        var registrator = await host.SignInAs("registrator");
        var first = await registrator.PressAsync(await registrator.OpenAsync("/arenden/diarium"), "För in", ("Number", "KS 2026/255"));

        var second = await registrator.PressAsync(first, "För in", ("Number", "KS 2026/255"));

        Assert.Equal("VIS-88", second.RefusalCode);
    }

    [Fact]
    public async Task Is_told_in_Idag_of_what_has_no_number_and_found_by_it_afterwards()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport();
        await host.ReceivedReport();
        await host.ReceivedReport(organisation: "bostader");
        var registrator = await host.SignInAs("registrator");
        Assert.Contains("Diariet: två handlingar att föra in", (await registrator.OpenAsync("/idag")).Text);
        Assert.DoesNotContain("Diariet:", (await (await host.SignInAs("administratör")).OpenAsync("/idag")).Text);

        await registrator.PressAsync(await registrator.OpenAsync("/arenden/diarium"), "För in", ("Number", "KS 2026/255"));

        Assert.Contains("Diariet: en handling att föra in", (await registrator.OpenAsync("/idag")).Text);
        var found = await registrator.OpenAsync("/arenden/diarium?sok=2026/255");
        Assert.Single(found.Document.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Inget ärende har det numret", (await registrator.OpenAsync("/arenden/diarium?sok=KS+2026/256")).Text);
    }

    [Fact]
    public async Task Holds_nothing_of_the_companys_channel()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.ReceivedReport(organisation: "bostader");
        var registrator = await host.SignInAs("registrator");

        Assert.Contains("Inget att föra in", (await registrator.OpenAsync("/arenden/diarium")).Text);
    }

    [Theory]
    [InlineData("administratör")]
    [InlineData("kanslichef")]
    [InlineData("säkerhetschef")]
    public async Task Is_the_registrators_alone(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs(role);

        Assert.NotEqual(HttpStatusCode.OK, (await visitor.OpenAsync("/arenden/diarium")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await visitor.OpenAsync("/arenden/diarium/brev")).Status);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync("/arenden/diarium")).Heading);
    }
}
