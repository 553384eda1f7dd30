using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

/// <summary>Two presses at the same moment: one does it, the other is told, nothing is doubled.</summary>
public sealed class TwoSecretariesAtOnce
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Make_one_protocol_one_justering_one_notice_and_one_appeal(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00", database);
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var protocol = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(31, "Riktlinjer", Matter: matter));
        var other = await host.SignInAs("kanslichef");

        await BothAsync(protocol.Secretary, other, $"{protocol.MeetingPath}/justering", "Gör protokollet av");
        var path = await protocol.PathAsync(); // there is one
        await BothAsync(protocol.Secretary, other, $"{path}/justera", "Registrera justeringen", ("KeptAt", "diariet"), ("JusteradOn", "2026-05-28"));
        await BothAsync(protocol.Secretary, other, $"{path}/anslag/upp", "Anslaget är uppe");
        Assert.Single((await protocol.RecordAsync()).Notices);
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));

        var form = await protocol.Secretary.OpenAsync($"/moten/overklaganden/nytt?beslut={await protocol.DecisionAsync()}");
        var same = await Task.WhenAll(protocol.Secretary.PressAsync(form, "Registrera överklagandet"), protocol.Secretary.PressAsync(form, "Registrera överklagandet"));
        Assert.All(same, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(1, await host.WithDb(db => db.Set<Appeal>().CountAsync()));
        Assert.Equal("dom", await AProtocol.StandsAtAsync(host, matter));
    }

    private static async Task BothAsync(Visitor one, Visitor two, string path, string button, params (string, string)[] typed)
    {
        var (ones, twos) = (await one.OpenAsync(path), await two.OpenAsync(path));
        var answers = await Task.WhenAll(one.PressAsync(ones, button, typed), two.PressAsync(twos, button, typed));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.NotNull(answers.Single(a => a.Status is HttpStatusCode.Conflict).RefusalCode);
    }
}
