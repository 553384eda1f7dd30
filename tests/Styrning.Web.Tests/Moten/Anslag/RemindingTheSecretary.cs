using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class RemindingTheSecretary
{
    [Fact]
    public async Task Comes_the_day_before_and_the_day_after_the_last_day_of_justering_once_each()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer")); // the last day is 10 June
        await SeeAsync(host, "2026-06-08 23:59");
        await SeeAsync(host, "2026-06-09 00:00", "Justeras senast 10 juni 2026: Kommunstyrelsen 27 maj 2026, § 31");
        await protocol.MakeAsync(); // a protocol that nobody has signed is as late as none
        await SeeAsync(host, "2026-06-10 23:59", "Justeras senast 10 juni 2026: Kommunstyrelsen 27 maj 2026, Protokoll, § 31");
        await SeeAsync(host, "2026-06-11 00:00", "Inte justerat: Kommunstyrelsen 27 maj 2026, Protokoll, § 31");
        await SeeAsync(host, "2026-06-25 00:00");
        Assert.All(host.Letters, letter => Assert.Equal("Nils Åkesson", letter.ToName));
    }

    [Fact]
    public async Task Comes_on_the_last_day_of_the_notice_and_after_it_and_when_it_may_come_down()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        await protocol.MakeAsync();
        await protocol.JusteraAsync("2026-05-28"); // to be announced by Monday 1 June
        await SeeAsync(host, "2026-05-31 23:59");
        await SeeAsync(host, "2026-06-01 00:00", "Anslå i dag: Kommunstyrelsen 27 maj 2026, Protokoll, § 31");
        await SeeAsync(host, "2026-06-02 00:00", "Inte anslaget: Kommunstyrelsen 27 maj 2026, Protokoll, § 31");
        await protocol.AnnounceAsync("2026-06-02");
        await SeeAsync(host, "2026-06-23 23:59");
        await SeeAsync(host, "2026-06-24 00:00", "Får tas ned: Kommunstyrelsen 27 maj 2026, Protokoll, § 31");
        await SeeAsync(host, "2026-07-24 00:00");
    }

    [Fact]
    public async Task Stands_on_Idag_with_its_day_and_goes_when_it_is_done()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        async Task<string> Today() => (await protocol.Secretary.OpenAsync("/idag")).Text;

        Assert.Contains("Gör protokollet: Kommunstyrelsen 27 maj 2026", await Today());
        await protocol.MakeAsync();
        Assert.Contains("Få protokollet justerat: Kommunstyrelsen 27 maj 2026", await Today());
        await protocol.JusteraAsync("2026-05-28");
        Assert.Contains("Anslå justeringen: Kommunstyrelsen 27 maj 2026", await Today());
        await protocol.AnnounceAsync("2026-05-28");
        Assert.DoesNotContain("Kommunstyrelsen 27 maj", await Today());
        await protocol.TakeDownEarlyAsync();
        Assert.Contains("Sätt upp anslaget på nytt", await Today());
        await protocol.AnnounceAsync("2026-05-28");
        host.MoveTo("2026-06-18 23:59");
        Assert.DoesNotContain("Ta ned anslaget", await Today());
        host.MoveTo("2026-06-19 00:00");
        Assert.Contains("Ta ned anslaget", await Today());
        Assert.DoesNotContain("Ta ned anslaget", (await (await host.SignInAs("lokalcontroller")).OpenAsync("/idag")).Text);
    }

    private static async Task SeeAsync(StyrningHost host, string now, params string[] subjects)
    {
        var before = host.Letters.Count;
        host.MoveTo(now);
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal(subjects, host.Letters.Skip(before).Select(letter => letter.Subject));
    }
}
