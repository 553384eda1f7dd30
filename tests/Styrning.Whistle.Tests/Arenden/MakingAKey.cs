using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class MakingAKey
{
    private const string Good = "fyra ord som rimmar illa";

    [Fact]
    public async Task Whoever_has_none_is_led_to_it_and_new_reports_are_sealed_to_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await Appoint(host);
        var handler = await host.SignInAs("säkerhetschef");

        var page = await handler.OpenAsync("/arenden/las-upp");
        Assert.Equal("Gör din nyckel", page.Heading);
        await handler.PressAsync(page, "Gör nyckeln", ("Passphrase", Good), ("Again", Good));
        var (id, _) = await host.ReceivedReport();

        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync($"/arenden/arende/{id}")).Status);
    }

    [Fact]
    public async Task Gives_nothing_of_what_came_before()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await Appoint(host);
        var handler = await host.SignInAs("säkerhetschef");
        await handler.PressAsync(await handler.OpenAsync("/arenden/nyckel"), "Gör nyckeln", ("Passphrase", Good), ("Again", Good));

        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync($"/arenden/arende/{id}")).Status);
    }

    [Theory]
    [InlineData("kort ord 11", 409)]
    [InlineData("aaaaaaaaaaaaaaaa", 409)]
    [InlineData("demo demo demo", 409)]
    [InlineData("", 400)]
    public async Task Is_refused_with_an_easy_passphrase(string passphrase, int status)
    {
        await using var host = await StyrningHost.StartAsync();
        await Appoint(host);
        var handler = await host.SignInAs("säkerhetschef");

        var page = await handler.PressAsync(await handler.OpenAsync("/arenden/nyckel"), "Gör nyckeln", ("Passphrase", passphrase), ("Again", passphrase));

        Assert.Equal(status, (int)page.Status);
        Assert.Equal(status == 409 ? "VIS-53" : "", page.RefusalCode ?? "");
    }

    [Fact]
    public async Task Another_passphrase_keeps_the_cases_and_locks_the_other_browsers()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var other = await host.SignInAsHandler("kommunjurist");
        var handler = await host.SignInAs("kommunjurist");

        var wrong = await handler.PressAsync(await handler.OpenAsync("/arenden/nyckel"), "Byt lösenfras", ("Old", "något helt annat"), ("Passphrase", Good), ("Again", Good));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        await handler.PressAsync(await handler.OpenAsync("/arenden/nyckel"), "Byt lösenfras", ("Old", DemoChannel.Passphrase), ("Passphrase", Good), ("Again", Good));

        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync($"/arenden/arende/{id}")).Status);
        Assert.Equal("/arenden/las-upp", (await other.OpenAsync($"/arenden/arende/{id}")).Address.AbsolutePath);
        Assert.DoesNotContain(DemoChannel.Passphrase, (await other.OpenAsync("/arenden/las-upp")).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.UnlockAsync());
        await other.UnlockAsync(Good);
    }

    [Fact]
    public async Task A_forgotten_one_is_made_anew_only_when_the_keeper_allows_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (old, _) = await host.ReceivedReport();
        var handler = await host.SignInAsHandler("kommunjurist");
        var keeper = await host.SignInAs("kanslichef");
        var appointment = await host.WithCases(db => db.Appointments.Where(a => a.Title == "kommunjurist").Select(a => a.Id).SingleAsync());

        var unasked = await keeper.PressAsync(await keeper.OpenAsync($"/arenden/uppdrag/{appointment}"), "Tillåt ny nyckel");
        Assert.Equal(HttpStatusCode.BadRequest, unasked.Status);
        var listed = await keeper.PressAsync(unasked, "Tillåt ny nyckel", ("Asked", "true"));
        Assert.Contains("Kanalen är stängd", listed.Text); // one handler with a key is left
        Assert.Equal("Gör din nyckel", (await handler.OpenAsync("/arenden/las-upp")).Heading);
        await handler.PressAsync(await handler.OpenAsync("/arenden/nyckel"), "Gör nyckeln", ("Passphrase", Good), ("Again", Good));
        var (after, _) = await host.ReceivedReport();

        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync($"/arenden/arende/{after}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync($"/arenden/arende/{old}")).Status); // until a colleague gives it
    }

    private static Task<int> Appoint(StyrningHost host) => host.WithCases(async db =>
    {
        var person = await host.PersonOf("säkerhetschef");
        db.Add(new Appointment { Organisation = "kommunen", PersonId = person, Name = "Ny Behörig", Decision = new("Kommunstyrelsen", new(2026, 11, 2), "§ 9"), FromOn = new(2026, 11, 3) });
        return await db.SaveChangesAsync();
    });
}
