using System.Net;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

/// <summary>S5: posted 29 May 2026, taken down 10 June, up again 11 June.</summary>
public sealed class AnEarlyTakeDown
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_told_with_its_consequence_stops_the_clock_and_begins_three_new_weeks(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00", database);
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-10 09:00");
        var form = await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/anslag/ned");
        Assert.Contains("Det är för tidigt.", form.Text);

        var refused = await protocol.Secretary.PressAsync(form, "Registrera den tidiga nedtagningen", ("Because", "Fel knapp."));
        Assert.Equal((HttpStatusCode.Conflict, "MOT-101"), (refused.Status, refused.RefusalCode));
        Assert.Contains("tre nya veckor", refused.Errors);
        Assert.Equal("Fel knapp.", refused.Value("Because"));
        Assert.NotNull((await protocol.RecordAsync()).NoticeThatIsUp);

        var down = await protocol.TakeDownEarlyAsync();
        Assert.Contains("Överklagandetiden löper inte ut", down.Text);
        Assert.Equal("MOT-98", (await protocol.Secretary.PressAsync(form, "Registrera den tidiga nedtagningen", ("Because", "Fel knapp."), ("Confirmed", "on"))).RefusalCode);

        host.MoveTo("2026-06-11 09:00");
        var board = await protocol.Secretary.OpenAsync("/moten/anslag");
        Assert.Contains("Fel knapp", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
        Assert.NotNull(board.Document.QuerySelector(".notice.stop a[href$='/anslag/upp']"));
        var again = await protocol.AnnounceAsync("2026-06-11");
        Assert.Contains("Sista dag att överklaga är 2 juli 2026", again.Text);

        host.MoveTo("2026-06-23 00:01"); // the day on which the first notice would have led to laga kraft
        await host.RunDueWork();
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
        host.MoveTo("2026-07-02 23:59");
        await host.RunDueWork();
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
        host.MoveTo("2026-07-03 00:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task That_is_never_put_right_never_wins_laga_kraft()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-10 09:00");
        await protocol.TakeDownEarlyAsync();
        host.MoveTo("2027-06-10 09:00");
        await host.RunDueWork();

        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Anslaget bröts", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
    }

    [Fact]
    public async Task That_was_only_a_slip_of_the_keyboard_is_put_right_and_the_clock_goes_on()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-10 09:00");
        await protocol.TakeDownEarlyAsync();
        var right = AProtocol.Ok(await protocol.Secretary.PressAsync(
            await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/anslag/ratta"), "Anslaget togs aldrig ned", ("Because", "Jag valde fel protokoll.")));
        Assert.Contains("Jag valde fel protokoll.", right.Text);

        host.MoveTo("2026-06-23 00:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task Of_a_notice_with_the_wrong_day_is_not_needed_because_the_day_can_be_put_right()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        var form = await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/anslag/ratta");
        Assert.Equal("MOT-93", (await protocol.Secretary.PressAsync(form, "Rätta dagen", ("PostedOn", "2026-05-27"), ("Because", "Skrivfel."))).RefusalCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await protocol.Secretary.PressAsync(form, "Rätta dagen", ("PostedOn", "2026-05-28"), ("Because", ""))).Status);
        var right = AProtocol.Ok(await protocol.Secretary.PressAsync(form, "Rätta dagen", ("PostedOn", "2026-05-28"), ("Because", "Skrivfel.")));
        Assert.Contains("Sista dag att överklaga är 18 juni 2026", right.Text);
        Assert.Contains("rättades från 29 maj 2026 till 28 maj 2026. Skrivfel.", right.Text);

        host.MoveTo("2026-06-19 00:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task Is_none_on_the_day_after_the_last_day()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (_, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-23 09:00");
        var form = await protocol.Secretary.OpenAsync($"{await protocol.PathAsync()}/anslag/ned");
        Assert.DoesNotContain("för tidigt", form.Text);

        // Taken down yesterday, typed in today: that was the last day, and too early.
        Assert.Equal("MOT-101", (await protocol.Secretary.PressAsync(form, "Anslaget är nedtaget", ("TakenDownOn", "2026-06-22"))).RefusalCode);
        Assert.Contains("hela överklagandetiden", AProtocol.Ok(await protocol.Secretary.PressAsync(form, "Anslaget är nedtaget", ("TakenDownOn", "2026-06-23"))).Text);
        Assert.Contains("Nyligen nedtagna", (await protocol.Secretary.OpenAsync("/moten/anslag")).Text);
    }

    private static async Task<(Guid Matter, AProtocol Protocol)> UpAsync(StyrningHost host)
    {
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        return (matter, await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter)));
    }
}
