using System.Net;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Testing;

namespace Styrning.Web.Tests.Organisation;

public sealed class WhoMayChangeIt
{
    [Theory]
    [InlineData("administratör", true)]
    [InlineData("kanslichef", true)]
    [InlineData("registrator", true)]
    [InlineData("nämndsekreterare", false)]
    [InlineData("säkerhetschef", false)]
    [InlineData("kommunjurist", false)]
    [InlineData("kommundirektör", false)]
    [InlineData("lokalcontroller", false)]
    public async Task Three_roles_keep_the_organisation_and_everyone_reads_it(string role, bool keeps)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs(role);

        foreach (var path in await PathsToReadAsync(host))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(path)).Status);
        }

        foreach (var path in await PathsToChangeAsync(host))
        {
            Assert.Equal((path, keeps ? HttpStatusCode.OK : HttpStatusCode.NotFound), (path, (await visitor.OpenAsync(path)).Status));
        }

        Assert.Equal(keeps, (await visitor.OpenAsync("/organisation")).Html.Contains("/organisation/ny-roll"));
        Assert.Equal(keeps, (await visitor.OpenAsync("/organisation/roller/kommunjurist")).Html.Contains("ny-innehavare"));
    }

    [Fact]
    public async Task A_form_that_is_sent_without_the_right_changes_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("administratör");
        var form = await keeper.OpenAsync("/organisation/ny-enhet");
        var other = await host.SignInAs("säkerhetschef");
        var own = (await other.OpenAsync("/idag")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        form.Document.QuerySelector("form:not(.who-out) input[name=__RequestVerificationToken]")!.SetAttribute("value", own);

        var answer = await other.PressAsync(form, "Lägg till enheten", ("Namn", "Min egen förvaltning"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(4, await host.CountAsync<Unit>());
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        await using var host = await StyrningHost.StartAsync();
        foreach (var path in (await PathsToReadAsync(host)).Concat(await PathsToChangeAsync(host)))
        {
            Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
        }
    }

    [Theory]
    [InlineData("/organisation/roller/finns-inte")]
    [InlineData("/organisation/roller/finns-inte/andra")]
    [InlineData("/organisation/roller/finns-inte/ny-innehavare")]
    [InlineData("/organisation/personer/01900000-0000-7000-8000-999999999999")]
    [InlineData("/organisation/personer/01900000-0000-7000-8000-999999999999/andra")]
    [InlineData("/organisation/personer/01900000-0000-7000-8000-999999999999/franvaro")]
    [InlineData("/organisation/innehav/01900000-0000-7000-8000-999999999999")]
    [InlineData("/organisation/franvaro/01900000-0000-7000-8000-999999999999")]
    [InlineData("/organisation/enheter/01900000-0000-7000-8000-999999999999")]
    [InlineData("/organisation/omraden/01900000-0000-7000-8000-999999999999")]
    [InlineData("/organisation/omraden/1.4")]
    [InlineData("/organisation/importera")]
    public async Task What_does_not_exist_is_404(string path)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("administratör")).OpenAsync(path)).Status);
    }

    [Fact]
    public async Task The_last_who_can_change_the_organisation_cannot_go_without_a_successor()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        foreach (var name in new[] { "Peter Sandvik", "Gunilla Hedström", "Birgitta Molin" })
        {
            var away = await visitor.OpenAsync($"/organisation/personer/{await host.PersonAsync(name)}/franvaro");
            Assert.Equal(HttpStatusCode.OK, (await visitor.PressAsync(away, "Registrera frånvaron")).Status);
        }

        var own = await host.WithDb(db => Task.FromResult(db.Set<RoleHolding>().Single(h => h.RoleKey == "administrator").Id));
        var refused = await visitor.PressAsync(await visitor.OpenAsync($"/organisation/innehav/{own}"), "Spara", ("Sista dag", "2026-12-31"));

        Assert.Equal((HttpStatusCode.Conflict, "ORG-17"), (refused.Status, refused.RefusalCode));
        Assert.Contains("från och med 1 januari 2027", refused.Errors);
        Assert.Null(await host.WithDb(db => Task.FromResult(db.Set<RoleHolding>().Single(h => h.Id == own).ToOn)));
        Assert.Equal(3, await host.CountAsync<OrganisationChange>()); // the log has no line of what was refused
    }

    private static async Task<string[]> PathsToReadAsync(StyrningHost host) =>
        ["/organisation", "/organisation/roller/kommunjurist", $"/organisation/personer/{await host.PersonAsync("Karin Öberg")}", "/organisation/omraden", "/organisation/andringar"];

    private static async Task<string[]> PathsToChangeAsync(StyrningHost host)
    {
        var karin = await host.PersonAsync("Karin Öberg");
        var (holding, leave, unit, area) = await host.WithDb(db => Task.FromResult((
            db.Set<RoleHolding>().OrderBy(h => h.Id).First().Id, db.Set<Leave>().Single().Id, db.Set<Unit>().OrderBy(u => u.Id).First().Id, db.Set<ReportArea>().OrderBy(a => a.Id).First().Id)));
        return
        [
            "/organisation/ny-enhet", "/organisation/ny-roll", "/organisation/ny-person", "/organisation/nytt-omrade", $"/organisation/enheter/{unit}", "/organisation/roller/kommunjurist/andra",
            "/organisation/roller/kommunjurist/ny-innehavare", $"/organisation/innehav/{holding}", $"/organisation/personer/{karin}/andra", $"/organisation/personer/{karin}/franvaro",
            $"/organisation/franvaro/{leave}", $"/organisation/omraden/{area}",
        ];
    }
}
