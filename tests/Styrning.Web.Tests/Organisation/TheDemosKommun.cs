using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Access;

namespace Styrning.Web.Tests.Organisation;

/// <summary>The demo is the organisation of a real report, with persons who do not exist.</summary>
public sealed class TheDemosKommun
{
    // The table of the report: number, title, mode, roles and unit as written.
    private static readonly (string Number, string Title, Responsibility Mode, string[] Roles, string Unit)[] Report =
    [
        ("1.1", "Systematiskt arbetsmiljöarbete", Responsibility.Single, ["HR-strateg"], "KLK"),
        ("1.2", "Lokalsäkerhet", Responsibility.Single, ["lokalstrateg"], "KLK"),
        ("1.3", "Bevakning", Responsibility.Single, ["säkerhetshandläggare"], "KLK"),
        ("1.4", "It-säkerhet och informationssäkerhet", Responsibility.Split, ["IT-chef", "informationssäkerhetssamordnare"], "KLK"),
        ("1.5", "Skydd mot grov organiserad brottslighet samt arbete mot våldsbejakande extremism", Responsibility.Shared, ["kommunjurist", "säkerhetshandläggare"], "KLK"),
        ("1.6", "Signalskydd", Responsibility.Single, ["biträdande signalskyddschef"], "HR, KLK"),
        ("1.7", "Säkerhetsskydd", Responsibility.Single, ["säkerhetschef"], "KLK"),
        ("1.8", "Beredskap och krishantering", Responsibility.Shared, ["beredskapssamordnare", "kommunikationschef", "säkerhetschef"], "KLK"),
        ("1.9", "Krisstöd", Responsibility.Single, ["enhetschef, enhet vuxna"], "Socialförvaltningen"),
        ("1.10", "Civilt försvar", Responsibility.Single, ["beredskapssamordnare"], "KLK"),
        ("1.11", "Brottsförebyggande arbete", Responsibility.Shared, ["säkerhetschef", "säkerhetshandläggare"], "KLK"),
        ("1.12", "Skolsäkerhet", Responsibility.Single, ["lokalcontroller"], "BoU"),
        ("1.14", "Evenemangssäkerhet", Responsibility.Single, ["projektledare för evenemang"], "KoU"),
    ];

    public static TheoryData<string> Responsible => [.. Report.SelectMany(row => row.Roles).Distinct()];

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Has_the_areas_roles_and_forvaltningar_of_the_report(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var chart = await ChartAsync(host);
        var areas = (await host.WithDb(db => db.Set<ReportArea>().AsNoTracking().ToListAsync())).OrderBy(area => area.SortKey, StringComparer.Ordinal).ToList();

        Assert.Equal(
            Report.Select(row => $"{row.Number} {row.Title} {row.Mode} {string.Join("+", row.Roles)} {row.Unit}"),
            areas.Select(area => $"{area.Number} {area.Title} {area.Responsibility} {string.Join("+", area.Assignments.Select(a => chart.TitleOf(a.RoleKey)))} {area.UnitText}"));
        Assert.Equal(13, areas.Count);
        Assert.Equal(18, areas.Sum(area => area.Assignments.Count));
        Assert.Equal(13, areas.SelectMany(area => area.Assignments).Select(a => a.RoleKey).Distinct().Count());
        Assert.Equal(["BoU", "KLK", "KoU", "Socialförvaltningen"], chart.Units.Select(unit => unit.ShortName).Order(StringComparer.Ordinal));
        Assert.Equal("Posom", areas.Single(area => area.Number == "1.9").FormerTitle);
        Assert.Equal(["IT-säkerhet", "informationssäkerhet"], areas.Single(area => area.Number == "1.4").Assignments.Select(a => a.Area));
        Assert.Equal(["1.6", "1.7", "1.10"], areas.Where(area => area.OftenSeparate).Select(area => area.Number));
        Assert.Equal(["1.13"], SectionNumber.Gaps(areas.Select(area => SectionNumber.Parse(area.Number))).Select(gap => gap.ToString()));
    }

    [Fact]
    public async Task Obeys_the_rules_that_everyone_else_must()
    {
        await using var host = await StyrningHost.StartAsync();
        var chart = await ChartAsync(host);

        foreach (var area in await host.WithDb(db => db.Set<ReportArea>().AsNoTracking().ToListAsync()))
        {
            new AreaTerms(area.Number, area.Title, area.UnitText, area.Responsibility, area.Assignments, area.UsualSecrecy, area.OftenSeparate, area.FormerTitle).Check(chart);
        }

        Assert.All(chart.Roles, role => role.Change(role.Title, role.UnitId, role.DeputyKey, role.ManagerKey, chart));
        Assert.All(chart.Persons, person => person.Change(person.Name, person.Email, chart));
        Assert.All(chart.Persons, person => Assert.EndsWith("@example.se", person.Email)); // an address that reaches nobody
        Assert.All(chart.Units, unit => unit.Change(unit.Name, unit.ShortName, chart));
        Assert.All(chart.Roles, role => Assert.NotNull(chart.Resolve(role.Key, new(2026, 11, 23)).PersonId));
    }

    [Theory]
    [InlineData("2026-01-05 08:00")]
    [InlineData("2026-11-23 08:00")]
    [InlineData("2031-06-01 08:00")]
    public async Task Has_a_vikarie_whenever_it_is_made(string now)
    {
        await using var host = await StyrningHost.StartAsync(now);
        var page = await (await host.SignInAs("administratör")).OpenAsync("/organisation/roller/lokalcontroller");

        Assert.Contains("Yusuf Karimi är vikarierande lokalcontroller.", page.Text);
    }

    [Fact]
    public async Task Is_made_once()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.WithDb(db => db.Set<ReportArea>().Where(area => area.Number == "1.14").ExecuteDeleteAsync());

        await host.RestartAsync();

        Assert.Equal((12, 22), (await host.CountAsync<ReportArea>(), await host.CountAsync<Person>()));
    }

    [Theory]
    [MemberData(nameof(Responsible))]
    [InlineData("nämndsekreterare")]
    [InlineData("kommunjurist")]
    [InlineData("säkerhetschef")]
    [InlineData("administratör")]
    public async Task Lets_one_sign_in_as(string role)
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await host.NewVisitor().OpenAsync("/logga-in");

        Assert.Single(page.Document.QuerySelectorAll(".role-title"), title => title.TextContent.Split(" (")[0].Equals(role, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Idag", (await (await host.SignInAs(role)).OpenAsync("/idag")).Heading);
    }

    [Fact]
    public async Task Lets_one_see_what_somebody_without_a_role_sees()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Contains("Inget väntar på dig.", await host.TodayOfAsync("Fredrik Alm"));
    }

    private static async Task<OrganisationChart> ChartAsync(StyrningHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrganisationReader>().ChartAsync();
    }
}
