using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

public sealed class KeepingTheAreas
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_new_area_is_added_once_with_a_part_for_each(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("kanslichef");
        var form = await visitor.OpenAsync("/organisation/nytt-omrade");
        (string, string)[] typed =
        [
            ("Nummer", "1.15."), ("Name", ""), ("Title", "Klimatanpassning"), ("Enhet, som rapporten skriver den", "KLK"), ("Mode", "Split"),
            ("Rows[0].RoleKey", "lokalstrateg"), ("Rows[0].Part", "byggnader"), ("Rows[1].RoleKey", "beredskapssamordnare"), ("Rows[1].Part", "beredskap"), ("UsualSecrecy", "OSL 18:13"), ("OftenSeparate", "on"),
        ];

        var page = await visitor.PressAsync(form, "Lägg till området", [.. typed.Where(field => field.Item1 != "Name")]);
        var again = await visitor.PressAsync(form, "Lägg till området");

        Assert.Contains("Uppdelat: lokalstrateg (byggnader) och beredskapssamordnare (beredskap)", page.Text);
        Assert.Equal((HttpStatusCode.Conflict, "ORG-51"), (again.Status, again.RefusalCode));
        Assert.Equal("byggnader", again.Value("Rows[0].Part"));
        var area = await host.WithDb(db => db.Set<ReportArea>().AsNoTracking().SingleAsync(a => a.Number == "1.15"));
        Assert.Equal((Responsibility.Split, "OSL 18:13", true), (area.Responsibility, area.UsualSecrecy, area.OftenSeparate));
        Assert.Contains("Området 1.15 Klimatanpassning lades till.", (await visitor.OpenAsync($"/organisation/omraden/{area.Id}")).Text);
    }

    [Fact]
    public async Task Two_roles_for_a_single_responsibility_are_refused_and_everything_typed_stands()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(
            await visitor.OpenAsync(await PathAsync(host, "1.5")), "Spara", ("Mode", "Single"), ("Title", "Grov organiserad brottslighet"));

        Assert.Equal((HttpStatusCode.Conflict, "ORG-53"), (page.Status, page.RefusalCode));
        Assert.Equal(("Grov organiserad brottslighet", "sakerhetshandlaggare"), (page.Value("Title"), page.Value("Rows[1].RoleKey")));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_renamed_area_keeps_its_alias_and_a_year_that_runs_keeps_its_copy(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.OpenReportAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync(await PathAsync(host, "1.12")), "Spara", ("Title", "Trygg skola"), ("Rows[0].RoleKey", "förvaltningschef, BoU"));

        Assert.Contains("Trygg skola tidigare Skolsäkerhet", page.Text);
        var section = await host.WithDb(db => db.Set<ReportSection>().AsNoTracking().SingleAsync(s => s.Number == "1.12"));
        Assert.Equal(("Skolsäkerhet", "lokalcontroller"), (section.Title, section.Assignments[0].RoleKey));
        Assert.Contains("1.12 Skolsäkerhet", await host.TodayOfAsync("Yusuf Karimi"));
        Assert.Contains(
            "Området 1.12 Skolsäkerhet: namn: ”Skolsäkerhet” blev ”Trygg skola”; tidigare namn: inget blev ”Skolsäkerhet”; ansvar: ”en ansvarig, lokalcontroller” blev ”en ansvarig, förvaltningschef, BoU”.",
            (await visitor.OpenAsync(await PathAsync(host, "1.12"))).Text);
    }

    [Fact]
    public async Task A_number_that_a_report_has_is_not_changed_by_whoever_sends_another()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenReportAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync(await PathAsync(host, "1.14"));
        Assert.Contains("Det finns i en rapport och ändras därför aldrig.", form.Text);
        form.Document.QuerySelector("[name=Number]")!.SetAttribute("value", "1.13");

        var page = await visitor.PressAsync(form, "Spara");

        Assert.Equal((HttpStatusCode.Conflict, "ORG-11"), (page.Status, page.RefusalCode));
    }

    [Fact]
    public async Task A_number_that_no_report_has_can_still_be_put_right()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var page = await visitor.PressAsync(await visitor.OpenAsync(await PathAsync(host, "1.14")), "Spara", ("Number", "1.15"));

        Assert.Contains("1.14 används inte; ett nummer flyttas aldrig.", page.Text);
    }

    [Fact]
    public async Task An_area_that_a_report_has_is_retired_and_not_removed_and_comes_back()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.OpenReportAsync();
        var visitor = await host.SignInAs("administratör");
        var path = await PathAsync(host, "1.12");
        var form = await visitor.OpenAsync(path);
        Assert.False(form.HasButton("Ta bort området"));

        var retired = await visitor.PressAsync(form, "Sluta använda området");
        await visitor.PressAsync(form, "Sluta använda området");
        Assert.Contains("Används inte längre sedan 23 november 2026", retired.Text);
        Assert.Contains("12 områden i bruk".Replace("12", "Tolv"), retired.Text);
        Assert.DoesNotContain("1.12 Skolsäkerhet", (await visitor.OpenAsync("/organisation/roller/lokalcontroller")).Text.Split("Ändringar")[0]);

        var back = await visitor.PressAsync(await visitor.OpenAsync(path), "Använd området igen");
        Assert.Contains("13 områden i bruk", back.Text);
    }

    [Fact]
    public async Task A_retired_area_is_not_offered_to_a_new_year()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        Assert.Contains("Skolsäkerhet", (await visitor.OpenAsync("/rapporter/oppna")).Text);

        await visitor.PressAsync(await visitor.OpenAsync(await PathAsync(host, "1.12")), "Sluta använda området");

        Assert.DoesNotContain("Skolsäkerhet", (await visitor.OpenAsync("/rapporter/oppna")).Text);
    }

    [Fact]
    public async Task An_area_is_removed_only_while_no_report_has_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync(await PathAsync(host, "1.14"));
        var late = await visitor.OpenAsync(await PathAsync(host, "1.12"));

        var page = await visitor.PressAsync(form, "Ta bort området");
        var again = await visitor.PressAsync(form, "Ta bort området");
        await host.OpenReportAsync();
        var refused = await visitor.PressAsync(late, "Ta bort området");

        Assert.DoesNotContain("Evenemangssäkerhet", page.Document.QuerySelector("table")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal((HttpStatusCode.Conflict, "ORG-60"), (refused.Status, refused.RefusalCode));
        Assert.Contains("Området 1.14 Evenemangssäkerhet: togs bort.", (await visitor.OpenAsync("/organisation/andringar")).Text);
    }

    [Fact]
    public async Task There_is_always_a_row_to_spare_for_one_more_role()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        string[] roles = ["beredskapssamordnare", "kommunikationschef", "säkerhetschef", "kommunjurist"];

        await visitor.PressAsync(await visitor.OpenAsync(await PathAsync(host, "1.8")), "Spara", [.. roles.Select((role, i) => ($"Rows[{i}].RoleKey", role))]);
        var page = await visitor.OpenAsync(await PathAsync(host, "1.8"));

        Assert.Equal("", page.Value("Rows[4].RoleKey"));
    }

    private static async Task<string> PathAsync(StyrningHost host, string number) =>
        $"/organisation/omraden/{await host.WithDb(db => db.Set<ReportArea>().Where(a => a.Number == number).Select(a => a.Id).SingleAsync())}";
}
