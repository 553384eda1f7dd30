using Styrning.Domain.Organisation;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

/// <summary>A task holds a role; who has it is asked when it is read.</summary>
public sealed class WhereTheWorkGoes
{
    private const string Task15 = "1.5 Skydd mot grov organiserad brottslighet";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_vikarie_from_tomorrow_has_the_task_at_midnight_and_the_ordinarie_no_longer(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 16:00", database);
        await host.OpenReportAsync();
        await AppointAsync(host, "Vera Ny", "Vikarie", "2026-11-24", "2026-11-30");

        host.Clock.Advance(new(7, 59, 0)); // 23:59
        Assert.Contains(Task15, await host.TodayOfAsync("Karin Öberg"));
        Assert.DoesNotContain(Task15, await host.TodayOfAsync("Vera Ny"));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(Task15, await host.TodayOfAsync("Karin Öberg"));
        Assert.Contains(Task15, await host.TodayOfAsync("Vera Ny"));

        host.Clock.Advance(TimeSpan.FromDays(7)); // 1 December
        Assert.Contains(Task15, await host.TodayOfAsync("Karin Öberg"));
        Assert.DoesNotContain(Task15, await host.TodayOfAsync("Vera Ny"));
    }

    [Theory]
    [InlineData("2027-03-28 16:00", "2027-03-29")] // the night before has 23 hours
    [InlineData("2026-10-25 16:00", "2026-10-26")] // and this one 25
    public async Task Midnight_is_Swedish_also_after_the_clocks_have_changed(string now, string from)
    {
        await using var host = await StyrningHost.StartAsync(now);
        await host.OpenReportAsync();
        await AppointAsync(host, "Vera Ny", "Vikarie", from, "");

        host.Clock.Advance(new(7, 59, 0));
        Assert.DoesNotContain(Task15, await host.TodayOfAsync("Vera Ny"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(Task15, await host.TodayOfAsync("Vera Ny"));
    }

    [Fact]
    public async Task When_the_holder_is_away_the_deputy_has_it_until_they_are_back()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenReportAsync();
        var administrator = await host.SignInAs("administratör");
        var sara = await host.PersonAsync("Sara Nyberg"); // beredskapssamordnare; her deputy is the säkerhetshandläggare

        var form = await administrator.OpenAsync($"/organisation/personer/{sara}/franvaro");
        await administrator.PressAsync(form, "Registrera frånvaron", ("Första dag", "2026-11-23"), ("Sista dag", "2026-11-24"));

        var deputy = await host.TodayOfAsync("Linnea Storm");
        Assert.Contains("1.10 Civilt försvar", deputy);
        Assert.Contains("Sara Nyberg, ordinarie beredskapssamordnare, är frånvarande. Ersättare är säkerhetshandläggare, Linnea Storm.", deputy);
        Assert.Contains("Inget väntar på dig.", await host.TodayOfAsync("Sara Nyberg"));

        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain("1.10 Civilt försvar", await host.TodayOfAsync("Linnea Storm"));
        Assert.Contains("1.10 Civilt försvar", await host.TodayOfAsync("Sara Nyberg"));
    }

    [Fact]
    public async Task When_the_role_is_vacant_and_has_no_deputy_the_chef_has_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenReportAsync();
        var administrator = await host.SignInAs("administratör");
        var holding = await host.WithDb(db => Task.FromResult(db.Set<RoleHolding>().Single(h => h.RoleKey == "kommunjurist").Id));

        var form = await administrator.OpenAsync($"/organisation/innehav/{holding}");
        var after = await administrator.PressAsync(form, "Spara", ("Sista dag", "2026-11-23"));
        Assert.Contains("Från och med 24 november 2026: Funktionen kommunjurist är vakant och har ingen ersättare. Uppgiften går till chefen, kanslichef, Peter Sandvik.", after.Text);
        Assert.Contains(Task15, await host.TodayOfAsync("Karin Öberg")); // her last day

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(Task15, await host.TodayOfAsync("Peter Sandvik"));
        Assert.Contains("Inget väntar på dig.", await host.TodayOfAsync("Karin Öberg"));
        Assert.Contains("En roll har ingen innehavare på plats i dag", (await administrator.OpenAsync("/organisation")).Text);
    }

    [Fact]
    public async Task A_persons_page_counts_what_falls_to_them_today()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenReportAsync();
        var reader = await host.SignInAs("lokalstrateg");

        var linnea = await reader.OpenAsync($"/organisation/personer/{await host.PersonAsync("Linnea Storm")}"); // 1.3, 1.5 and 1.11
        var fredrik = await reader.OpenAsync($"/organisation/personer/{await host.PersonAsync("Fredrik Alm")}"); // away; his vikarie has it

        Assert.Contains("Öppna uppgifterTre uppgifter", linnea.Text);
        Assert.DoesNotContain("Bevakning", linnea.Text); // how many, not which
        Assert.Contains("Öppna uppgifterInga", fredrik.Text);
    }

    private static async Task AppointAsync(StyrningHost host, string name, string kind, string from, string to)
    {
        var administrator = await host.SignInAs("administratör");
        var form = await administrator.OpenAsync("/organisation/roller/kommunjurist/ny-innehavare");
        await administrator.PressAsync(form, "Lägg till", ("Namn", name), ("E-postadress", "vera.ny@example.se"), ("Som", kind), ("Första dag", from), ("Sista dag", to));
    }
}
