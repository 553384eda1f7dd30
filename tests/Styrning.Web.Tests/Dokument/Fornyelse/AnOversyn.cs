using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Dokument.Fornyelse;

/// <summary>Many renewals in one matter, with one diarienummer and one tjänsteskrivelse.</summary>
public sealed class AnOversyn
{
    [Fact]
    public async Task Becomes_one_matter_with_an_action_for_each_document_and_a_memo_that_proposes_them()
    {
        await using var host = await StyrningHost.StartAsync();
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy", "Bidragspolicy", "Cykelpolicy");
        Assert.Equal("Översyn av tre styrdokument, mandatperioden 2026–2030", page.Value("Ärendets rubrik"));

        var wrong = await secretary.PressAsync(page, "Börja översynen", ("Vad som föreslås för Cykelpolicy", "Upphävs"), ("Diarienummer", "Dnr 12"), ("Registrerat", "2026-11-23"));
        Assert.Equal(("DOK-11", "Dnr 12", "Repeal"), (wrong.RefusalCode, wrong.Value("Diarienummer"), wrong.Value("Vad som föreslås för Cykelpolicy"))); // and what was chosen stands

        var memo = await secretary.PressAsync(wrong, "Börja översynen", ("Vad som föreslås för Cykelpolicy", "Upphävs"), ("Diarienummer", "KS 2026/255"), ("Registrerat", "2026-11-23"));

        var matter = await host.WithDb(db => db.Set<DocumentMatter>().Include(m => m.Items).SingleAsync());
        Assert.Equal((true, 3, "KS 2026/255"), (matter.IsBatch, matter.Items.Count, matter.Diarienummer));
        Assert.Single(matter.Items, i => i.Action is MatterAction.Repeal);
        Assert.All(matter.Items, i => Assert.NotNull(i.RenewalId));
        Assert.EndsWith("/tjansteskrivelse", memo.Address.AbsolutePath);
        Assert.Contains("Kommunfullmäktiges mandatperiod började 15 oktober 2026.", memo.Text);
        Assert.Contains("att fastställa Arkivpolicy och Bidragspolicy på nytt med oförändrad lydelse, och", memo.Text);
        Assert.Contains("att upphäva Cykelpolicy.", memo.Text);
        Assert.Contains("Nils Åkesson, nämndsekreterare", memo.Text);
        Assert.Contains("KF 30 november 2022", memo.Text);
        var again = await secretary.PressAsync(page, "Börja översynen", ("Diarienummer", "KS 2026/256"), ("Registrerat", "2026-11-23"));
        Assert.Equal("DOK-137", again.RefusalCode);
    }

    [Fact]
    public async Task Is_decided_and_every_renewal_in_it_is_done()
    {
        await using var host = await StyrningHost.StartAsync();
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy", "Bidragspolicy");
        Assert.Equal("", (await secretary.PressAsync(page, "Börja översynen")).Errors);
        var matter = await host.WithDb(db => db.Set<DocumentMatter>().SingleAsync());
        Assert.Contains("0 av 2 klara", (await secretary.OpenAsync("/dokument/fornyelse")).Text);

        await Task.FromResult(matter).WaitingAt(host, "justerat");

        var board = await secretary.OpenAsync("/dokument/fornyelse");
        Assert.Contains("2 av 2 klara", board.Text);
        Assert.Contains("Fastställt på nytt 23 november 2026", board.Text);
        Assert.True((await host.RunDueWork()).Failed == 0);
    }

    [Fact]
    public async Task Is_of_one_organ()
    {
        await using var host = await StyrningHost.StartAsync("2027-01-10 08:00");
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy");
        var ks = await host.AdoptedDocument("Riktlinje för möten", "riktlinje", "ks", "2023-05-08", renewal: GivenRenewals.EachTerm);
        await host.RunDueWork();

        var both = await secretary.OpenAsync($"{page.Address.PathAndQuery}&val={(await host.Renewal(ks)).Id}");

        Assert.Contains("Dokumenten beslutas av olika organ.", both.Text);
        Assert.True((await secretary.OpenAsync(both.Link("Kommunstyrelsen"))).HasButton("Börja översynen"));
        Assert.Contains("Inga förnyelser är valda", (await secretary.OpenAsync("/dokument/fornyelse/oversyn")).Text);
    }

