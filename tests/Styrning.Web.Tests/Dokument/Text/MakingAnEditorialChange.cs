using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class MakingAnEditorialChange
{
    private const string Page = "/dokument/arkivpolicy/redaktionell";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_shown_confirmed_and_listed(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.AdoptedDocument("Arkivpolicy", markdown: Text("Kanslienheten"));
        var nils = await host.SignInAs("nämndsekreterare");

        var shown = await nils.PressAsync(await nils.OpenAsync(Page), "Visa vad som ändras", ("Text", Text("Kansliavdelningen")), ("What", "Nytt namn."), ("Delegation", "KS 4.2"));
        Assert.Equal(["[borttaget: Kanslienheten]", "[tillagt: Kansliavdelningen]"], shown.Document.QuerySelectorAll(".section-diff del, .section-diff ins").Select(e => e.TextContent));
        Assert.DoesNotContain("Är det här en redaktionell ändring?", shown.Text);
        Assert.Single(await Versions(host));

        var asked = await nils.PressAsync(shown, "Gör ändringen");
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        var done = await nils.PressAsync(asked, "Gör ändringen", ("Confirmed", "on"));

        Assert.Equal("Arkivpolicy, version 1.1", done.Heading);
        Assert.Contains("Ändrades redaktionellt med stöd av delegation från kommunfullmäktige 23 november 2026 (KS 4.2).", done.Text);
        Assert.Equal(["1", "1.1"], (await Versions(host)).Select(v => v.Label));
        var list = await nils.OpenAsync("/dokument/redaktionella");
        Assert.Equal("/dokument/arkivpolicy/jamfor?fran=1&till=1.1", list.Link("Visa"));
        Assert.Contains("Nytt namn.", list.Text);

        var again = await nils.PressAsync(asked, "Gör ändringen", ("Confirmed", "on"));
        Assert.Equal((HttpStatusCode.Conflict, "DOK-50"), (again.Status, again.RefusalCode));
        Assert.Equal(2, (await Versions(host)).Count);
    }

    [Fact]
    public async Task What_looks_like_more_is_doubted_and_still_ones_own_to_answer_for()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy", markdown: Text("Kanslienheten"));
        var nils = await host.SignInAs("nämndsekreterare");

        var shown = await nils.PressAsync(await nils.OpenAsync(Page), "Visa vad som ändras", ("Text", "# Ändamål\n\nNågot annat."), ("What", "x"), ("Delegation", "KS 4.2"));

        Assert.Contains("Är det här en redaktionell ändring?", shown.Text);
        Assert.Contains("Rubrikerna är inte desamma som förut.", shown.Text);
        Assert.Equal(HttpStatusCode.OK, (await nils.PressAsync(shown, "Gör ändringen", ("Confirmed", "on"))).Status);
    }

    [Fact]
    public async Task Needs_a_delegation_a_day_a_reason_and_a_change()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy", markdown: "Text.");
        var nils = await host.SignInAs("nämndsekreterare");
        var page = await nils.OpenAsync(Page);

        var empty = await nils.PressAsync(page, "Visa vad som ändras", ("DecidedOn", ""));
        var same = await nils.PressAsync(page, "Visa vad som ändras", ("What", "x"), ("Delegation", "KS 4.2"), ("DecidedOn", "2026-11-23"));
        var tomorrow = await nils.PressAsync(page, "Visa vad som ändras", ("Text", "Ny."), ("DecidedOn", "2026-11-24"));

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(3, empty.Document.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal("DOK-50", same.RefusalCode);
        Assert.Equal("DOK-48", tomorrow.RefusalCode);
    }

    [Theory]
    [InlineData("registrator", HttpStatusCode.OK)]
    [InlineData("HR-strateg", HttpStatusCode.NotFound)]
    public async Task Is_for_those_who_keep_the_register(string role, HttpStatusCode status)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy");
        var visitor = await host.SignInAs(role);

        Assert.Equal(status, (await visitor.OpenAsync(Page)).Status);
        Assert.Contains("Ingen text har ändrats redaktionellt.", (await visitor.OpenAsync("/dokument/redaktionella")).Text);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(Page)).Heading);
    }

    private static string Text(string unit) => $"# Syfte\n\n{unit} svarar för att arkivet hålls ordnat och för att handlingarna går att hitta, läsa och lämna ut så länge som de ska bevaras hos kommunen.";

    private static Task<List<DocumentVersion>> Versions(StyrningHost host) => host.WithDb(db => db.Set<DocumentVersion>().AsNoTracking().OrderBy(v => v.Number).ThenBy(v => v.Minor).ToListAsync());
}
