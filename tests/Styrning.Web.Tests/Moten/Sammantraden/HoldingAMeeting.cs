using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Sammantraden;

public sealed class HoldingAMeeting
{
    private const string Path = "/moten/ksau/2026-12-07";

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task From_the_agenda_to_the_numbers_of_its_paragrafer(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        await host.Meeting("ksau", "2026-12-07");
        var visitor = await host.SignInAs("nämndsekreterare");

        var agenda = await visitor.PressAsync(await visitor.OpenAsync($"{Path}/dagordning"), "Lägg till", ("Punkter", "Upprop\nVal av justerare\nAnmälningar"));
        Assert.Equal(["Upprop", "Val av justerare", "Anmälningar"], Titles(agenda));
        agenda = await visitor.PressAsync(agenda, "flytta upp Val av justerare");
        agenda = await visitor.PressAsync(agenda, "Ta bort Anmälningar");
        Assert.Equal(["Val av justerare", "Upprop"], Titles(agenda));

        var sent = await visitor.PressAsync(await visitor.OpenAsync($"{Path}/utskick"), "Spara", ("Kallelsen gick ut", "2026-11-23"));
        Assert.Contains("Skickad 23 november 2026.", sent.Text);
        Assert.Contains("Val av justerare Information Stod i kallelsen", sent.Text);
        Assert.Contains("Cecilia Marklund (A), Hans Törnqvist (B) och Ida Bolander (C).", (await visitor.OpenAsync($"{Path}/kallelse")).Text);

        GivenMeetings.MoveTo(host, "2026-12-07 16:00");
        var rows = await visitor.PressAsync(await visitor.OpenAsync($"{Path}/narvaro"), "Alla ledamöter är närvarande");
        var attended = await visitor.PressAsync(rows, "Spara närvaron", ("Närvaro: Ida Bolander", "Frånvarande"), ("Närvaro: Jonas Kvist", "Tjänstgör"), ("I stället för: Jonas Kvist", "Ida Bolander"));
        Assert.Contains("3 av 3 närvarande: beslutsför (minst 2).", attended.Text);

        var led = await visitor.PressAsync(
            await visitor.OpenAsync($"{Path}/genomfor"), "Spara", ("Öppnades klockan", "13:00"), ("Ordförande vid sammanträdet", "Cecilia Marklund"), ("FirstAdjuster", "Jonas Kvist"), ("Protokollet justeras", "2026-12-10"));
        Assert.Contains("Cecilia Marklund (A), ordförande. Justerare: Jonas Kvist (A).", led.Text);

        var close = await visitor.OpenAsync($"{Path}/genomfor");
        var closed = await visitor.PressAsync(close, "Avsluta sammanträdet", ("Klockan", "15:10"), ("Sammanträdet är avslutat", "on"));
        Assert.Contains("§ 1 Val av justerare", closed.Text);
        Assert.Contains("§ 2 Upprop", closed.Text);
        Assert.Equal("MOT-29", (await visitor.PressAsync(close, "Avsluta sammanträdet", ("Klockan", "15:10"), ("Sammanträdet är avslutat", "on"))).RefusalCode);

        var protocol = await visitor.OpenAsync($"{Path}/protokoll");
        Assert.Contains("Originalet är det justerade protokollet.", protocol.Text);
        Assert.Contains("Kl. 13.00–15.10", protocol.Text);
        Assert.Contains("Tjänstgörande ersättare Jonas Kvist (A), i stället för Ida Bolander (C)", protocol.Text);
    }

    [Fact]
    public async Task Numbers_go_on_where_the_organs_last_meeting_of_the_year_ended_and_begin_anew_in_the_next()
    {
        await using var host = await StyrningHost.StartAsync(now: "2027-01-20 16:00");
        await host.HeldMeeting("ks", "2026-12-07", new HeldItem(112, "Arkivpolicy"), new HeldItem(113, "Budget"));
        await host.Meeting("ks", "2026-12-21");
        await host.Meeting("ks", "2027-01-18");
        var visitor = await host.SignInAs("nämndsekreterare");

        foreach (var (day, expected) in ((string, string)[])[("2026-12-21", "§ 114 Upprop"), ("2027-01-18", "§ 1 Upprop")])
        {
            await visitor.PressAsync(await visitor.OpenAsync($"/moten/ks/{day}/dagordning"), "Lägg till", ("Punkter", "Upprop"));
            var numbered = await visitor.PressAsync(await visitor.OpenAsync($"/moten/ks/{day}/dagordning"), "Ge § nu");
            Assert.Contains(expected, (await visitor.OpenAsync($"/moten/ks/{day}/protokoll")).Text);
            Assert.False(numbered.HasButton("Ta bort"));
        }
    }