    [Fact]
    public async Task Has_a_memo_that_is_written_on_until_it_is_settled()
    {
        await using var host = await StyrningHost.StartAsync();
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy", "Bidragspolicy");
        var memo = await secretary.PressAsync(page, "Börja översynen");
        var second = await host.SignInAs("registrator");
        var theirs = await second.OpenAsync(memo.Link("Skriv"));
        var form = await secretary.OpenAsync(memo.Link("Skriv"));
        Assert.Equal("DOK-141", (await secretary.PressAsync(form, "Spara", ("Förslag till beslut", " "))).RefusalCode);

        var written = await secretary.PressAsync(form, "Spara", ("Bakgrund", "Policyerna är aktuella.\n\nInget har hänt."), ("Förslag till beslut", "fastställa båda\natt notera detta"));
        Assert.Contains("att fastställa båda, och", written.Text);
        var stale = await second.PressAsync(theirs, "Spara", ("Bakgrund", "Min text."));
        Assert.Equal("SAM-01", stale.RefusalCode);
        Assert.Equal("Min text.", stale.Value("Bakgrund").Trim());

        var settled = await secretary.PressAsync(written, "Fastställ tjänsteskrivelsen");
        Assert.Contains("Fastställd", settled.Text);
        Assert.Equal("DOK-140", (await secretary.PressAsync(form, "Spara")).RefusalCode);
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("IT-chef")).OpenAsync(settled.Address.PathAndQuery)).Status);
        var open = await secretary.PressAsync(settled, "Öppna igen");
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("IT-chef")).OpenAsync(open.Address.PathAndQuery)).Status); // a draft is not theirs
    }

    [Fact]
    public async Task Is_not_approved_by_the_one_who_wrote_its_memo()
    {
        await using var host = await StyrningHost.StartAsync();
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy", "Bidragspolicy");
        var memo = await secretary.PressAsync(page, "Börja översynen", ("Handlägger", "Nämndsekreterare"), ("Godkänner förslaget för beslut", "Kanslichef"));
        var matter = await host.WithDb(db => db.Set<DocumentMatter>().SingleAsync());
        await Task.FromResult(matter).WaitingAt(host, "granska");
        var reviewer = await host.SignInAs("kanslichef");
        Assert.DoesNotContain("har skrivit i förslaget", (await reviewer.OpenAsync($"/dokument/arenden/{matter.Id}/granska")).Text);

        await reviewer.PressAsync(await reviewer.OpenAsync(memo.Link("Skriv")), "Spara", ("Bakgrund", "Kanslichefens egna ord."));

        Assert.Contains("Du har skrivit i förslaget", (await reviewer.OpenAsync($"/dokument/arenden/{matter.Id}/granska")).Text);
        Assert.Equal($"/dokument/arenden/{matter.Id}/tjansteskrivelse", (await reviewer.OpenAsync($"/dokument/arenden/{matter.Id}")).Link("Tjänsteskrivelse"));
    }

    [Fact]
    public async Task Gives_the_memo_as_a_word_file_that_says_the_same()
    {
        await using var host = await StyrningHost.StartAsync();
        var (secretary, page) = await ChosenAsync(host, "Arkivpolicy", "Bidragspolicy");
        var memo = await secretary.PressAsync(page, "Börja översynen");

        var file = await secretary.Http.GetAsync(memo.Link("Hämta som Word-fil"));

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.Content.Headers.ContentType!.MediaType);
        using var stream = new MemoryStream(await file.Content.ReadAsByteArrayAsync());
        using (var word = WordprocessingDocument.Open(stream, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }

        using var zip = new ZipArchive(stream);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();
        Assert.All((string[])["Bakgrund", "Arkivpolicy", "KF 30 november 2022", "att fastställa Arkivpolicy och Bidragspolicy på nytt", "Nils Åkesson"], words => Assert.Contains(words, text));
        Assert.Contains("ListNumber", text);
    }

    [Fact]
    public async Task Is_for_those_who_keep_the_register()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("IT-chef")).OpenAsync("/dokument/fornyelse/oversyn")).Status);
        Assert.Contains("/logga-in", (await host.NewVisitor().OpenAsync("/dokument/fornyelse/oversyn")).Address.PathAndQuery);
    }

    private static async Task<(Visitor Secretary, PageView Page)> ChosenAsync(StyrningHost host, params string[] titles)
    {
        foreach (var title in titles)
        {
            await host.AdoptedDocument(title, owner: "registrator", renewal: GivenRenewals.EachTerm);
        }

        await host.RunDueWork();
        var secretary = await host.SignInAs("nämndsekreterare");
        var board = await secretary.OpenAsync("/dokument/fornyelse");
        foreach (var box in board.Document.QuerySelectorAll("input[name=val]"))
        {
            box.SetAttribute("checked", "checked");
        }

        return (secretary, await secretary.PressAsync(board, "Gör en översyn av de valda"));
    }
}
