using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Handlingar;

public sealed class TheDocumentsOfACase
{
    [Fact]
    public async Task Are_listed_with_the_secrecy_of_each_and_its_day()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");

        var list = await karin.OpenAsync($"/arenden/arende/{id}/handlingar");
        Assert.Contains("OSL 32 kap. 3 b §", list.Text);
        var page = await karin.OpenAsync(list.Link("Rapporten"));
        Assert.Contains("Sekretess enligt OSL 32 kap. 3 b §, 23 november 2026, Kommunstyrelsen", page.Text);
        Assert.Contains("Upphandlingen gick till", page.Text);
        host.Clock.Advance(TimeSpan.FromDays(2));
        page.Choose("Provisions", "OSL 17:3 b", "OSL 19:1");
        var marked = await karin.PressAsync(page, "Spara markeringen");

        Assert.Contains("Sekretess enligt OSL 17 kap. 3 b § och OSL 19 kap. 1 §, 25 november 2026, Kommunstyrelsen", marked.Text);
        Assert.Single(await host.WithCases(db => db.Readings.Where(r => r.CaseId == id && r.What == "andrade-sekretess").ToListAsync()));
    }

    [Fact]
    public async Task Are_marked_as_they_are_made_but_for_what_is_written_to_be_given_to_anybody()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        await karin.Investigated(id);
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/skriv"), "Lämna till personen", ("Text", "När var det?"));

        var documents = await host.WithCases(db => db.Documents.Where(d => d.CaseId == id).ToListAsync());

        Assert.Equal([CaseDocumentKind.Report, CaseDocumentKind.ToReporter, CaseDocumentKind.Tjansteanteckning], documents.Where(d => d.Secrecy.Contains("OSL 32:3 b")).Select(d => d.Kind).Distinct().Order());
        Assert.Equal(CaseDocumentKind.Acknowledgement, Assert.Single(documents, d => d.Secrecy.Count == 0).Kind);
    }

    [Fact]
    public async Task That_came_in_were_made_by_nobody_of_ours()
    {
        await using var host = await StyrningHost.StartAsync();
        var registrator = await host.SignInAs("registrator");
        await registrator.PressAsync(await registrator.OpenAsync("/arenden/diarium/brev"), "Registrera och försegla", ("ReceivedOn", "2026-11-19"), ("Where", "Kassaskåpet"));
        var id = await host.WithCases(db => db.Cases.Select(c => c.Id).SingleAsync());
        var karin = await host.SignInAsHandler("kommunjurist");

        var list = await karin.OpenAsync($"/arenden/arende/{id}/handlingar");
        var page = await karin.OpenAsync(list.Link("Rapporten"));

        Assert.DoesNotContain("Birgitta", list.Text + page.Text);
        Assert.Contains("Kom in19 november 2026", page.Text.Replace(" 19", "19", StringComparison.Ordinal));
        Assert.Contains("Registrerades", page.Text);
        Assert.Contains("Var brevet finns: Kassaskåpet", page.Text);
    }

    [Fact]
    public async Task Of_another_case_are_missing()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var (other, _) = await host.ReceivedReport();
        var theirs = await host.WithCases(db => db.Documents.Where(d => d.CaseId == other).Select(d => d.Id).SingleAsync());
        var karin = await host.SignInAsHandler("kommunjurist");

        Assert.Equal(HttpStatusCode.NotFound, (await karin.OpenAsync($"/arenden/arende/{id}/handlingar/{theirs}")).Status);
    }

    [Fact]
    public async Task Are_left_by_a_matter_that_inherits_their_secrecy()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        var page = await karin.OpenAsync($"/arenden/arende/{id}/kopplade");
        Assert.DoesNotContain(page.Document.QuerySelectorAll("input[name=Provisions]"), box => box.GetAttribute("value") == "OSL 17:3 b");
        page.Choose("Provisions", "OSL 39:2");

        var linked = await karin.PressAsync(page, "Koppla ärendet", ("Kind", "Personnel"), ("Matter", "KS 2026/300"));

        Assert.Contains("Sekretess enligt OSL 32 kap. 3 b § och OSL 39 kap. 2 §, 23 november 2026, Kommunstyrelsen", linked.Text);
        Assert.Contains("KS 2026/300", linked.Text);
        var matter = await host.WithCases(db => db.LinkedMatters.SingleAsync());
        Assert.Equal(["OSL 32:3 b", "OSL 39:2"], matter.Secrecy);
        Assert.DoesNotContain("2026/300", System.Text.Encoding.UTF8.GetString(matter.SealedMatter));
        Assert.Equal(HttpStatusCode.BadRequest, (await karin.PressAsync(linked, "Koppla ärendet", ("Matter", ""))).Status);
    }

    [Theory]
    [InlineData("handlingar")]
    [InlineData("kopplade")]
    [InlineData("lamna-over")]
    [InlineData("utlamnande")]
    [InlineData("exportera")]
    public async Task Are_nobody_elses(string page)
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        var path = $"/arenden/arende/{id}/{page}";

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAsHandler("kommunjurist")).OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAsHandler("lokalstrateg")).OpenAsync(path)).Status);
        foreach (var role in new[] { "administratör", "registrator" })
        {
            var refused = await (await host.SignInAs(role)).OpenAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, refused.Status);
            Assert.DoesNotContain("Upphandlingen", refused.Html);
        }

        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(path)).Heading);
    }
}
