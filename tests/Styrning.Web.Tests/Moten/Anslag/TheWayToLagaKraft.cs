using System.Net;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class TheWayToLagaKraft
{
    // S4: KF 24 February 2027, each step on its last day.
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_gone_by_the_forms_and_ends_at_midnight_after_the_last_day_of_appeal(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2027-03-10 09:00", database);
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var protocol = await AProtocol.OfAsync(host, "kf", "2027-02-24", new HeldItem(14, "Policy mot korruption", Matter: matter));

        Assert.Contains("10 mars 2027", (await protocol.Secretary.OpenAsync($"{protocol.MeetingPath}/justering")).Text);
        await protocol.MakeAsync();
        var justerat = await protocol.JusteraAsync("2027-03-10");
        Assert.Contains("Anslå justeringen senast 12 mars 2027", justerat.Text);
        Assert.DoesNotContain("För sent", justerat.Text);
        Assert.Equal("anslaget", await AProtocol.StandsAtAsync(host, matter));

        host.Clock.Advance(TimeSpan.FromDays(2));
        var announced = await protocol.AnnounceAsync("2027-03-12");
        Assert.Contains("Sista dag att överklaga är 2 april 2027. Ta ned anslaget tidigast 3 april 2027.", announced.Text);
        Assert.Contains("Ej laga kraft", announced.Text);
        Assert.Contains("13 kap. 14 §", announced.Text);
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));

        host.MoveTo("2027-04-02 23:59"); // the clocks went forward in between
        await host.RunDueWork();
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Laga kraft 3 april 2027.", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
    }

    [Theory]
    [InlineData("2026-06-22 23:59", "Ej laga kraft", "lopp")]
    [InlineData("2026-06-23 00:00", "Laga kraft 23 juni 2026.", "vunnit")]
    public async Task Turns_at_Swedish_midnight(string now, string shown, string stands)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var protocol = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter));

        host.MoveTo(now);
        await host.RunDueWork();

        Assert.Contains(shown, (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
        Assert.Equal(stands, await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task Is_not_stopped_by_a_matter_that_waits_for_nothing_and_not_begun_by_what_only_prepares()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (preparing, waiting) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AProtocol.StartWaitingAsync(host, preparing);
        await AProtocol.StartWaitingAsync(host, waiting);
        var protocol = await AProtocol.UpAsync(
            host, "ks", "2026-05-27", "2026-05-28", "2026-05-29",
            new HeldItem(31, "Yttrande", Treatment: Treatment.Yttrande, Matter: preparing), new HeldItem(32, "Utan process", Matter: Guid.CreateVersion7()),
            new HeldItem(33, "Återremiss", Decided: DecisionOutcome.Aterremiss, Matter: waiting));

        Assert.Equal("justerat", await AProtocol.StandsAtAsync(host, preparing));
        Assert.Equal("justerat", await AProtocol.StandsAtAsync(host, waiting)); // referred back: nothing is settled
        var page = await protocol.Secretary.OpenAsync(await protocol.PathAsync());
        Assert.Contains("Ej överklagbart", page.Text);
        Assert.Contains("Ej laga kraft", page.Text);
    }

    [Fact]
    public async Task Is_caught_up_by_a_process_that_began_to_wait_after_everything_had_happened()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var matter = Guid.CreateVersion7();
        await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter));

        await AProtocol.StartWaitingAsync(host, matter);
        Assert.Equal("justerat", await AProtocol.StandsAtAsync(host, matter));
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task Has_forms_that_refuse_a_second_time_and_in_the_wrong_order()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer"));
        var making = await protocol.Secretary.OpenAsync($"{protocol.MeetingPath}/justering");
        await protocol.Secretary.PressAsync(making, "Gör protokollet av");
        Assert.Equal("MOT-80", (await protocol.Secretary.PressAsync(making, "Gör protokollet av")).RefusalCode);

        Assert.Equal("MOT-89", (await protocol.SendJusteringAsync("2026-05-30")).RefusalCode);
        Assert.Equal("MOT-88", (await protocol.SendJusteringAsync("2026-05-26")).RefusalCode);
        var form = await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/justera");
        var missing = await protocol.Secretary.PressAsync(form, "Registrera justeringen", ("JusteradOn", ""), ("KeptAt", ""));
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        await protocol.JusteraAsync("2026-05-28");
        Assert.Equal("MOT-86", (await protocol.Secretary.PressAsync(form, "Registrera justeringen", ("JusteradOn", "2026-05-28"), ("KeptAt", "diariet"))).RefusalCode);

        var posting = await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/anslag/upp");
        Assert.Equal("MOT-94", (await protocol.SendAnnouncementAsync("2026-05-30")).RefusalCode);
        Assert.Equal("MOT-93", (await protocol.SendAnnouncementAsync("2026-05-27")).RefusalCode);
        await protocol.AnnounceAsync("2026-05-29");
        Assert.Equal("MOT-95", (await protocol.Secretary.PressAsync(posting, "Anslaget är uppe", ("PostedOn", "2026-05-29"))).RefusalCode);
        Assert.Single((await protocol.RecordAsync()).Notices);
    }

    [Fact]
    public async Task Has_a_late_justering_and_a_late_notice_told_and_not_refused()
    {
        await using var host = await StyrningHost.StartAsync("2026-06-30 09:00");
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-28", new HeldItem(31, "Riktlinjer"));
        await protocol.MakeAsync();
        Assert.Contains("Det var senare än 11 juni 2026, men justeringen gäller", (await protocol.JusteraAsync("2026-06-17")).Text); // B26
        var up = await protocol.AnnounceAsync("2026-06-23"); // B29: the last day was 22 June
        Assert.Contains("Det var senare än den 22 juni 2026", up.Text);
        Assert.Contains("14 juli 2026", up.Text);
    }

    [Fact]
    public async Task Prints_a_notice_with_what_the_law_asks_of_it()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var protocol = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer"));
        var notice = await (await host.SignInAs("lokalcontroller")).OpenAsync($"{await protocol.PathAsync()}/anslag");

        foreach (var said in (string[])["Kommunstyrelsen", "27 maj 2026", "28 maj 2026", "29 maj 2026", "23 juni 2026", "22 juni 2026", "diariet, akt KS 2026/114", "§ 31"])
        {
            Assert.Contains(said, notice.Text);
        }
    }
}
