using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Reporting;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Figures;

public sealed class FiguresForTheAnnualReport
{
    private const string Page = "/rapporter/2026/avsnitt/1.5";
    private const string Button = "Lägg in siffrorna sist i texten";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Are_proposed_when_the_year_is_over_and_then_stand_as_text_that_is_not_changed(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.OpenedYear();
        await host.Received(6);
        await host.Counted(("avslutade", 7), ("kategori/upphandling", 7), ("utfall/atgarder", 6), ("utfall/inget-fel", 1));
        var before = await (await host.SignInAs("kommunjurist")).OpenAsync(Page);
        Assert.Contains("Årets siffror finns här från den 1 januari 2027", before.Text);
        Assert.False(before.HasButton(Button));

        host.Clock.Advance(TimeSpan.FromDays(39));
        var karin = await host.SignInAs("kommunjurist");
        var page = await karin.OpenAsync(Page);
        var after = await karin.PressAsync(page, Button, ("Draft.Text", "Mitt eget."));
        await karin.PressAsync(page, Button, ("Draft.Text", "Mitt eget.")); // pressed twice

        const string written = """
            Mitt eget.

            Visselblåsarkanalen 2026, Kommunen:

            - Mottagna rapporter: 6
            - Avslutade ärenden: 7
            - Gällde: Upphandling och inköp: 7

            Visselblåsarkanalen 2026, Kommunbostäder AB:

            - Mottagna rapporter: redovisas inte
            - Avslutade ärenden: redovisas inte

            Tal under fem redovisas inte, och inte heller tal som skulle avslöja dem.
            """;
        Assert.Equal(written.ReplaceLineEndings("\n"), (await host.Section("1.5")).Parts[0].Content.Text);
        Assert.Contains("Siffrorna för 2026 står i texten", after.Text);
        await host.Received(1, new(2026, 12, 30)); // a letter that is found late
        Assert.Equal(written.ReplaceLineEndings("\n"), (await host.Section("1.5")).Parts[0].Content.Text);
        Assert.Contains("Mottagna rapporter: 7", (await karin.OpenAsync(Page)).Text);
    }

    [Theory]
    [InlineData(0, "redovisas inte")]
    [InlineData(1, "redovisas inte")]
    [InlineData(4, "redovisas inte")]
    [InlineData(5, "5")]
    public async Task Tell_none_one_and_four_alike(int reports, string told)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        await host.Received(reports);
        host.Clock.Advance(TimeSpan.FromDays(39));

        var page = await (await host.SignInAs("kommunjurist")).OpenAsync(Page);

        Assert.Contains($"Mottagna rapporter: {told}", page.Document.QuerySelector(".contribution")!.TextContent);
        Assert.DoesNotContain("släkting", page.Html);
    }

    [Fact]
    public async Task Are_for_the_one_section_that_the_channel_gives_them_to_and_those_who_write_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenedYear();
        await host.Received(5);
        host.Clock.Advance(TimeSpan.FromDays(39));
        var (chef, writer) = (await host.SignInAs("kanslichef"), await host.SignInAs("säkerhetshandläggare"));
        Assert.DoesNotContain("visselblåsarkanalen", (await chef.OpenAsync(Page)).Text); // reads, and does not write
        Assert.DoesNotContain("visselblåsarkanalen", (await writer.OpenAsync("/rapporter/2026/avsnitt/1.3")).Text);
        var token = (await writer.OpenAsync("/rapporter/2026/avsnitt/1.3")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var asked = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.Http.PostAsync("/rapporter/2026/avsnitt/1.3?handler=Figures", asked)).StatusCode);

        var settings = await chef.OpenAsync("/arenden/uppdrag/installningar?organisation=kommunen");
        Assert.Equal("1.5", settings.Value("Input.ReportSection"));
        Assert.Equal(HttpStatusCode.BadRequest, (await chef.PressAsync(settings, "Spara", ("Input.ReportSection", "avsnitt fem"))).Status);
        await chef.PressAsync(settings, "Spara", ("Input.ReportSection", "1.3"));

        Assert.Contains("Kommunen:", (await writer.OpenAsync("/rapporter/2026/avsnitt/1.3")).Document.QuerySelector(".contribution")!.TextContent);
        Assert.DoesNotContain("Kommunen:", (await writer.OpenAsync(Page)).Document.QuerySelector(".contribution")!.TextContent);
    }
}

file static class GivenFigures
{
    public static async Task Received(this StyrningHost host, int reports, DateOnly? on = null)
    {
        for (var i = 0; i < reports; i++)
        {
            var (id, _) = await host.ReceivedReport();
            if (on is { } day)
            {
                await host.WithCases(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ReceivedOn, day)));
            }
        }
    }

    public static Task Counted(this StyrningHost host, params (string What, int Count)[] counts) => host.WithCases(db =>
    {
        db.AddRange(counts.Select(c => new YearCount { Organisation = "kommunen", Year = 2026, What = c.What, Count = c.Count }));
        return db.SaveChangesAsync();
    });
}
