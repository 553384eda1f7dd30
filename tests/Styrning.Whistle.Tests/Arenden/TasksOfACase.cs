using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class TasksOfACase
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Stand_with_what_waits_until_another_handler_has_done_them(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        var at = $"/arenden/arende/{id}";

        await karin.PressAsync(await karin.OpenAsync($"{at}/anteckna"), "Spara", ("Text", "Begär ut fakturorna."), ("IsTask", "on"), ("DueOn", "2026-11-22"));
        await karin.PressAsync(await karin.OpenAsync($"{at}/anteckna"), "Spara", ("Text", "Bara en tanke."));
        var page = await anna.OpenAsync(at);
        Assert.Contains("Begär ut fakturorna. Skulle ha gjorts 22 november 2026", page.Text);
        Assert.DoesNotContain("Bara en tanke", page.Document.QuerySelector(".notice")!.TextContent);

        var done = await anna.PressAsync(page, "Gjord");
        await anna.PressAsync(page, "Gjord");

        Assert.Contains("gjord 23 november 2026 av Anna Wester", done.Text);
        Assert.DoesNotContain("Era egna uppgifter", done.Text);
        Assert.Equal(1, await host.WithCases(db => db.Set<CaseTask>().CountAsync(t => t.DoneOn != null)));
        Assert.Equal(1, await host.WithCases(db => db.Readings.CountAsync(r => r.What == "gjorde-klart")));
    }

    [Fact]
    public async Task Have_a_day_only_when_they_are_tasks()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");

        var refused = await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/anteckna"), "Spara", ("Text", "Ring."), ("DueOn", "2026-12-01"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Ring.", refused.Value("Text"));
        Assert.Equal(0, await host.WithCases(db => db.Set<CaseTask>().CountAsync()));
    }

    [Fact]
    public async Task Are_of_their_own_case_only()
    {
        await using var host = await StyrningHost.StartAsync();
        var (mine, _) = await host.ReceivedReport();
        var (other, _) = await host.ReceivedReport(GivenCases.Report() with { Concerned = [new("Anna Wester", "", "")] });
        var (karin, anna) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{other}/anteckna"), "Spara", ("Text", "Hemligt."), ("IsTask", "on"));
        await anna.PressAsync(await anna.OpenAsync($"/arenden/arende/{mine}/anteckna"), "Spara", ("Text", "Annas."), ("IsTask", "on"));
        var theirs = await host.WithCases(db => db.Set<CaseTask>().Where(t => t.CaseId == other).Select(t => t.DocumentId).SingleAsync());

        var form = await anna.OpenAsync($"/arenden/arende/{mine}");
        form.Document.QuerySelector("input[name=task]")!.SetAttribute("value", theirs.ToString());
        var page = await anna.PressAsync(form, "Gjord");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(0, await host.WithCases(db => db.Set<CaseTask>().CountAsync(t => t.DoneOn != null)));
    }
}
