using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class UnlockingTheKey
{
    private const string Path = "/arenden/las-upp";

    [Fact]
    public async Task Opens_it_for_fifteen_minutes_from_the_last_use()
    {
        await using var host = await StyrningHost.StartAsync();
        var handler = await host.SignInAs("kommunjurist");
        await handler.UnlockAsync();
        Assert.True((await handler.OpenAsync(Path)).HasButton("Lås nu"));

        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True((await handler.OpenAsync(Path)).HasButton("Lås nu"));
        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True((await handler.OpenAsync(Path)).HasButton("Lås nu"));
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.True((await handler.OpenAsync(Path)).HasButton("Lås upp"));
    }

    [Fact]
    public async Task Is_refused_with_another_passphrase_and_the_key_stays_locked()
    {
        await using var host = await StyrningHost.StartAsync();
        var handler = await host.SignInAs("kommunjurist");

        var page = await handler.PressAsync(await handler.OpenAsync(Path), "Lås upp", ("Passphrase", "Demo demo demo"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("stämmer inte", page.Errors);
        Assert.DoesNotContain("Demo demo demo", page.Html);
        Assert.Equal(0, await host.WithCases(db => db.OpenedKeys.CountAsync()));
    }

    [Theory]
    [InlineData("säkerhetschef")]
    [InlineData("registrator")]
    [InlineData("nämndsekreterare")]
    public async Task Is_not_there_for_whoever_has_no_appointment(string role)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs(role)).OpenAsync(Path)).Status);
    }

    [Fact]
    public async Task Is_over_the_same_second_as_the_appointment()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-23 23:59");
        var handler = await host.SignInAsHandler("kommunjurist");
        await host.WithCases(db => db.Appointments.ExecuteUpdateAsync(set => set.SetProperty(a => a.ToOn, new DateOnly(2026, 11, 23))));
        Assert.Equal(HttpStatusCode.OK, (await handler.OpenAsync(Path)).Status);

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.NotFound, (await handler.OpenAsync(Path)).Status);
    }

    [Fact]
    public async Task Is_undone_in_every_browser_by_signing_out()
    {
        await using var host = await StyrningHost.StartAsync();
        var (handler, other) = (await host.SignInAsHandler("kommunjurist"), await host.SignInAsHandler("HR-strateg"));
        Assert.Equal(2, await host.WithCases(db => db.OpenedKeys.CountAsync()));

        await handler.PressAsync(await handler.OpenAsync("/arenden"), "Logga ut");

        var left = await host.WithCases(db => db.OpenedKeys.Select(o => o.PersonId).SingleAsync());
        Assert.Equal(await host.PersonOf("HR-strateg"), left);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/arenden")).Status);
    }

    [Fact]
    public async Task Leads_back_to_the_page_that_asked_and_to_no_other_site()
    {
        await using var host = await StyrningHost.StartAsync();
        var handler = await host.SignInAs("kommunjurist");

        Assert.Equal(Path + "?x=1", (await handler.UnlockAsync(till: Path + "?x=1")).Address.PathAndQuery);
        foreach (var elsewhere in new[] { "https://evil.example/arenden", "//evil.example/arenden", "/idag" })
        {
            Assert.Equal("/arenden", (await (await host.SignInAs("kommunjurist")).UnlockAsync(till: elsewhere)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Is_asked_for_by_a_case_and_leads_to_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var handler = await host.SignInAs("kommunjurist");

        var asked = await handler.OpenAsync($"/arenden/arende/{id}");
        Assert.Equal(Path, asked.Address.AbsolutePath);
        var page = await handler.PressAsync(asked, "Lås upp", ("Passphrase", DemoChannel.Passphrase));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"/arenden/arende/{id}", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task Is_for_one_browser_and_one_person()
    {
        await using var host = await StyrningHost.StartAsync();
        var handler = await host.SignInAsHandler("kommunjurist");

        var another = await host.SignInAs("kommunjurist");
        Assert.True((await another.OpenAsync(Path)).HasButton("Lås upp"));

        await handler.SignInAsync("HR-strateg"); // the same browser, with the cookie still there
        Assert.True((await handler.OpenAsync(Path)).HasButton("Lås upp"));
    }

    [Fact]
    public async Task Ends_when_the_handler_locks_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var handler = await host.SignInAsHandler("kommunjurist");

        var page = await handler.PressAsync(await handler.OpenAsync(Path), "Lås nu");

        Assert.True(page.HasButton("Lås upp"));
        Assert.Equal(0, await host.WithCases(db => db.OpenedKeys.CountAsync()));
    }

    [Fact]
    public async Task Leaves_nothing_in_the_database_that_opens_a_case()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.SignInAsHandler("kommunjurist");

        // What an administrator with SQL has: the opened row and the locked key. Neither is the private key.
        var opened = await host.WithCases(db => db.OpenedKeys.SingleAsync());
        var wrap = await host.WithCases(db => db.Wraps.FirstAsync(w => w.CaseId == id));

        Assert.Throws<Styrning.Whistle.Crypto.SealBroken>(() => Styrning.Whistle.Crypto.CaseKey.Unwrap(id, 1, wrap.Sealed, Styrning.Whistle.Crypto.KeyPair.FromPrivate(opened.Sealed.AsSpan(24, 32))));
    }

    [Fact]
    public async Task The_information_of_the_demo_is_published()
    {
        await using var host = await StyrningHost.StartAsync();

        var information = await host.WithCases(db => db.PublishedAsync("kommunen", CancellationToken.None));

        Assert.Empty(information!.Missing());
    }
}
