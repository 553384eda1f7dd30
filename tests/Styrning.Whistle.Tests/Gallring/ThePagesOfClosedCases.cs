using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Gallring;

public sealed class ThePagesOfClosedCases
{
    [Fact]
    public async Task A_decision_is_recorded_by_those_who_keep_decisions()
    {
        await using var host = await StyrningHost.StartAsync();
        var kansli = await host.SignInAs("kanslichef");
        var page = await kansli.OpenAsync("/arenden/gallring");
        Assert.Contains("Beslut saknas", page.Text);

        var form = await kansli.OpenAsync("/arenden/gallring/regel");
        var future = await kansli.PressAsync(form, "Anteckna beslutet", Typed("2026-11-24"));
        var done = await kansli.PressAsync(form, "Anteckna beslutet", Typed("2026-11-23"));

        Assert.Equal((HttpStatusCode.Conflict, "VIS-101"), (future.Status, future.RefusalCode));
        Assert.Contains("Ärenden gallras enligt Kommunstyrelsen 23 november 2026 § 9, Informationshanteringsplan 2026.", done.Text);
        var rule = Assert.Single(await host.WithCases(db => db.RetentionRules.ToListAsync()));
        Assert.Equal(("kommunen", RetentionKind.Gallra, 1), (rule.Organisation, rule.Kind, rule.No));
    }

    [Fact]
    public async Task An_archive_has_somebody_who_receives_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var kansli = await host.SignInAs("kanslichef");

        var refused = await kansli.PressAsync(await kansli.OpenAsync("/arenden/gallring/regel"), "Anteckna beslutet",
            [.. Typed("2026-11-23").Where(t => t.Item1 != "Kind"), ("Kind", nameof(RetentionKind.Arkivera))]);

        Assert.Equal("VIS-102", refused.RefusalCode);
        Assert.Equal("Kommunstyrelsen", refused.Value("Organ"));
        Assert.Empty(await host.WithCases(db => db.RetentionRules.ToListAsync()));
    }

    [Theory]
    [InlineData("/arenden/gallring/regel", "kommunjurist", HttpStatusCode.NotFound)]
    [InlineData("/arenden/gallring/regel", "registrator", HttpStatusCode.NotFound)]
    [InlineData("/arenden/gallring", "registrator", HttpStatusCode.NotFound)]
    [InlineData("/arenden/statistik", "registrator", HttpStatusCode.NotFound)]
    [InlineData("/arenden/statistik", "kanslichef", HttpStatusCode.NotFound)]
    [InlineData("/arenden/gallring", "kommunjurist", HttpStatusCode.OK)]
    [InlineData("/arenden/statistik", "kommunjurist", HttpStatusCode.OK)]
    public async Task Are_for_those_who_have_a_part_in_them(string path, string role, HttpStatusCode status)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(status, (await (await host.SignInAs(role)).OpenAsync(path)).Status);
        Assert.Equal("/logga-in", (await host.NewVisitor().OpenAsync(path)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Show_a_handler_only_their_own_organisations_cases_and_the_last_day_of_each()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Rule();
        await host.ClosedCase("2025-02-03");

        var ours = await (await host.SignInAs("HR-strateg")).OpenAsync("/arenden/gallring");
        var theirs = await (await host.SignInAs("lokalstrateg")).OpenAsync("/arenden/gallring");

        Assert.Contains("3 februari 2027", ours.Text);
        Assert.Contains("Gallras av sig självt dagen efter.", ours.Text);
        Assert.DoesNotContain("Dina avslutade ärenden", theirs.Text);
        Assert.DoesNotContain("Kommunstyrelsen", theirs.Text);
    }

    [Fact]
    public async Task A_locked_case_opens_for_nobody_and_its_log_still_does()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-24 08:00");
        var id = await host.ClosedCase("2024-11-23");
        await host.RunDueWork();
        var karin = await host.SignInAsHandler("kommunjurist");

        var page = await karin.OpenAsync($"/arenden/arende/{id}");
        var log = await karin.OpenAsync($"/arenden/arende/{id}/logg");

        Assert.Equal("/arenden/gallring", page.Address.AbsolutePath);
        Assert.Contains("Ärendet är låst.", page.Text);
        Assert.DoesNotContain("släkting", page.Text);
        Assert.Contains("Låstes: två år har gått", log.Text);
    }

    [Fact]
    public async Task A_locked_case_is_handed_to_the_archive_once_and_then_taken_out()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-24 08:00");
        await host.Rule(RetentionKind.Arkivera);
        var id = await host.ClosedCase("2024-11-23");
        await host.RunDueWork();
        var karin = await host.SignInAsHandler("kommunjurist");
        var form = await karin.OpenAsync($"/arenden/arende/{id}/arkivera");
        var hash = new string('A', 64);

        var short1 = await karin.PressAsync(form, "Anteckna", ("ReceivedOn", "2026-11-24"), ("Hash", "abc"));
        var tooEarly = await karin.PressAsync(form, "Anteckna", ("ReceivedOn", "2024-11-22"), ("Hash", hash));
        var done = await karin.PressAsync(form, "Anteckna", ("ReceivedOn", "2026-11-24"), ("Hash", hash));
        var again = await karin.PressAsync(form, "Anteckna", ("ReceivedOn", "2026-11-24"), ("Hash", hash));
        await host.RunDueWork();

        Assert.Equal(HttpStatusCode.BadRequest, short1.Status);
        Assert.Equal(("VIS-103", "VIS-103"), (tooEarly.RefusalCode, again.RefusalCode));
        Assert.Equal("/arenden/gallring", done.Address.AbsolutePath);
        Assert.False(await host.IsThere(id));
        Assert.Equal(hash.ToLowerInvariant(), Assert.Single(await host.WithCases(db => db.Disposals.ToListAsync())).ArchiveHash);
    }

    private static (string, string)[] Typed(string day) =>
        [("Organisation", "kommunen"), ("Kind", nameof(RetentionKind.Gallra)), ("Organ", "Kommunstyrelsen"), ("DecidedOn", day), ("Paragraf", "§ 9"), ("Basis", "Informationshanteringsplan 2026")];
}
