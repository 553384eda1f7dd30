using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Whistle.Tests.Audit;

public sealed class TheLogOfACase
{
    [Fact]
    public async Task Tells_who_has_read_and_when_and_that_it_was_looked_at()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00");
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        await karin.OpenAsync($"/arenden/arende/{id}");
        host.Clock.Advance(TimeSpan.FromMinutes(65));

        var page = await (await host.SignInAsHandler("HR-strateg")).OpenAsync($"/arenden/arende/{id}/logg");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal(
            [
                "23 november 2026 kl. 09.05|Anna Wester|Läste den här loggen",
                "23 november 2026 kl. 08.00|Karin Öberg|Öppnade ärendet",
                "23 november 2026|Den som rapporterade|Rapporten kom in",
            ], rows);
        Assert.Contains("Loggen är hel.", page.Text);
    }

    [Fact]
    public async Task Says_aloud_when_a_row_is_not_as_it_was_written()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.Read(id, 2);
        await host.WithCases(db => db.Readings.Where(r => r.CaseId == id && r.No == 2).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, Guid.Empty)));

        var page = await (await host.SignInAsHandler("kommunjurist")).OpenAsync($"/arenden/arende/{id}/logg");

        Assert.Contains("Loggen är inte som den skrevs.", page.Text);
    }

    [Fact]
    public async Task Is_for_those_whose_case_it_is()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Karin Öberg", "", "")] });

        var named = await (await host.SignInAsHandler("kommunjurist")).OpenAsync($"/arenden/arende/{id}/logg");
        var otherOrganisation = await (await host.SignInAsHandler("lokalstrateg")).OpenAsync($"/arenden/arende/{id}/logg");
        var unknown = await (await host.SignInAsHandler("lokalstrateg")).OpenAsync($"/arenden/arende/{Guid.Empty}/logg");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [named.Status, otherOrganisation.Status, unknown.Status]);
        Assert.Equal(otherOrganisation.Text, unknown.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("kanslichef")).OpenAsync($"/arenden/arende/{id}/logg")).Status);
        Assert.Equal(1, await host.WithCases(db => db.Readings.CountAsync()));
    }
}
