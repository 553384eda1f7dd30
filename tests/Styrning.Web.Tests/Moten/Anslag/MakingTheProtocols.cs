using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class MakingTheProtocols
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_a_meeting_gives_what_was_omedelbart_what_is_secret_and_the_rest_each_its_own(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-27 17:00", database);
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Brådskande"), new HeldItem(32, "Kamerornas placering", Secret: true), new HeldItem(33, "Riktlinjer"));
        var page = await meeting.Secretary.OpenAsync($"{meeting.MeetingPath}/justering");
        Assert.Equal("MOT-80", (await meeting.Secretary.PressAsync(page, "Gör protokoll av omedelbar justering")).RefusalCode);
        page.Choose("Chosen", (await ItemAsync(host, 31)).Id.ToString());
        AProtocol.Ok(await meeting.Secretary.PressAsync(page, "Gör protokoll av omedelbar justering"));
        await meeting.MakeAsync();
        var all = AProtocol.Ok(await meeting.Secretary.PressAsync(await meeting.Secretary.OpenAsync($"{meeting.MeetingPath}/justering"), "Gör protokollet på papper"));

        Assert.Contains("Omedelbar justering § 31", all.Text);
        Assert.Contains("Protokoll med sekretess § 32", all.Text);
        Assert.Contains("Protokoll, § 33", all.Text);
        Assert.Equal([JusteringManner.Immediate, JusteringManner.Digital, JusteringManner.Paper], await MannersAsync(host));
        Assert.Equal("MOT-81", (await meeting.Secretary.PressAsync(page, "Gör protokoll av omedelbar justering")).RefusalCode);

        host.MoveTo("2026-05-28 09:00");
        var immediate = all.Document.QuerySelector("table a[href^='/moten/protokoll/']")!.GetAttribute("href")!;
        var form = await meeting.Secretary.OpenAsync($"{immediate}/justera");
        Assert.Equal("2026-05-27", form.Value("JusteradOn"));
        Assert.Equal("MOT-84", (await meeting.Secretary.PressAsync(form, "Registrera justeringen", ("JusteradOn", "2026-05-28"), ("KeptAt", "diariet"))).RefusalCode);
        AProtocol.Ok(await meeting.Secretary.PressAsync(form, "Registrera justeringen", ("JusteradOn", "2026-05-27"), ("KeptAt", "diariet")));
    }

    [Fact]
    public async Task Shows_what_is_secret_to_those_who_keep_the_meetings_only()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-27 17:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(32, "Kamerornas placering", Secret: true));
        await meeting.Secretary.PressAsync(await meeting.Secretary.OpenAsync($"{meeting.MeetingPath}/justering"), "Gör protokollet på papper");
        var path = await meeting.PathAsync();

        Assert.Contains("Kamerornas placering", (await meeting.Secretary.OpenAsync(path)).Text);
        var reader = await host.SignInAs("säkerhetschef");
        foreach (var page in (string[])[path, "/moten/anslag"])
        {
            var read = await reader.OpenAsync(page);
            Assert.DoesNotContain("Kamerornas", read.Html);
            Assert.Contains("§ 32", read.Text);
        }

        await meeting.JusteraAsync("2026-05-27");
        await meeting.AppealAsync("2026-05-27");
        Assert.DoesNotContain("Kamerornas", (await reader.OpenAsync("/moten/overklaganden")).Html);
        Assert.DoesNotContain("Kamerornas", (await reader.OpenAsync($"{path}/anslag")).Html);
    }

    [Fact]
    public async Task Stands_on_the_meetings_own_page()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        Assert.Contains("Inget protokoll är gjort. Det ska vara justerat senast 10 juni 2026.", (await meeting.Secretary.OpenAsync(meeting.MeetingPath)).Text);
        await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        await meeting.AnnounceAsync("2026-05-28");

        var page = await meeting.Secretary.OpenAsync(meeting.MeetingPath);
        Assert.Contains("justerat 28 maj 2026 · Uppe sedan 28 maj 2026", page.Text);
        Assert.Equal(await meeting.PathAsync(), page.Link("Protokoll, § 31"));
    }

    [Fact]
    public async Task Can_be_undone_and_done_again_until_somebody_has_signed()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        var made = await meeting.MakeAsync();
        AProtocol.Ok(await meeting.Secretary.PressAsync(made, "Ta bort protokollet"));
        Assert.Equal("MOT-117", (await meeting.Secretary.PressAsync(made, "Ta bort protokollet")).RefusalCode);
        Assert.Null((await ItemAsync(host, 31)).ProtocolId);

        var again = await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        Assert.Equal("MOT-91", (await meeting.Secretary.PressAsync(again, "Ta bort protokollet")).RefusalCode);
    }

    [Fact]
    public async Task Asks_who_signed_and_lets_another_sign_in_somebodys_place()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        await meeting.MakeAsync();
        var form = await meeting.Secretary.OpenAsync($"{await meeting.PathAsync()}/justera");
        form.Choose("Signed", "Anna Ek");
        var refused = await meeting.Secretary.PressAsync(form, "Registrera justeringen", ("KeptAt", "diariet"));
        Assert.Equal("MOT-87", refused.RefusalCode);
        Assert.Contains("Bo Alm saknas", refused.Errors);
        var shown = AProtocol.Ok(await meeting.Secretary.PressAsync(refused, "Registrera justeringen", ("Others", "Cia Ås")));
        Assert.Contains("Anna Ek och Cia Ås", shown.Text);

        var right = await meeting.Secretary.OpenAsync($"{await meeting.PathAsync()}/justera");
        Assert.Equal("Cia Ås", right.Value("Others"));
        var corrected = AProtocol.Ok(await meeting.Secretary.PressAsync(right, "Spara rättelsen", ("KeptAt", "kommunarkivet")));
        Assert.Contains("Före rättelsen: 28 maj 2026, Anna Ek och Cia Ås, diariet", corrected.Text);
    }

    [Fact]
    public async Task Of_two_secretaries_the_second_is_told()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        var other = await host.SignInAs("kanslichef");
        var path = $"{await meeting.PathAsync()}/justera";
        var (one, two) = (await meeting.Secretary.OpenAsync(path), await other.OpenAsync(path));
        AProtocol.Ok(await meeting.Secretary.PressAsync(one, "Spara rättelsen", ("KeptAt", "kommunarkivet")));
        var stale = await other.PressAsync(two, "Spara rättelsen", ("KeptAt", "stadsarkivet"));

        Assert.Equal(("SAM-01", "stadsarkivet"), (stale.RefusalCode, stale.Value("KeptAt")));
        Assert.Equal("kommunarkivet", (await meeting.RecordAsync()).OriginalKeptAt);
        AProtocol.Ok(await other.PressAsync(stale, "Spara rättelsen")); // having been told, they may
        Assert.Equal(("stadsarkivet", 2), ((await meeting.RecordAsync()).OriginalKeptAt, (await meeting.RecordAsync()).Corrections.Count));
    }

    private static Task<AgendaItem> ItemAsync(StyrningHost host, int paragraf) => host.WithDb(db => db.Set<AgendaItem>().SingleAsync(i => i.Paragraf == paragraf));

    private static Task<List<JusteringManner>> MannersAsync(StyrningHost host) => host.WithDb(db => db.Set<Protocol>().OrderBy(p => p.Name).Select(p => p.Manner).ToListAsync());
}
