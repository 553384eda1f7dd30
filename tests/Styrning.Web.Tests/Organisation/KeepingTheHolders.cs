using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

public sealed class KeepingTheHolders
{
    private const string NewHolder = "/organisation/roller/kommunjurist/ny-innehavare";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_person_gets_a_role_in_one_form_and_the_same_form_sent_again_changes_nothing(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("registrator");
        var form = await visitor.OpenAsync(NewHolder);
        (string, string)[] vera = [("Namn", "Vera Ny"), ("E-postadress", "vera.ny@example.se"), ("Som", "Tillförordnad"), ("Första dag", "2026-12-01"), ("Sista dag", "2026-12-31")];

        var after = await visitor.PressAsync(form, "Lägg till", vera);
        var again = await visitor.PressAsync(form, "Lägg till", vera);

        Assert.Equal("/organisation/roller/kommunjurist", after.Address.AbsolutePath);
        Assert.Contains("Vera Ny är tillförordnad kommunjurist från och med 1 december 2026 till och med 31 december 2026.", after.Text);
        Assert.Contains("Kommande", after.Text);
        Assert.Equal((HttpStatusCode.Conflict, "ORG-22"), (again.Status, again.RefusalCode));
        Assert.Equal("Vera Ny", again.Value("NewName")); // what was typed stands
        Assert.Equal((23, 1), (await host.CountAsync<Person>(), await host.CountAsync<OrganisationChange>()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_second_ordinarie_is_refused_with_what_to_do_and_the_new_person_is_not_saved(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync(NewHolder), "Lägg till", ("Namn", "Vera Ny"), ("E-postadress", "vera.ny@example.se"), ("Som", "Ordinarie"), ("Första dag", "2026-12-01"));

        Assert.Equal((HttpStatusCode.Conflict, "ORG-10"), (page.Status, page.RefusalCode));
        Assert.Contains("Karin Öberg är ordinarie kommunjurist från och med 14 oktober 2019", page.Errors);
        Assert.Contains("Ange först en sista dag för det innehavet, eller välj tillförordnad eller vikarie.", page.Errors);
        Assert.Equal("2026-12-01", page.Value("FromOn"));
        Assert.Equal((22, 0), (await host.CountAsync<Person>(), await host.CountAsync<OrganisationChange>()));
    }

    [Fact]
    public async Task A_successor_follows_the_last_day_of_the_one_before()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var role = await visitor.OpenAsync("/organisation/roller/kommunjurist");
        var last = await visitor.OpenAsync(role.Link("Ändra sista dag för Karin Öberg"));

        await visitor.PressAsync(last, "Spara", ("Sista dag", "2026-12-31"));
        var twice = await visitor.PressAsync(last, "Spara", ("Sista dag", "2026-12-31"));
        var page = await visitor.PressAsync(await visitor.OpenAsync(NewHolder), "Lägg till", ("Person", "Linnea Storm, linnea.storm@example.se"), ("Som", "Ordinarie"), ("Första dag", "2027-01-01"));

        Assert.Equal(HttpStatusCode.OK, twice.Status); // the same last day again is the same last day
        Assert.Contains("Linnea Storm är ordinarie kommunjurist från och med 1 januari 2027.", page.Text);
        Assert.Contains("Karin Öberg, ordinarie kommunjurist: sista dagen är 31 december 2026. Alva Lindgren", page.Text); // the log: what and who
    }

    [Fact]
    public async Task A_second_vikarie_is_told_of_the_first()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/organisation/roller/lokalcontroller/ny-innehavare");

        var page = await visitor.PressAsync(form, "Lägg till", ("Namn", "Vera Ny"), ("E-postadress", "vera.ny@example.se"), ("Som", "Vikarie"), ("Första dag", "2026-12-01"));

        Assert.Contains("Observera: Yusuf Karimi är också vikarie en del av tiden. Den som börjar senast går före.", page.Text);
    }

