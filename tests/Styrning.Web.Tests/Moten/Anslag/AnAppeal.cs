using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class AnAppeal
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Holds_the_matter_until_every_court_case_is_final(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00", database);
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-22 09:00");
        var first = await protocol.AppealAsync("2026-06-22", "1234-26"); // the last day, at the kommun
        Assert.Contains("Beslutet vinner inte laga kraft innan domstolen har avgjort målet", first.Text);
        Assert.Equal("dom", await AProtocol.StandsAtAsync(host, matter));
        var second = await protocol.AppealAsync("2026-06-20", "1235-26");

        host.MoveTo("2026-09-15 09:00");
        AProtocol.Ok(await protocol.JudgeAsync(first.Address.AbsolutePath, CourtOutcome.Rejected, "2026-09-10"));
        await host.RunDueWork();
        Assert.Equal("dom", await AProtocol.StandsAtAsync(host, matter));
        var page = await protocol.Secretary.OpenAsync(second.Address.AbsolutePath);
        AProtocol.Ok(await protocol.Secretary.PressAsync(page, "Registrera utgången", ("Outcome", "Dismissed"), ("FinalOn", "2026-09-15")));
        Assert.Equal("MOT-110", (await protocol.Secretary.PressAsync(page, "Registrera utgången", ("Outcome", "Annulled"), ("FinalOn", "2026-09-15"))).RefusalCode);
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Laga kraft 15 september 2026.", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
    }

    [Fact]
    public async Task That_the_court_agrees_with_takes_the_decision_away()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        var appeal = await protocol.AppealAsync("2026-05-29");
        host.MoveTo("2026-09-15 09:00");
        Assert.Contains("Beslutet är upphävt", AProtocol.Ok(await protocol.JudgeAsync(appeal.Address.AbsolutePath, CourtOutcome.Annulled, "2026-09-15")).Text);

        Assert.Equal("borta", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Upphävt av domstol", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);
    }

    [Fact]
    public async Task That_is_taken_back_in_time_does_not_hurry_laga_kraft()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-02 09:00");
        var appeal = await protocol.AppealAsync("2026-06-01");
        AProtocol.Ok(await protocol.JudgeAsync(appeal.Address.AbsolutePath, CourtOutcome.Withdrawn, "2026-06-02"));
        await host.RunDueWork();
        Assert.Equal("dom", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Kan överklagas till och med 22 juni 2026", (await protocol.Secretary.OpenAsync(await protocol.PathAsync())).Text);

        host.MoveTo("2026-06-22 23:59");
        await host.RunDueWork();
        Assert.Equal("dom", await AProtocol.StandsAtAsync(host, matter));
        host.MoveTo("2026-06-23 00:00");
        await host.RunDueWork();
        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
    }

    [Fact]
    public async Task That_came_late_is_registered_and_told_and_changes_nothing()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (matter, protocol) = await UpAsync(host);
        host.MoveTo("2026-06-23 09:00"); // the timer has not run yet: the facts decide all the same
        var late = await protocol.AppealAsync("2026-06-23");
        Assert.Contains("Det kom in efter den sista dagen, 22 juni 2026", late.Text);
        await host.RunDueWork();

        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
        var page = await protocol.Secretary.OpenAsync(await protocol.PathAsync());
        Assert.Contains("Laga kraft 23 juni 2026.", page.Text);
        Assert.Contains("Ett överklagande kom in efter den sista dagen", page.Text);
        var list = await protocol.Secretary.OpenAsync("/moten/overklaganden");
        Assert.Contains("Efter sista dagen", list.Text);
        Assert.Contains("Väntar på domstolen", list.Text);
    }

    [Fact]
    public async Task Sent_twice_is_one_and_two_cases_are_two()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (_, protocol) = await UpAsync(host);
        var form = await protocol.Secretary.OpenAsync($"/moten/overklaganden/nytt?beslut={await protocol.DecisionAsync()}");
        await protocol.Secretary.PressAsync(form, "Registrera överklagandet", ("CourtCase", "1234-26"));
        AProtocol.Ok(await protocol.Secretary.PressAsync(form, "Registrera överklagandet", ("CourtCase", "1234-26")));
        Assert.Equal(1, await CountAsync(host));

        var other = await protocol.Secretary.OpenAsync($"/moten/overklaganden/nytt?beslut={await protocol.DecisionAsync()}");
        Assert.Equal("MOT-109", (await protocol.Secretary.PressAsync(other, "Registrera överklagandet", ("CourtCase", "1234-26"))).RefusalCode);
        Assert.Equal("MOT-108", (await protocol.Secretary.PressAsync(other, "Registrera överklagandet", ("CourtCase", ""), ("ReceivedOn", "2026-05-30"))).RefusalCode);
        AProtocol.Ok(await protocol.Secretary.PressAsync(other, "Registrera överklagandet", ("CourtCase", "1235-26"), ("ReceivedOn", "2026-05-29")));
        Assert.Equal(2, await CountAsync(host));
    }

    [Fact]
    public async Task Of_what_only_prepares_is_told_and_waits_for_the_court()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var protocol = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Yttrande", Treatment: Treatment.Yttrande));
        Assert.Contains("kan inte överklagas: sänd överklagandet till förvaltningsrätten", (await protocol.AppealAsync("2026-05-29")).Text);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_is_told_and_keeps_what_they_typed()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var (_, protocol) = await UpAsync(host);
        var page = (await protocol.AppealAsync("2026-05-29")).Address.AbsolutePath;
        var other = await host.SignInAs("kanslichef");
        var (one, two) = (await protocol.Secretary.OpenAsync(page), await other.OpenAsync(page));
        AProtocol.Ok(await protocol.Secretary.PressAsync(one, "Spara uppgifterna", ("Målnummer", "77-26"), ("Inhibition från", "2026-05-29")));
        var stale = await other.PressAsync(two, "Spara uppgifterna", ("Målnummer", "78-26"));

        Assert.Equal((HttpStatusCode.Conflict, "SAM-01", "78-26"), (stale.Status, stale.RefusalCode, stale.Value("CourtCase")));
        Assert.Contains("Domstolen har beslutat om inhibition", (await other.OpenAsync(page)).Text);
    }

    private static Task<int> CountAsync(StyrningHost host) => host.WithDb(db => db.Set<Appeal>().CountAsync());

    private static async Task<(Guid Matter, AProtocol Protocol)> UpAsync(StyrningHost host)
    {
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        return (matter, await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer", Matter: matter)));
    }
}
