using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class SendingTheDecisions
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_a_list_with_ticks_that_opens_with_the_justering(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00", database);
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"), new HeldItem(32, "Taxa"));
        var path = $"{meeting.MeetingPath}/expediering";
        var list = await meeting.Secretary.OpenAsync(path);
        Assert.Contains("Paragrafen är inte justerad", list.Text);
        var added = AProtocol.Ok(await meeting.Secretary.PressAsync(list, "Lägg till", ("Recipients", "Socialnämnden\r\nKanslichefen\r\nsocialnämnden")));
        Assert.Contains("Två mottagare tillagda", added.Text);
        Assert.Contains("Ingen ny mottagare", (await meeting.Secretary.PressAsync(list, "Lägg till", ("Recipients", "Socialnämnden"))).Text);
        Assert.Equal(HttpStatusCode.BadRequest, (await meeting.Secretary.PressAsync(list, "Lägg till", ("Recipients", new string('x', 301)))).Status);
        Assert.False(added.HasButton("Bocka som skickat"));

        await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        var open = await meeting.Secretary.OpenAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, (await meeting.Secretary.PressAsync(open, "Bocka som skickat")).Status);
        var lines = await LinesAsync(host);
        open.Choose("Chosen", lines["Kanslichefen"].Id.ToString());
        Assert.Equal("MOT-115", (await meeting.Secretary.PressAsync(open, "Bocka som skickat", ("SentOn", "2026-05-27"))).RefusalCode);
        var sent = AProtocol.Ok(await meeting.Secretary.PressAsync(open, "Bocka som skickat", ("SentOn", "2026-05-28")));
        AProtocol.Ok(await meeting.Secretary.PressAsync(open, "Bocka som skickat", ("SentOn", "2026-05-28"))); // the same tick once more
        Assert.Contains("1 av 2 skickade", sent.Text);
        Assert.Contains("skickat 28 maj 2026 av Nils Åkesson", sent.Text);

        var undone = AProtocol.Ok(await meeting.Secretary.PressAsync(sent, "Ångra att Kanslichefen"));
        Assert.Contains("0 av 2 skickade", undone.Text);
        AProtocol.Ok(await meeting.Secretary.PressAsync(undone, "Ta bort Kanslichefen"));
        Assert.Equal(["Socialnämnden"], (await LinesAsync(host)).Keys);
    }

    [Fact]
    public async Task By_two_secretaries_loses_no_tick_and_removes_nobody_who_has_it()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        var path = $"{meeting.MeetingPath}/expediering";
        await meeting.Secretary.PressAsync(await meeting.Secretary.OpenAsync(path), "Lägg till", ("Recipients", "Socialnämnden\r\nKanslichefen"));
        var lines = await LinesAsync(host);
        var other = await host.SignInAs("kanslichef");
        var (one, two) = (await meeting.Secretary.OpenAsync(path), await other.OpenAsync(path));
        one.Choose("Chosen", lines["Kanslichefen"].Id.ToString());
        two.Choose("Chosen", lines["Socialnämnden"].Id.ToString());
        await meeting.Secretary.PressAsync(one, "Bocka som skickat");
        await other.PressAsync(two, "Bocka som skickat");
        Assert.All((await LinesAsync(host)).Values, line => Assert.True(line.IsSent));

        Assert.Equal("MOT-116", (await other.PressAsync(two, "Ta bort Kanslichefen")).RefusalCode);
    }

    private static Task<Dictionary<string, Expediering>> LinesAsync(StyrningHost host) => host.WithDb(db => db.Set<Expediering>().AsNoTracking().ToDictionaryAsync(l => l.To));
}