    [Theory]
    [InlineData("Vera Ny", "vera@example.se\r\nBcc: alla@example.se", "ORG-21")]
    [InlineData("Vera Ny", "vera@example.se, alla@example.se", "ORG-21")]
    [InlineData("Vera Ny", "Vera <vera@example.se>", "ORG-21")]
    [InlineData("Vera Ny", "", "ORG-21")]
    [InlineData("Vera\nNy", "vera@example.se", "ORG-20")]
    [InlineData("Karin Åberg", "KARIN.OBERG@example.se", "ORG-22")]
    public async Task A_new_person_has_one_name_and_one_address(string name, string address, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync(NewHolder);
        foreach (var (field, value) in new[] { ("NewName", name), ("NewEmail", address) })
        {
            Smuggle(form, field, value);
        }

        var page = await visitor.PressAsync(form, "Lägg till", ("Som", "Vikarie"));

        Assert.Equal((HttpStatusCode.Conflict, code), (page.Status, page.RefusalCode));
        Assert.Equal(22, await host.CountAsync<Person>());
    }

    [Fact]
    public async Task Nobody_and_two_at_once_are_asked_again()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync(NewHolder);

        var nobody = await visitor.PressAsync(form, "Lägg till", ("Som", "Vikarie"));
        var both = await visitor.PressAsync(form, "Lägg till", ("Person", "Linnea Storm"), ("Namn", "Vera Ny"), ("Som", "Vikarie"));
        var dayless = await visitor.PressAsync(await visitor.OpenAsync(NewHolder), "Lägg till", ("Person", "Linnea Storm"), ("Första dag", ""));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nobody.Status, both.Status));
        Assert.Contains("Välj en person i listan, eller skriv namn och adress på en ny.", nobody.Errors);
        Assert.Contains("Välj en person i listan eller skriv in en ny, inte båda.", both.Errors);
        Assert.Contains("Ange den första dagen.", dayless.Errors);
    }

    [Fact]
    public async Task What_was_registered_by_mistake_is_taken_back_once_and_still_seen()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        await visitor.PressAsync(await visitor.OpenAsync(NewHolder), "Lägg till", ("Namn", "Fel Person"), ("E-postadress", "fel@example.se"), ("Som", "Vikarie"));
        var form = await visitor.OpenAsync((await visitor.OpenAsync("/organisation/roller/kommunjurist")).Link("Ändra sista dag för Fel Person"));

        var after = await visitor.PressAsync(form, "Ta tillbaka innehavet");
        var again = await visitor.PressAsync(form, "Ta tillbaka innehavet");

        Assert.Contains("Karin Öberg är ordinarie kommunjurist.", after.Text);
        Assert.Contains("Fel Person Vikarie Från och med 23 november 2026 Togs tillbaka", after.Text);
        Assert.Contains("Fel Person som vikarierande kommunjurist från och med 23 november 2026 togs tillbaka som felregistrerat.", after.Text);
        Assert.Equal((HttpStatusCode.Conflict, "ORG-13"), (again.Status, again.RefusalCode));
    }

    [Fact]
    public async Task A_holding_that_is_over_is_history()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync((await visitor.OpenAsync("/organisation/roller/kommunjurist")).Link("Ändra sista dag för Karin Öberg"));
        await visitor.PressAsync(form, "Spara", ("Sista dag", "2026-11-22"));

        var later = await visitor.PressAsync(form, "Spara", ("Sista dag", "2026-12-31"));
        var page = await visitor.OpenAsync(form.Address.PathAndQuery);

        Assert.Equal((HttpStatusCode.Conflict, "ORG-12"), (later.Status, later.RefusalCode));
        Assert.Contains("hör till historiken", page.Text);
        Assert.False(page.HasButton("Spara"));
        Assert.Contains("Karin Öberg Ordinarie Från och med 14 oktober 2019 till och med 22 november 2026 Tidigare", (await visitor.OpenAsync("/organisation/roller/kommunjurist")).Text);
        Assert.Contains("Tidigare", (await visitor.OpenAsync($"/organisation/personer/{await host.PersonAsync("Karin Öberg")}")).Text);
    }

    [Fact]
    public async Task A_last_day_before_the_first_or_none_at_all_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync((await visitor.OpenAsync("/organisation/roller/kommunjurist")).Link("Ändra sista dag för Karin Öberg"));

        Assert.Equal("ORG-01", (await visitor.PressAsync(form, "Spara", ("Sista dag", "2019-10-13"))).RefusalCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Spara", ("Sista dag", ""))).Status);
        Smuggle(form, "LastDay", "i morgon");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(form, "Spara")).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_leave_is_registered_from_the_role_ended_and_shown_in_its_log(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("kanslichef");
        var role = await visitor.OpenAsync("/organisation/roller/kommunjurist");
        var form = await visitor.OpenAsync(role.Link("Registrera frånvaro för Karin Öberg"));

        var away = await visitor.PressAsync(form, "Registrera frånvaron", ("Första dag", "2026-11-01"));
        var twice = await visitor.PressAsync(form, "Registrera frånvaron", ("Första dag", "2026-11-01"));
        var change = await visitor.OpenAsync(away.Link("Ändra frånvaron"));
        var back = await visitor.PressAsync(change, "Spara", ("Sista dag", "2026-11-22"));
        var late = await visitor.PressAsync(change, "Spara", ("Sista dag", "2026-11-30"));

        Assert.Contains("Karin Öberg, ordinarie kommunjurist, är frånvarande och har ingen ersättare. Uppgiften går till chefen, kanslichef, Peter Sandvik.", away.Text);
        Assert.Equal((HttpStatusCode.Conflict, "ORG-15"), (twice.Status, twice.RefusalCode));
        Assert.Equal("/organisation/roller/kommunjurist", back.Address.AbsolutePath);
        Assert.Contains("Karin Öberg är ordinarie kommunjurist.", back.Text);
        Assert.Contains("Karin Öberg är frånvarande från och med 1 november 2026. Peter Sandvik", back.Text);
        Assert.Equal("ORG-12", late.RefusalCode);
    }

    [Fact]
    public async Task A_leave_that_was_a_mistake_is_taken_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var karin = $"/organisation/personer/{await host.PersonAsync("Karin Öberg")}";
        var away = await visitor.PressAsync(await visitor.OpenAsync($"{karin}/franvaro"), "Registrera frånvaron", ("Första dag", "2026-11-23"));
        Assert.Equal(karin, away.Address.AbsolutePath);

        var back = await visitor.PressAsync(await visitor.OpenAsync(away.Link("Ändra frånvaron")), "Ta tillbaka frånvaron");

        Assert.Contains("På plats", back.Text);
        Assert.Contains("Från och med 23 november 2026 Togs tillbaka", back.Text);
    }

    [Fact]
    public async Task Two_who_give_the_role_an_ordinarie_at_once_do_not_both_succeed()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitors = new[] { await host.SignInAs("administratör"), await host.SignInAs("registrator") };
        var last = await visitors[0].OpenAsync((await visitors[0].OpenAsync("/organisation/roller/kommunjurist")).Link("Ändra sista dag för Karin Öberg"));
        await visitors[0].PressAsync(last, "Spara", ("Sista dag", "2026-11-30"));
        var forms = await Task.WhenAll(visitors.Select(visitor => visitor.OpenAsync(NewHolder)));

        var pages = await Task.WhenAll(visitors.Select((visitor, i) => visitor.PressAsync(
            forms[i], "Lägg till", ("Namn", $"Ny {i}"), ("E-postadress", $"ny{i}@example.se"), ("Som", "Ordinarie"), ("Första dag", "2026-12-01"))));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], pages.Select(page => page.Status).Order());
        Assert.Equal(1, await host.WithDb(db => db.Set<RoleHolding>().CountAsync(h => h.RoleKey == "kommunjurist" && h.FromOn == new DateOnly(2026, 12, 1))));
    }

    // What no browser lets one type, somebody can send.
    private static void Smuggle(PageView form, string field, string value)
    {
        var input = form.Document.QuerySelector($"[name={field}]")!;
        var hidden = form.Document.CreateElement("textarea");
        hidden.SetAttribute("name", field);
        hidden.TextContent = value;
        input.ReplaceWith(hidden);
    }
}
