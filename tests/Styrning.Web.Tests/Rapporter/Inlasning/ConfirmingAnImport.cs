using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Features.Rapporter.Inlasning;

namespace Styrning.Web.Tests.Rapporter.Inlasning;

public sealed class ConfirmingAnImport
{
    private static readonly (string, string) Done = ("Reviewed", "on");

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task It_becomes_a_year_with_its_sections_and_what_it_promised(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);

        var landed = await visitor.PressAsync(page, "Spara rapporten", Done);

        Assert.Equal("/rapporter", landed.Address.AbsolutePath);
        var cycle = await Cycle(host, 2025);
        Assert.True(cycle.IsImported);
        Assert.Equal(["1.1", "1.7", "1.15"], cycle.InOrder.Select(s => s.Number));
        Assert.Equal("Rutinen har införts i alla förvaltningar. Den ska utvärderas våren 2026.", cycle.InOrder.First().Parts.Single().Content.Text);
        var promises = await Promises(host);
        Assert.Equal(["1.1", "1.15"], promises.Select(c => c.AreaNumber));
        Assert.Equal(("våren 2026", new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 31)), (promises[0].Period, promises[0].PeriodFrom, promises[0].PeriodTo));
        Assert.Contains("Inklistrad text", (await visitor.OpenAsync(Reports.Page)).Text);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_second_press_of_the_button_saves_nothing_more(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);

        var both = await Task.WhenAll(visitor.PressAsync(page, "Spara rapporten", Done), visitor.PressAsync(page, "Spara rapporten", Done));
        var third = await visitor.PressAsync(page, "Spara rapporten", Done);

        Assert.All([.. both, third], landed => Assert.Equal("/rapporter", landed.Address.AbsolutePath));
        Assert.Equal(1, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
        Assert.Equal(2, (await Promises(host)).Count);
    }

    [Fact]
    public async Task Its_text_is_in_one_place_once_it_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        await visitor.PressAsync(page, "Spara rapporten", Done);

        var import = await host.WithDb(db => db.Set<ReportImport>().SingleAsync());

        Assert.Equal((2025, "", null, null), (import.KeptYear, import.Text, import.Found, import.Form));
        Assert.Equal("/rapporter", (await visitor.OpenAsync(page.Address.AbsolutePath)).Address.AbsolutePath);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_year_that_there_is_a_report_for_is_never_written_over(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");
        await visitor.PressAsync(await visitor.Paste(Reports.Small), "Spara rapporten", Done);

        var again = await visitor.PressAsync(await visitor.Paste(Reports.Small), "Spara rapporten", Done, ("Rubrik", "En annan rubrik"));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-120"), (again.Status, again.RefusalCode));
        Assert.Equal("En annan rubrik", again.Value("Rubrik"));
        Assert.Equal(2, (await Promises(host)).Count);
        var other = await visitor.PressAsync(again, "Spara rapporten", ("Form.Year", "2024"), Done);
        Assert.Equal("/rapporter", other.Address.AbsolutePath);
        Assert.Equal("En annan rubrik", (await Cycle(host, 2024)).Title);
    }

    [Fact]
    public async Task Nothing_is_saved_before_a_person_has_gone_through_the_promises()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        var refused = await visitor.PressAsync(await visitor.Paste(Reports.Small), "Spara rapporten", ("Form.Kommun", ""), ("Form.Year", ""));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Gå igenom åtagandena och kryssa i att du har gjort det.", refused.Errors);
        Assert.Contains("Skriv vilken kommun rapporten gäller.", refused.Errors);
        Assert.Contains("Ange vilket år rapporten handlar om.", refused.Errors);
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
    }

    [Fact]
    public async Task A_role_without_a_match_keeps_its_written_name_and_one_that_is_none_is_left_out()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        await visitor.PressAsync(await visitor.Paste(Reports.Small), "Spara rapporten", Done, ("Form.Sections[1].Roles[0].RoleKey", "Inte en funktion"), ("Form.Sections[0].Roles[1].RoleKey", "säkerhetschef (KLK)"), ("Form.Sections[0].Responsibility", "Shared"));

        var sections = (await Cycle(host, 2025)).InOrder.ToList();
        Assert.Equal(["hr-strateg", "sakerhetschef"], sections[0].Assignments.Select(a => a.RoleKey));
        Assert.Empty(sections[1].Assignments);
        Assert.Equal("inköpsstrateg", sections[2].Assignments.Single().RoleKey);
    }

    [Fact]
    public async Task A_person_chooses_edits_and_adds_what_to_follow_up()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        var (dropped, edited) = (page.PromiseWith("utvärderas"), page.PromiseWith("fler avtal"));
        var empty = edited + 1;

        await visitor.PressAsync(page, "Spara rapporten", Done,
            ($"Form.Promises[{dropped}].Follow", "false"),
            ($"Form.Promises[{edited}].Sentence", "Fler avtal\ngranskas."), ($"Form.Promises[{edited}].Period", "hösten 2026"), ($"Form.Promises[{edited}].RoleKey", "kommunjurist (KLK)"),
            ($"Form.Promises[{empty}].Sentence", "En övning hålls."), ($"Form.Promises[{empty}].Section", "1.7 Säkerhetsskydd"));

        var promises = await Promises(host);
        Assert.Equal<(string, string, string, string?)>([("1.15", "Fler avtal granskas.", "hösten 2026", "kommunjurist"), ("1.7", "En övning hålls.", "", null)], promises.Select(c => (c.AreaNumber, c.Sentence, c.Period, c.RoleKey)));
    }

    [Fact]
    public async Task A_promise_that_was_added_needs_a_section_that_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        var empty = page.PromiseWith("fler avtal") + 1;

        var homeless = await visitor.PressAsync(page, "Spara rapporten", Done, ($"Form.Promises[{empty}].Sentence", "En övning hålls."));
        Assert.Contains("Välj vilket avsnitt åtagandet hör till, eller följ inte upp det.", homeless.Errors);

        var left = await visitor.PressAsync(homeless, "Spara rapporten", Done, ($"Form.Promises[{empty}].Section", "1.7 Säkerhetsskydd"), ("Form.Sections[1].Include", "off"));
        Assert.Equal("RAP-125", left.RefusalCode);
    }

    [Theory]
    [InlineData("1.1", "RAP-121")]
    [InlineData("ett", "RAP-122")]
    public async Task A_number_that_is_taken_or_none_is_refused(string number, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");

        var refused = await visitor.PressAsync(await visitor.Paste(Reports.Small), "Spara rapporten", Done, ("Form.Sections[1].Number", number));

        Assert.Equal((HttpStatusCode.Conflict, code), (refused.Status, refused.RefusalCode));
        Assert.Equal(number, refused.Value("Form.Sections[1].Number"));
    }

    [Fact]
    public async Task A_section_that_the_organisation_lacks_can_become_an_area_with_a_line_in_the_log()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kanslichef");
        var page = await visitor.Paste(Reports.Small);
        Assert.Null(page.Document.QuerySelector("[name='Form.Sections[0].AddArea']"));

        var nobody = await visitor.PressAsync(page, "Spara rapporten", Done, ("Form.Sections[2].AddArea", "on"));
        Assert.Equal("RAP-126", nobody.RefusalCode);
        var homeless = await visitor.PressAsync(nobody, "Spara rapporten", ("Form.Sections[2].Roles[0].RoleKey", "kommunjurist (KLK)"), ("Form.Sections[2].UnitText", ""));
        Assert.Equal("ORG-52", homeless.RefusalCode);
        Assert.Contains("Avsnitt 1.15 kan inte bli ett område.", homeless.Errors);
        await visitor.PressAsync(homeless, "Spara rapporten", ("Form.Sections[2].UnitText", "KLK"));

        var area = await host.WithDb(db => db.Set<ReportArea>().SingleAsync(a => a.Number == "1.15"));
        Assert.Equal(("Hållbar upphandling", "kommunjurist"), (area.Title, area.Assignments.Single().RoleKey));
        Assert.Equal(14, await host.WithDb(db => db.Set<ReportArea>().CountAsync()));
        var line = await host.WithDb(db => db.Set<OrganisationChange>().SingleAsync(c => c.AreaId == area.Id));
        Assert.Equal("Området 1.15 Hållbar upphandling lades till när rapporten för 2025 lästes in.", line.What);
    }

    [Fact]
    public async Task Who_does_not_keep_the_organisation_adds_no_area_to_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");
        var page = await keeper.Paste(Reports.Small);
        await keeper.PressAsync(page, "Spara det jag har ändrat", ("Form.Sections[2].AddArea", "on"), ("Form.Sections[2].Roles[0].RoleKey", "kommunjurist (KLK)"));
        var visitor = await host.SignInAs("säkerhetschef");
        Assert.Null((await visitor.Paste(Reports.Small)).Document.QuerySelector("[name$='.AddArea']"));

        var refused = await visitor.PressAsync(await visitor.OpenAsync(page.Address.AbsolutePath), "Spara rapporten", Done);

        Assert.Equal("RAP-129", refused.RefusalCode);
        Assert.Equal(13, await host.WithDb(db => db.Set<ReportArea>().CountAsync()));
        await visitor.PressAsync(refused, "Spara rapporten", ("Form.Sections[2].AddArea", "off"));
        Assert.Equal(1, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
        Assert.Equal(13, await host.WithDb(db => db.Set<ReportArea>().CountAsync()));
    }

    [Fact]
    public async Task What_was_changed_is_there_when_one_comes_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        var empty = page.PromiseWith("fler avtal") + 1;

        var saved = await visitor.PressAsync(page, "Spara det jag har ändrat", ("Rubrik", "Säkerhet 2025"), ("Form.Sections[1].Include", "off"), ($"Form.Promises[{empty + 1}].Sentence", "En övning hålls."));

        Assert.Contains("Dina ändringar är sparade.", saved.Text);
        var colleague = await (await host.SignInAs("säkerhetschef")).OpenAsync(page.Address.AbsolutePath);
        Assert.Equal(("Säkerhet 2025", ""), (colleague.Value("Rubrik"), colleague.Value("Form.Sections[1].Include")));
        Assert.Equal("En övning hålls.", colleague.Value($"Form.Promises[{empty}].Sentence"));
        Assert.Equal("", colleague.Value($"Form.Promises[{empty + 3}].Sentence")); // three empty rows again
        Assert.Contains("Nils Åkesson, 23 november 2026", (await visitor.OpenAsync(Reports.Page)).Text);
        Assert.Equal(0, await host.WithDb(db => db.Set<ReportingCycle>().CountAsync()));
    }

    [Fact]
    public async Task Two_who_change_it_at_once_lose_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var (one, other) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("säkerhetschef"));
        var path = (await one.Paste(Reports.Small)).Address.AbsolutePath;
        var (first, second) = (await one.OpenAsync(path), await other.OpenAsync(path));

        await one.PressAsync(first, "Spara det jag har ändrat", ("Rubrik", "Min rubrik"));
        var told = await other.PressAsync(second, "Spara det jag har ändrat", ("Rubrik", "Din rubrik"));

        Assert.Equal((HttpStatusCode.Conflict, "RAP-127", "Din rubrik"), (told.Status, told.RefusalCode, told.Value("Rubrik")));
        Assert.Equal("Min rubrik", (await one.OpenAsync(path)).Value("Rubrik"));
        await other.PressAsync(told, "Spara det jag har ändrat");
        Assert.Equal("Din rubrik", (await one.OpenAsync(path)).Value("Rubrik"));
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_there_after_sign_in()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        visitor.Cookies.GetCookies(host.Address)["styrning"]!.Expired = true;

        var signIn = await visitor.PressAsync(page, "Spara rapporten", Done, ("Rubrik", "Min rubrik"), ($"Form.Promises[{page.PromiseWith("utvärderas")}].Follow", "false"));
        var back = await visitor.PressAsync(signIn, "nämndsekreterare");

        Assert.Equal(("Gå igenom inläsningen", "Min rubrik"), (back.Heading, back.Value("Rubrik")));
        await visitor.PressAsync(back, "Spara rapporten", Done);
        Assert.Equal("1.15", (await Promises(host)).Single().AreaNumber);
    }

    [Fact]
    public async Task A_form_that_came_in_pieces_saves_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("nämndsekreterare");
        var page = await visitor.Paste(Reports.Small);
        page.Document.QuerySelector("[name='Form.Sections[2].Number']")!.Closest("tr")!.Remove();

        var refused = await visitor.PressAsync(page, "Spara rapporten", Done);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Formuläret kom inte fram helt", refused.Errors);
        Assert.Equal("Hållbar upphandling", refused.Value("Form.Sections[2].Title"));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_real_report_is_read_confirmed_and_kept(DatabaseKind database)
    {
        var seed = await File.ReadAllBytesAsync(Reports.Seed, TestContext.Current.CancellationToken);
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");
        var (_, address, _) = await visitor.Upload(seed, "arlig-rapport-sakerhet-2022.txt");
        var page = await visitor.OpenAsync(address.AbsolutePath);

        Assert.Contains("13 avsnitt, 18 ansvariga", page.Text);
        await visitor.PressAsync(page, "Spara rapporten", Done);

        var cycle = await Cycle(host, 2022);
        Assert.Equal(["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11", "1.12", "1.14"], cycle.InOrder.Select(s => s.Number));
        Assert.Equal(18, cycle.Sections.Sum(s => s.Assignments.Count));
        var roles = (await host.WithDb(db => db.Set<Role>().Select(r => r.Key).ToListAsync())).ToHashSet();
        Assert.All(cycle.Sections.SelectMany(s => s.Assignments), assignment => Assert.Contains(assignment.RoleKey, roles));
        Assert.Equal("Posom", cycle.Sections.Single(s => s.Number == "1.9").FormerTitle);
        Assert.Contains(await Promises(host), c => c is { AreaNumber: "1.12", Period: "till år 2025" });
    }

    private static Task<ReportingCycle> Cycle(StyrningHost host, int year) => host.WithDb(db => db.Set<ReportingCycle>()
        .Include(c => c.Sections).ThenInclude(s => s.Parts).ThenInclude(p => p.Revisions).AsSplitQuery().SingleAsync(c => c.Year == year));

    private static Task<List<Commitment>> Promises(StyrningHost host) => host.WithDb(db => db.Set<Commitment>().OrderBy(c => c.AreaNumber).ThenBy(c => c.Sentence).ToListAsync());
}
