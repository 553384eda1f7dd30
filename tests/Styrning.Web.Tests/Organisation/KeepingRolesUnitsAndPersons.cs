using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

public sealed class KeepingRolesUnitsAndPersons
{
    [Fact]
    public async Task A_unit_a_role_and_a_person_are_added_and_fit_together()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("registrator");

        await visitor.PressAsync(await visitor.OpenAsync("/organisation/ny-enhet"), "Lägg till enheten", ("Namn", "Tekniska förvaltningen"), ("Kort form", "TF"));
        var role = await visitor.PressAsync(await visitor.OpenAsync("/organisation/ny-roll"), "Lägg till rollen", ("Rollens namn", "gatuchef"), ("Enhet", "Tekniska förvaltningen"), ("Chef", "kommundirektör"));
        Assert.Equal(("/organisation/roller/gatuchef", "Gatuchef"), (role.Address.AbsolutePath, role.Heading));
        Assert.Contains("Funktionen gatuchef är vakant och har ingen ersättare. Uppgiften går till chefen, kommundirektör, Gunilla Hedström.", role.Text);

        var person = await visitor.PressAsync(await visitor.OpenAsync("/organisation/ny-person"), "Lägg till personen", ("Namn", "Åke Ödman"), ("E-postadress", "ake.odman@example.se"));
        Assert.Equal("Åke Ödman", person.Heading);

        await visitor.PressAsync(await visitor.OpenAsync("/organisation/roller/gatuchef/ny-innehavare"), "Lägg till", ("Person", "Åke Ödman"), ("Som", "Ordinarie"));
        Assert.Contains("Gatuchef Åke Ödman Ordinarie Åke Ödman är ordinarie gatuchef.", (await visitor.OpenAsync("/organisation?q=tekniska")).Text);
    }

    [Theory]
    [InlineData("/organisation/ny-enhet", "Lägg till enheten", "Namn", "Kommunledningskontoret", "ORG-41")]
    [InlineData("/organisation/ny-roll", "Lägg till rollen", "Rollens namn", "Säkerhetschef", "ORG-31")]
    public async Task The_same_name_again_is_refused_and_stands_in_its_field(string path, string button, string field, string name, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync(path), button, (field, name));

        Assert.Equal((HttpStatusCode.Conflict, code, name), (page.Status, page.RefusalCode, page.Value(field)));
        Assert.Equal(0, await host.CountAsync<OrganisationChange>());
    }

    [Theory]
    [InlineData("/organisation/ny-enhet", "Lägg till enheten", "Skriv vad förvaltningen eller enheten heter.")]
    [InlineData("/organisation/ny-roll", "Lägg till rollen", "Skriv rollens namn som det står i organisationsdokumentet.")]
    [InlineData("/organisation/ny-person", "Lägg till personen", "Skriv personens namn.")]
    public async Task An_empty_form_comes_back_with_what_is_missing(string path, string button, string sentence)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync(path), button);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Errors);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_role_gets_another_deputy_and_the_log_says_what_was_before(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/organisation/roller/sakerhetschef/andra");
        Assert.Equal(("säkerhetschef", "sakerhetshandlaggare"), (form.Value("Rollens namn"), form.Value("DeputyKey")));

        var page = await visitor.PressAsync(form, "Spara", ("Ersättare", "beredskapssamordnare"), ("Rollens namn", "säkerhets- och beredskapschef"));
        var again = await visitor.PressAsync(form, "Spara", ("Ersättare", "beredskapssamordnare"));

        Assert.Equal("Säkerhets- och beredskapschef", page.Heading);
        Assert.Contains("Rollen säkerhetschef ändrades: namn: ”säkerhetschef” blev ”säkerhets- och beredskapschef”; ersättare: ”säkerhetshandläggare” blev ”beredskapssamordnare”. Alva Lindgren", page.Text);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(1, await host.CountAsync<OrganisationChange>()); // nothing was changed by the second, and nothing is said to be
    }

    [Fact]
    public async Task A_circle_of_chefer_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/organisation/roller/kommundirektor/andra"), "Spara", ("Chef", "säkerhetshandläggare"));

        Assert.Equal((HttpStatusCode.Conflict, "ORG-34"), (page.Status, page.RefusalCode));
    }

    [Fact]
    public async Task A_person_gets_another_name_and_a_unit_another_short_form()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var karin = await host.PersonAsync("Karin Öberg");
        var unit = await host.WithDb(db => db.Set<Unit>().Where(u => u.ShortName == "BoU").Select(u => u.Id).SingleAsync());

        var person = await visitor.PressAsync(await visitor.OpenAsync($"/organisation/personer/{karin}/andra"), "Spara", ("Namn", "Karin Öberg Lund"), ("E-postadress", "karin.lund@example.se"));
        await visitor.PressAsync(await visitor.OpenAsync($"/organisation/enheter/{unit}"), "Spara", ("Kort form", "BUF"));
        var taken = await visitor.PressAsync(await visitor.OpenAsync($"/organisation/personer/{karin}/andra"), "Spara", ("E-postadress", "samir.haddad@example.se"));

        Assert.Equal("Karin Öberg Lund", person.Heading);
        Assert.Equal("ORG-22", taken.RefusalCode);
        var log = (await visitor.OpenAsync("/organisation/andringar")).Text;
        Assert.Contains("Karin Öberg ändrades: namn: ”Karin Öberg” blev ”Karin Öberg Lund”; adress: ”karin.oberg@example.se” blev ”karin.lund@example.se”.", log);
        Assert.Contains("Enheten Barn- och ungdomsförvaltningen ändrades: kort form: ”BoU” blev ”BUF”.", log);
    }

    [Fact]
    public async Task The_log_goes_page_by_page_the_latest_first()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        await host.WithDb(async db =>
        {
            var start = host.Clock.GetUtcNow();
            db.AddRange(Enumerable.Range(1, 51).Select(i => new OrganisationChange { At = start.AddMinutes(i), By = Guid.CreateVersion7(), What = $"Ändring {i}." }));
            return await db.SaveChangesAsync();
        });

        var first = await visitor.OpenAsync("/organisation/andringar");
        var second = await visitor.OpenAsync("/organisation/andringar" + first.Link("Tidigare ändringar"));

        Assert.Equal(("Ändring 51.", 50), (first.Document.QuerySelector(".timeline p")!.TextContent, first.Document.QuerySelectorAll(".timeline li").Length));
        Assert.Equal(("Ändring 1.", 1), (second.Document.QuerySelector(".timeline p")!.TextContent, second.Document.QuerySelectorAll(".timeline li").Length));
        Assert.Equal("?sida=1", second.Link("Senare ändringar"));
    }
}
