using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;

namespace Styrning.Web.Tests.Rapporter.Aret;

public sealed class OpeningAYear
{
    [Fact]
    public async Task Proposes_everything_and_shows_the_last_day_with_its_reasons_before_anything_is_saved()
    {
        await using var host = await StyrningHost.StartAsync();
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/oppna");
        Assert.Equal(("2026", "sakerhetschef", "kanslichef"), (page.Value("Rapporteringsår"), page.Value("Ägare"), page.Value("Andra granskare")));
        Assert.Contains("Yusuf Karimi, vikarie", page.Text);

        var shown = await owner.PressAsync(page, "Räkna ut sista dagen", ("Kommunstyrelsens sammanträde", "2027-03-08"), ("Inledning", "Ett utkast."));

        Assert.Contains("Sista dag att lämna in: onsdag 3 februari 2027", shown.Text);
        Assert.Contains("Arbetsutskottets sammanträde", shown.Text);
        Assert.Equal("Ett utkast.", shown.Value("Inledning"));
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
    }

    [Fact]
    public async Task Twice_gives_one_year_and_a_clear_answer()
    {
        await using var host = await StyrningHost.StartAsync();
        var owner = await host.SignInAs("kanslichef");
        var page = await owner.OpenAsync("/rapporter/oppna");
        var first = await owner.PressAsync(page, "Öppna året", ("Kommunstyrelsens sammanträde", "2027-03-08"));
        var second = await owner.PressAsync(page, "Öppna året", ("Kommunstyrelsens sammanträde", "2027-03-08"));

        Assert.Equal((HttpStatusCode.OK, "/rapporter/2026"), (first.Status, first.Address.AbsolutePath));
        Assert.Equal((HttpStatusCode.Conflict, "RAP-130"), (second.Status, second.RefusalCode));
        Assert.Equal(1, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
        Assert.Equal("2027", (await owner.OpenAsync("/rapporter/oppna")).Value("Rapporteringsår"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task By_two_at_the_same_moment_gives_one_year(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (one, other) = (await host.SignInAs("säkerhetschef"), await host.SignInAs("kanslichef"));
        var pages = (One: await one.OpenAsync("/rapporter/oppna"), Other: await other.OpenAsync("/rapporter/oppna"));

        var answers = await Task.WhenAll(
            one.PressAsync(pages.One, "Öppna året", ("Kommunstyrelsens sammanträde", "2027-03-08")),
            other.PressAsync(pages.Other, "Öppna året", ("Kommunstyrelsens sammanträde", "2027-03-08")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal("RAP-130", answers.Single(a => a.Status == HttpStatusCode.Conflict).RefusalCode);
        Assert.Equal(1, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
    }

    [Fact]
    public async Task Asks_where_a_promise_goes_whose_area_is_left_out()
    {
        await using var host = await StyrningHost.StartAsync();
        var promise = AYear.Promise("En ny policy ska tas fram.", 2025, "1.9", "våren 2026");
        await AYear.ImportedAsync(host, 2025, promise);
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/oppna");
        Assert.Contains("Hette ”Posom”", page.Text);
        Assert.Contains("Nytt i år", page.Text);
        page.Choose("Input.Sections", "1.1", "1.2");

        var refused = await owner.PressAsync(page, "Öppna året", ("Kommunstyrelsens sammanträde", "2027-03-08"));
        Assert.Equal((HttpStatusCode.Conflict, "RAP-136"), (refused.Status, refused.RefusalCode));

        var opened = await owner.PressAsync(refused, "Öppna året", ($"Input.Places[{promise.Id}]", "1.2"));
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.Equal("1.2", (await host.WithDb(db => db.Set<Commitment>().SingleAsync())).AreaNumber);
    }

    [Fact]
    public async Task Keeps_what_it_was_opened_with_when_the_organisation_changes()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await host.WithDb(async db =>
        {
            var area = await db.Set<ReportArea>().SingleAsync(a => a.Number == "1.1");
            area.Rename("Arbetsmiljö");
            area.Assignments = [new("lokalstrateg")];
            return await db.SaveChangesAsync();
        });

        var section = Assert.Single((await year.RecordAsync()).Sections);
        Assert.Equal(("Systematiskt arbetsmiljöarbete", "hr-strateg"), (section.Title, section.Assignments[0].RoleKey));
    }

    [Fact]
    public async Task Says_what_is_missing_and_keeps_what_was_typed()
    {
        await using var host = await StyrningHost.StartAsync();
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/oppna");

        var answer = await owner.PressAsync(page, "Öppna året", ("Rubrik", ""), ("Inledning", "Kvar."), ("Kommunstyrelsens sammanträde", ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Ange rapportens rubrik.", answer.Errors);
        Assert.Contains("Ange dagen för kommunstyrelsens sammanträde.", answer.Errors);
        Assert.Equal("Kvar.", answer.Value("Inledning"));
    }

    [Fact]
    public async Task Is_for_those_who_run_reports()
    {
        await using var host = await StyrningHost.StartAsync();
        Assert.Equal("/logga-in", (await host.NewVisitor().OpenAsync("/rapporter/oppna")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("lokalstrateg")).OpenAsync("/rapporter/oppna")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("nämndsekreterare")).OpenAsync("/rapporter/oppna")).Status);
    }

    [Fact]
    public async Task Leads_in_by_two_ways_from_an_empty_list_that_explains_itself()
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("säkerhetschef")).OpenAsync("/rapporter");
        Assert.Equal("/rapporter/inlasning", page.Link("Läs in förra årets rapport"));
        Assert.Equal("/rapporter/oppna", page.Link("Öppna ett nytt år"));
        Assert.Contains("Inga rapporter ännu", page.Text);
    }
}