    [Fact]
    public async Task It_is_not_closed_without_those_who_were_there()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-12-07 16:00");
        await host.Meeting("ksau", "2026-12-07");
        var visitor = await host.SignInAs("nämndsekreterare");

        var page = await visitor.PressAsync(await visitor.OpenAsync($"{Path}/genomfor"), "Avsluta sammanträdet", ("Klockan", "15:10"), ("Sammanträdet är avslutat", "on"));
        var unsure = await visitor.PressAsync(await visitor.OpenAsync($"{Path}/genomfor"), "Avsluta sammanträdet", ("Klockan", "15:10"));

        Assert.Equal((HttpStatusCode.Conflict, "MOT-38"), (page.Status, page.RefusalCode));
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
    }

    [Fact]
    public async Task Two_secretaries_at_one_agenda_lose_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Meeting("ksau", "2026-12-07");
        var (one, two) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kanslichef"));
        var (first, second) = (await one.OpenAsync($"{Path}/dagordning"), await two.OpenAsync($"{Path}/dagordning"));

        await one.PressAsync(first, "Lägg till", ("Punkter", "Upprop"));
        var told = await two.PressAsync(second, "Lägg till", ("Punkter", "Anmälningar"));
        Assert.Equal(("SAM-01", "Anmälningar"), (told.RefusalCode, told.Value("Punkter")));
        Assert.Equal(["Upprop"], Titles(told)); // what the other wrote is there to see
        Assert.Equal(["Upprop", "Anmälningar"], Titles(await two.PressAsync(told, "Lägg till")));
    }

    [Fact]
    public async Task Two_at_the_attendance_see_what_the_other_saved()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Meeting("ksau", "2026-12-07");
        var (one, two) = (await host.SignInAs("nämndsekreterare"), await host.SignInAs("kanslichef"));
        var (first, second) = (await one.OpenAsync($"{Path}/narvaro"), await two.OpenAsync($"{Path}/narvaro"));

        await one.PressAsync(first, "Spara närvaron", ("Närvaro: Ida Bolander", "Frånvarande"));
        var told = await two.PressAsync(second, "Spara närvaron", ("Närvaro: Ida Bolander", "Närvarande"));

        Assert.Equal(("SAM-01", "har"), (told.RefusalCode, told.Value("Närvaro: Ida Bolander")));
        Assert.Contains("Sparat nu: frånvarande", told.Text);
    }

    [Fact]
    public async Task A_late_kallelse_of_kommunfullmaktige_is_told_with_what_may_still_be_decided()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-12-10 08:00");
        await host.Meeting("kf", "2026-12-16");
        var visitor = await host.SignInAs("nämndsekreterare");

        var page = await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/utskick"), "Spara", ("Kallelsen gick ut", "2026-12-10"), ("Tillkännagett", "2026-12-10"));
        await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/dagordning"), "Lägg till", ("Punkter", "Fyllnadsval"), ("Slag", "Val"));

        Assert.Contains("För sent", page.Text);
        Assert.Contains("tillkännages senast 15 december 2026 (5 kap. 14 §)", page.Text);
        var urgent = await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/utskick"), "Anteckna");
        Assert.Contains("Ärendet tillkännagavs som brådskande den 10 december 2026.", urgent.Text);
        var undone = await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/utskick"), "Ta tillbaka");
        Assert.Contains("Kallelsen står som inte skickad.", undone.Document.Body!.TextContent);
    }

    [Fact]
    public async Task What_comes_after_the_announcement_of_kommunfullmaktige_was_not_in_it_also_when_the_days_are_saved_again()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-11-30 08:00");
        await host.Meeting("kf", "2026-12-16");
        var visitor = await host.SignInAs("nämndsekreterare");

        await AddAsync(visitor, "Fyllnadsval till socialnämnden");
        await SendAsync(visitor);
        await AddAsync(visitor, "Fyllnadsval till valnämnden");
        GivenMeetings.MoveTo(host, "2026-12-11 08:00");
        var page = await SendAsync(visitor);

        Assert.Contains("Fyllnadsval till socialnämnden Val Ärendet tillkännagavs den 30 november 2026, minst en vecka före.", page.Text);
        Assert.Contains("Fyllnadsval till valnämnden Val Ärendet har inte tillkännagetts i tid.", page.Text);
        Assert.True((await visitor.OpenAsync("/moten/kf/2026-12-16/utskick")).HasButton("Anteckna Fyllnadsval till valnämnden"));
    }

    [Fact]
    public async Task A_secret_paragraf_shows_its_number_and_nothing_else_to_those_who_may_not_see_it()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-12-10 08:00");
        await host.HeldMeeting("ks", "2026-12-07", new HeldItem(114, "Arkivpolicy"), new HeldItem(115, "Larmkoder i stadshuset", Secret: true));

        var secretary = await host.SignInAs("nämndsekreterare");
        var other = await host.SignInAs("HR-strateg");

        foreach (var page in (string[])["", "/protokoll", "/kallelse"])
        {
            Assert.Contains("Larmkoder", (await secretary.OpenAsync($"/moten/ks/2026-12-07{page}")).Text);
            Assert.DoesNotContain("Larmkoder", (await other.OpenAsync($"/moten/ks/2026-12-07{page}")).Html);
        }

        Assert.Contains("§ 115 Sekretess", (await other.OpenAsync("/moten/ks/2026-12-07/protokoll")).Text);
        Assert.Contains("Arkivpolicy antas.", (await other.OpenAsync("/moten/ks/2026-12-07/protokoll")).Text);
    }

    [Fact]
    public async Task What_was_proposed_and_voted_is_written_into_the_protocol()
    {
        await using var host = await StyrningHost.StartAsync(now: "2026-12-10 08:00");
        var meeting = await host.HeldMeeting("ks", "2026-12-07", new HeldItem(114, "Arkivpolicy"));
        var visitor = await host.SignInAs("nämndsekreterare");
        var item = await host.WithDb(db => db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).Select(i => i.Id).SingleAsync());
        var form = await visitor.OpenAsync($"/moten/ks/2026-12-07/punkt/{item}/protokollstext");

        var protocol = await visitor.PressAsync(form, "Spara", ("Förslag och yrkanden", "Bo Alm yrkar bifall."), ("Omröstning", "4 ja, 3 nej"));

        Assert.Contains("Förslag och yrkanden Bo Alm yrkar bifall. Omröstning 4 ja, 3 nej Beslut Arkivpolicy antas.", protocol.Text);
        Assert.Equal("SAM-01", (await visitor.PressAsync(form, "Spara", ("Omröstning", "3 ja, 4 nej"))).RefusalCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/moten/ks/2026-12-07/punkt/{Guid.Empty}/protokollstext")).Status);
    }

    [Theory]
    [InlineData("andra")]
    [InlineData("utskick")]
    [InlineData("dagordning")]
    [InlineData("narvaro")]
    [InlineData("genomfor")]
    [InlineData("stall-in")]
    [InlineData("flytta")]
    public async Task Only_those_who_keep_the_meetings_do_it(string page)
    {
        await using var host = await StyrningHost.StartAsync();
        await host.Meeting("ksau", "2026-12-07");

        Assert.Equal(HttpStatusCode.OK, (await (await host.SignInAs("kanslichef")).OpenAsync($"{Path}/{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("kommunjurist")).OpenAsync($"{Path}/{page}")).Status);
        Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync($"{Path}/{page}")).Heading);
    }

    private static async Task<PageView> AddAsync(Visitor visitor, string title) =>
        await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/dagordning"), "Lägg till", ("Punkter", title), ("Slag", "Val"));

    private static async Task<PageView> SendAsync(Visitor visitor) =>
        await visitor.PressAsync(await visitor.OpenAsync("/moten/kf/2026-12-16/utskick"), "Spara", ("Kallelsen gick ut", "2026-11-30"), ("Tillkännagett", "2026-11-30"));

    private static IEnumerable<string> Titles(PageView page) => page.Document.QuerySelectorAll(".agenda strong").Select(title => title.TextContent);
}
