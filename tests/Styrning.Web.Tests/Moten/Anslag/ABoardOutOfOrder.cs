using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class ABoardOutOfOrder
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Is_one_form_that_shows_what_it_hit_and_puts_it_all_up_again(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00", database);
        var (matter, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await AProtocol.StartWaitingAsync(host, matter);
        await AProtocol.StartWaitingAsync(host, other);
        var done = await AProtocol.UpAsync(host, "kf", "2026-04-22", "2026-04-23", "2026-04-24", new HeldItem(7, "Policy", Matter: other));
        var board = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter));
        var council = await AProtocol.UpAsync(host, "kf", "2026-05-20", "2026-05-21", "2026-05-22", new HeldItem(12, "Taxa"));

        host.MoveTo("2026-06-04 09:00");
        await host.RunDueWork();
        var form = await board.Secretary.OpenAsync("/moten/avbrott");
        var shown = AProtocol.Ok(await board.Secretary.PressAsync(form, "Visa vilka anslag", Typed("2026-06-01", "2026-06-03", "2026-06-03")));
        Assert.Contains("Två anslag berörs.", shown.Text);
        Assert.DoesNotContain("22 april", shown.Text);
        Assert.Empty(await OutagesAsync(host));

        var recorded = AProtocol.Ok(await board.Secretary.PressAsync(shown, "Registrera avbrottet"));
        Assert.Contains("Två anslag har satts upp på nytt", recorded.Text);
        var again = await board.Secretary.PressAsync(shown, "Registrera avbrottet");
        Assert.Equal((HttpStatusCode.Conflict, "MOT-104"), (again.Status, again.RefusalCode));

        Assert.Equal([Posted("2026-05-29", "2026-06-01"), Posted("2026-06-03", null)], Notices(await board.RecordAsync()));
        Assert.Equal([Posted("2026-05-22", "2026-06-01"), Posted("2026-06-03", null)], Notices(await council.RecordAsync()));
        Assert.Single((await done.RecordAsync()).Notices); // its time had run out before
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, other));

        host.MoveTo("2026-06-24 23:59");
        await host.RunDueWork();
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
        host.MoveTo("2026-06-25 00:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Webben svarade inte", (await board.Secretary.OpenAsync("/moten/avbrott")).Text);
    }

    [Fact]
    public async Task Told_of_twice_with_overlapping_days_doubles_nothing()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var board = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer"));
        host.MoveTo("2026-06-10 09:00");
        await RecordAsync(board.Secretary, "2026-06-01", "2026-06-03", "2026-06-03");
        Assert.Contains("Inget anslag berördes", (await RecordAsync(board.Secretary, "2026-05-31", "2026-06-02", "2026-06-04")).Text);
        Assert.Contains("Ett anslag har satts upp", (await RecordAsync(board.Secretary, "2026-06-02", "2026-06-05", "2026-06-05")).Text);

        Assert.Equal([Posted("2026-05-29", "2026-06-01"), Posted("2026-06-03", "2026-06-03"), Posted("2026-06-05", null)], Notices(await board.RecordAsync()));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Told_of_by_two_at_once_is_recorded_once(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-06-10 09:00", database);
        var forms = new List<(Visitor Who, PageView Shown)>();
        for (var n = 0; n < 2; n++)
        {
            var who = await host.SignInAs("nämndsekreterare");
            forms.Add((who, AProtocol.Ok(await who.PressAsync(await who.OpenAsync("/moten/avbrott"), "Visa vilka anslag", Typed("2026-06-01", "2026-06-03", "2026-06-03")))));
        }

        var told = await Task.WhenAll(forms.Select(form => form.Who.PressAsync(form.Shown, "Registrera avbrottet")));

        Assert.Single(await OutagesAsync(host));
        Assert.Contains(Assert.Single(told, page => page.Status is HttpStatusCode.Conflict).RefusalCode, (string[])["MOT-104", "SAM-01"]);
    }

    [Fact]
    public async Task Takes_back_a_laga_kraft_even_when_the_process_has_ended()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var board = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter));
        host.MoveTo("2026-06-25 09:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));

        await RecordAsync(board.Secretary, "2026-06-20", "2026-06-21", "2026-06-25");
        var page = await board.Secretary.OpenAsync(await board.PathAsync());
        Assert.Contains("Kan överklagas till och med 16 juli 2026", page.Text);
    }

    [Theory]
    [InlineData("2026-06-03", "2026-06-01", "2026-06-03", "MOT-102")]
    [InlineData("2026-06-03", "2026-06-11", "2026-06-11", "MOT-103")]
    [InlineData("2026-06-01", "2026-06-03", "2026-06-02", "MOT-105")]
    public async Task Has_days_in_order(string from, string to, string reposted, string code)
    {
        await using var host = await StyrningHost.StartAsync("2026-06-10 09:00");
        var secretary = await host.SignInAs("nämndsekreterare");
        var refused = await secretary.PressAsync(await secretary.OpenAsync("/moten/avbrott"), "Visa vilka anslag", Typed(from, to, reposted));

        Assert.Equal(code, refused.RefusalCode);
        Assert.Equal("Webben svarade inte", refused.Value("Because"));
    }

    private static async Task<PageView> RecordAsync(Visitor secretary, string from, string to, string reposted)
    {
        var shown = AProtocol.Ok(await secretary.PressAsync(await secretary.OpenAsync("/moten/avbrott"), "Visa vilka anslag", Typed(from, to, reposted)));
        return AProtocol.Ok(await secretary.PressAsync(shown, "Registrera avbrottet"));
    }

    private static (string, string)[] Typed(string from, string to, string reposted) => [("FromOn", from), ("ToOn", to), ("RepostedOn", reposted), ("Because", "Webben svarade inte")];

    private static Task<List<BoardOutage>> OutagesAsync(StyrningHost host) => host.WithDb(db => db.Set<BoardOutage>().AsNoTracking().ToListAsync());

    private static IEnumerable<(string, string?)> Notices(Protocol protocol) => protocol.Notices.OrderBy(n => n.PostedOn).ThenBy(n => n.RecordedAt).Select(n => (n.PostedOn.ToString("yyyy-MM-dd"), n.TakenDownOn?.ToString("yyyy-MM-dd")));

    private static (string, string?) Posted(string on, string? down) => (on, down);
}
