using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Utlamnande;

public sealed class TryingARequest
{
    private static readonly ReportContent Report = GivenCases.Report("Nils Holm tog emot en resa. Nils bad mig tiga.") with { Contact = "Eva Ek, 070-111 22 33", Concerned = [new("Nils Holm", "inköpschef", "")] };

    [Fact]
    public async Task Asks_nobody_who_they_are_or_why()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(Report);
        var karin = await host.SignInAsHandler("kommunjurist");

        var page = await karin.OpenAsync($"/arenden/arende/{id}/utlamnande");

        Assert.Equal(["CameOn", "Documents", "What"], page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select").Select(i => i.GetAttribute("name")).Distinct().Order());
    }

    [Fact]
    public async Task Gives_out_a_copy_in_which_what_is_secret_no_longer_is()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, karin, trial) = await AskedAsync(host);
        Assert.Contains("Nils Holm", trial.Value("Input.Pieces[3].Text") + trial.Value("Input.Pieces[2].Text") + trial.Value("Input.Pieces[4].Text"));

        var refused = await karin.PressAsync(trial, "Avgör begäran");
        Assert.Equal("VIS-86", refused.RefusalCode); // "Nils bad mig tiga"
        var saved = await karin.PressAsync(await karin.OpenAsync(trial.Address.AbsolutePath), "Spara och visa hur det blir", ($"Input.Pieces[{Last(trial)}].Text", "Nils"), ($"Input.Pieces[{Last(trial)}].Ground", "annan-enskild"));
        var decided = await karin.PressAsync(saved, "Avgör begäran");

        Assert.Contains("Avgjord", decided.Text);
        var bytes = await karin.Http.GetByteArrayAsync(decided.Link("Kopian som lämnas ut"));
        var copy = Encoding.UTF8.GetString(bytes);
        Assert.Contains("tog emot en resa", copy);
        Assert.Contains("[uppgift utelämnad: OSL 32 kap. 3 b §]", copy);
        foreach (var secret in new[] { "Nils", "Holm", "Eva", "070", "inköpschef", "Karin" })
        {
            Assert.DoesNotContain(secret, copy, StringComparison.OrdinalIgnoreCase);
        }

        var answer = await karin.OpenAsync(decided.Link("Svaret till den som bad"));
        Assert.Contains("utelämnade med stöd av OSL 32 kap. 3 b §", answer.Text);
        Assert.Contains("Det krävs ett skriftligt beslut", answer.Text);
        Assert.DoesNotContain("Nils", answer.Text);
        Assert.Equal("VIS-87", (await karin.PressAsync(saved, "Avgör begäran")).RefusalCode);
        Assert.Equal(bytes, await karin.Http.GetByteArrayAsync(decided.Link("Kopian som lämnas ut")));
    }

    [Fact]
    public async Task Refuses_with_the_way_to_kammarratten_when_a_written_decision_is_wanted()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, karin, trial) = await AskedAsync(host);
        var without = await karin.PressAsync(trial, "Spara och visa hur det blir", ("Input.Documents[0].Withheld", "rapporterande"));
        Assert.Equal("VIS-85", (await karin.PressAsync(without, "Avgör begäran")).RefusalCode);
        var saved = await karin.PressAsync(await karin.OpenAsync(trial.Address.AbsolutePath), "Spara och visa hur det blir", ("Input.Documents[0].Withheld", "rapporterande"), ("Input.Documents[0].Reason", "Sättet att skriva avslöjar vem det är."));

        Assert.Contains("Skriv skälen för beslutet", (await karin.PressAsync(saved, "Avgör begäran", ("Written", "true"))).Errors);
        Assert.Equal("VIS-120", (await karin.PressAsync(saved, "Avgör begäran", ("Written", "true"), ("Reasons", "Det var Holm som fick resan."))).RefusalCode);
        var decided = await karin.PressAsync(saved, "Avgör begäran", ("Written", "true"), ("Reasons", "Få har haft de uppgifter som rapporten bygger på."));

        Assert.DoesNotContain("Kopian som lämnas ut", decided.Text);
        var answer = await karin.OpenAsync(decided.Link("Svaret till den som bad"));
        Assert.Contains("Handlingarna lämnas inte ut", answer.Text);
        Assert.Contains("Kommunstyrelsen har prövat en begäran", answer.Text);
        Assert.Contains("Få har haft de uppgifter", answer.Text);
        Assert.Contains("överklaga beslutet hos kammarrätten", answer.Text);
        Assert.Contains("inom tre veckor från den dag då du fick del av beslutet", answer.Text);
    }

    [Fact]
    public async Task Never_gives_out_what_tells_who_reported()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, karin, trial) = await AskedAsync(host);

        var refused = await karin.PressAsync(trial, "Spara och visa hur det blir", ("Input.Pieces[0].Released", "true"), ("Input.Pieces[0].Reason", "Det är ofarligt."));
        Assert.Equal("VIS-84", refused.RefusalCode);
        var removed = await karin.PressAsync(await karin.OpenAsync(trial.Address.AbsolutePath), "Spara och visa hur det blir", ("Input.Pieces[0].Remove", "true"), ("Input.Pieces[1].Remove", "true"), ("Input.Pieces[2].Remove", "true"));

        Assert.DoesNotContain("Eva Ek", removed.Document.QuerySelectorAll(".card")[^1].TextContent);
        Assert.DoesNotContain("070-111", removed.Document.QuerySelectorAll(".card")[^1].TextContent);
    }

    [Fact]
    public async Task Is_about_the_files_too_and_each_is_tried()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, code) = await host.ReceivedReport(GivenCases.Report("Se bilagorna."));
        await host.ReceivedFile(id, code, "nils-holm.txt", "hemligt"u8.ToArray());
        await host.ReceivedFile(id, code, "karta.txt", "offentligt"u8.ToArray());
        var karin = await host.SignInAsHandler("kommunjurist");
        var trial = await BeginAsync(host, id, karin);
        Assert.Equal("VIS-121", (await karin.PressAsync(trial, "Avgör begäran")).RefusalCode);

        var half = await karin.PressAsync(await karin.OpenAsync(trial.Address.AbsolutePath), "Spara och visa hur det blir", ("Input.Files[0].Outcome", "annan-enskild"), ("Input.Files[1].Outcome", "lamnas-ut"));
        Assert.Equal("VIS-85", (await karin.PressAsync(half, "Avgör begäran")).RefusalCode);
        var tried = await karin.PressAsync(await karin.OpenAsync(trial.Address.AbsolutePath), "Spara och visa hur det blir", ("Input.Files[0].Reason", "Fotot visar vem det är."));
        var decided = await karin.PressAsync(tried, "Avgör begäran");

        var copy = await karin.Http.GetStringAsync(decided.Link("Kopian som lämnas ut"));
        Assert.Contains("Bilaga 1 lämnas inte ut (OSL 32 kap. 3 b §).", copy);
        Assert.Contains("Bilaga 2 lämnas ut för sig.", copy);
        Assert.DoesNotContain("nils", copy, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Uppgifter är utelämnade med stöd av OSL 32 kap. 3 b §", (await karin.OpenAsync(decided.Link("Svaret till den som bad"))).Text);
    }

    [Fact]
    public async Task Proposes_ways_to_reach_somebody_that_stand_in_the_text()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport(GivenCases.Report("Ring 070-123 45 67 eller skriv till eva.ek@example.se, 19800101-1234. Faktura 2026-11-19 på 0 kr."));
        var karin = await host.SignInAsHandler("kommunjurist");

        var trial = await BeginAsync(host, id, karin);

        Assert.Equal(["070-123 45 67", "eva.ek@example.se", "19800101-1234"], Enumerable.Range(0, Last(trial)).Select(i => trial.Value($"Input.Pieces[{i}].Text")).Where(text => text.Length > 0));
    }

    [Fact]
    public async Task A_piece_that_stands_nowhere_is_a_slip_and_the_text_is_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, karin, trial) = await AskedAsync(host);

        var answer = await karin.PressAsync(trial, "Spara och visa hur det blir", ($"Input.Pieces[{Last(trial)}].Text", "Niels Holm"));

        Assert.Equal("VIS-83", answer.RefusalCode);
        Assert.Equal("Niels Holm", answer.Value($"Input.Pieces[{Last(trial)}].Text"));
    }

    [Fact]
    public async Task Another_case_or_another_organisation_finds_no_request()
    {
        await using var host = await StyrningHost.StartAsync();
        var (_, karin, trial) = await AskedAsync(host);
        var (second, _) = await host.ReceivedReport();
        var company = await host.SignInAsHandler("lokalstrateg");
        var request = trial.Address.Segments[^1];

        Assert.Equal(HttpStatusCode.NotFound, (await karin.OpenAsync($"/arenden/arende/{second}/utlamnande/{request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await karin.OpenAsync($"/arenden/arende/{second}/utlamnande/{request}/kopia")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await company.OpenAsync(trial.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task What_is_tried_is_sealed_in_the_database()
    {
        await using var host = await StyrningHost.StartAsync();
        await AskedAsync(host);

        var work = await host.WithCases(db => db.Disclosures.Select(d => d.SealedWork).SingleAsync());

        Assert.DoesNotContain("Nils", Encoding.UTF8.GetString(work));
    }

    private static int Last(PageView trial) => trial.Document.QuerySelectorAll("input[name$='.Text'], textarea[name$='.Text']").Length - 1;

    private static async Task<(Guid Id, Visitor Karin, PageView Trial)> AskedAsync(StyrningHost host)
    {
        var (id, _) = await host.ReceivedReport(Report);
        var karin = await host.SignInAsHandler("kommunjurist");
        return (id, karin, await BeginAsync(host, id, karin));
    }

    private static async Task<PageView> BeginAsync(StyrningHost host, Guid id, Visitor karin)
    {
        var report = await host.WithCases(db => db.Documents.SingleAsync(d => d.CaseId == id && d.Kind == CaseDocumentKind.Report));
        var page = await karin.OpenAsync($"/arenden/arende/{id}/utlamnande");
        page.Choose("Documents", report.Id.ToString());
        return await karin.PressAsync(page, "Börja pröva", ("What", "Rapporten"));
    }
}
