using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Web.Tests.Rapporter.Rendition;

namespace Styrning.Web.Tests.Dokument.Text;

public sealed class ReadingAndComparingVersions
{
    private const string Old = "# Syfte\n\nKommunen bör vara öppen.\n\n# Ansvar\n\nNämnden svarar.\n\n# Bort\n\nDet här tas bort helt och hållet.";
    private const string New = "# Syfte\n\nKommunen ska vara öppen.\n\n# Nytt\n\nAlla chefer följer upp en gång om året.\n\n# Ansvar\n\nNämnden svarar.";

    [Fact]
    public async Task Each_version_has_a_lasting_page_with_its_decision_and_the_old_one_says_that_it_is_old()
    {
        await using var host = await StyrningHost.StartAsync();
        await TwoVersions(host);
        var reader = await host.SignInAs("HR-strateg");

        var first = await reader.OpenAsync("/dokument/arkivpolicy/version/1");
        var second = await reader.OpenAsync("/dokument/arkivpolicy/version/2");

        Assert.Contains("Ersatt version. Den här texten gäller inte längre.", first.Text);
        Assert.Equal("/dokument/arkivpolicy/version/2", first.Link("Läs den gällande texten"));
        Assert.Contains("Antogs av kommunfullmäktige 30 november 2022.", first.Text);
        Assert.Contains("Gällande Det här är den text som gäller.", second.Text);
        Assert.Contains("Reviderades av kommunfullmäktige 1 maj 2024, § 31, KS 2024/7. Gäller från 1 juni 2024.", second.Text);
        Assert.Equal("Syfte", second.Document.QuerySelector("#avsnitt-syfte")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/dokument/arkivpolicy/version/9")).Status);
    }

    [Theory]
    [InlineData("2022-11-29", "Dokumentet började gälla först 30 november 2022.", null)]
    [InlineData("2022-11-30", "Den dagen gällde version 1.", "bör")]
    [InlineData("2024-05-31", "Den dagen gällde version 1.", "bör")]
    [InlineData("2024-06-01", "Den dagen gällde version 2.", "ska")]
    [InlineData("", "Den dagen gällde version 2.", "ska")]
    [InlineData("2024-13-45", "", null)]
    public async Task The_text_of_any_day_is_found(string day, string sentence, string? word)
    {
        await using var host = await StyrningHost.StartAsync();
        await TwoVersions(host);
        var reader = await host.SignInAs("HR-strateg");

        var page = await reader.OpenAsync($"/dokument/arkivpolicy/text?datum={day}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(sentence, page.Text);
        if (word is not null) Assert.Contains($"Kommunen {word} vara öppen.", page.Document.QuerySelector(".document-text")!.TextContent);
    }

    [Fact]
    public async Task Differences_are_shown_by_section_and_by_word()
    {
        await using var host = await StyrningHost.StartAsync();
        await TwoVersions(host);
        var reader = await host.SignInAs("HR-strateg");

        var page = await reader.OpenAsync("/dokument/arkivpolicy/jamfor?fran=1&till=2");
        var all = await reader.OpenAsync("/dokument/arkivpolicy/jamfor?fran=1&till=2&alla=true");

        Assert.Contains("Tre avsnitt av 4 skiljer mellan version 1 och version 2.", page.Text);
        Assert.Equal(["Syfte", "[tillagt: Nytt]", "[borttaget: Bort]"], page.Document.QuerySelectorAll(".section-diff h3").Select(h => h.TextContent));
        Assert.Equal("Kommunen [borttaget: bör][tillagt: ska] vara öppen.", page.Document.QuerySelector(".section-diff .prose p")!.TextContent);
        Assert.Equal(["Ändrad text", "Nytt avsnitt", "Borttaget avsnitt"], page.Document.QuerySelectorAll(".section-diff .tag").Select(t => t.TextContent));
        Assert.Equal(4, all.Document.QuerySelectorAll(".section-diff").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/dokument/arkivpolicy/jamfor?fran=1&till=9")).Status);
    }

    [Fact]
    public async Task Wordings_stand_in_two_columns_and_a_draft_is_compared_only_by_those_who_may_read_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.AdoptedDocument("Arkivpolicy", markdown: Old);
        await host.WithDb(async db =>
        {
            var document = await db.Set<Styrdokument>().Include(d => d.Versions).SingleAsync(d => d.Key == "arkivpolicy");
            document.StartDraft(null, Guid.Empty, host.Clock.GetUtcNow()).Write(New, "", Guid.Empty, host.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var (nils, reader) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("HR-strateg"));

        var page = await nils.OpenAsync("/dokument/arkivpolicy/jamfor/lydelser");

        Assert.Equal(["Nuvarande lydelse", "Föreslagen lydelse"], page.Document.QuerySelectorAll(".wordings thead th").Select(th => th.TextContent));
        Assert.Equal(["Kommunen [borttaget: bör] vara öppen.", "Kommunen [tillagt: ska] vara öppen."], page.Document.QuerySelectorAll(".wordings tbody tr:first-child td").Select(td => td.QuerySelector("p:last-child")!.TextContent));
        Assert.Equal(3, page.Document.QuerySelectorAll(".wordings tbody tr").Length);
        Assert.Equal(4, (await nils.OpenAsync("/dokument/arkivpolicy/jamfor/lydelser?fran=1&till=2&alla=true")).Document.QuerySelectorAll(".wordings tbody tr").Length);
        Assert.Contains("Det finns bara en version.", (await reader.OpenAsync("/dokument/arkivpolicy/jamfor/lydelser")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/dokument/arkivpolicy/jamfor?fran=1&till=2")).Status);
    }

    [Fact]
    public async Task A_version_is_given_as_a_Word_file_and_as_a_page_to_print()
    {
        await using var host = await StyrningHost.StartAsync();
        await TwoVersions(host);
        var reader = await host.SignInAs("HR-strateg");

        var answer = await reader.Http.GetAsync("/dokument/arkivpolicy/version/2/docx");
        var file = await answer.Content.ReadAsByteArrayAsync();
        var print = await reader.OpenAsync("/dokument/arkivpolicy/version/2/utskrift");

        Assert.Equal("arkivpolicy-version-2.docx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Empty(Docx.Errors(file));
        var facts = print.Document.QuerySelectorAll(".cover > div").Select(row => $"{row.Children[0].TextContent}: {row.Children[1].TextContent}").ToList();
        Assert.Equal(
            ["Typ av styrdokument: Policy", "Beslutande instans: Kommunfullmäktige", "Datum för beslut: 2024-05-01, § 31", "Diarienummer: KS 2024/7", "Gäller för: Kommunövergripande", "Gäller från: 2024-06-01", "Giltighetstid: Tills vidare", "Dokumentansvarig: Kanslichef", "Version: 2 (gällande)"],
            facts);
        Assert.Contains("Diarienummer|KS 2024/7", string.Join('|', Files.Words(file)));
    }

    private static Task<int> TwoVersions(StyrningHost host) => host.AdoptedDocument("Arkivpolicy", markdown: Old).ContinueWith(_ => host.WithDb(async db =>
    {
        var document = await db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).SingleAsync(d => d.Key == "arkivpolicy");
        var version = document.StartDraft(null, Guid.Empty, host.Clock.GetUtcNow());
        version.Write(New, "Skärpt.", Guid.Empty, host.Clock.GetUtcNow());
        version.Settle(host.Clock.GetUtcNow());
        document.Decisions.Add(new()
        {
            DocumentId = document.Id,
            Effect = DecisionEffect.Revise,
            VersionId = version.Id,
            OrganKey = "kf",
            DecidedOn = new(2024, 5, 1),
            AppliesFromOn = new(2024, 6, 1),
            Paragraf = 31,
            Diarienummer = "KS 2024/7",
            KnownFinal = true,
            RecordedAt = host.Clock.GetUtcNow(),
            RecordedBy = Guid.Empty,
        });
        return await db.SaveChangesAsync();
    })).Unwrap();
}
