using System.Net;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class WhoMayTakeAProtocolOnward
{
    [Theory]
    [InlineData("nämndsekreterare", true)]
    [InlineData("kanslichef", true)]
    [InlineData("kommunjurist", false)]
    [InlineData("administratör", false)]
    [InlineData("lokalcontroller", false)]
    public async Task Everyone_reads_and_two_roles_record(string role, bool records)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00");
        var protocol = await AProtocol.UpAsync(host, "ks", "2026-05-27", "2026-05-28", "2026-05-29", new HeldItem(31, "Riktlinjer"));
        var appeal = (await protocol.AppealAsync("2026-05-29")).Address.AbsolutePath;
        var visitor = await host.SignInAs(role);
        var path = await protocol.PathAsync();
        foreach (var page in (string[])["/moten/anslag", "/moten/overklaganden", path, $"{path}/anslag"])
        {
            Assert.Equal((page, HttpStatusCode.OK), (page, (await visitor.OpenAsync(page)).Status));
        }

        foreach (var page in (string[])[
            $"{protocol.MeetingPath}/justering", $"{protocol.MeetingPath}/expediering", $"{path}/justera", $"{path}/anslag/upp", $"{path}/anslag/ned", $"{path}/anslag/ratta", "/moten/avbrott",
            $"/moten/overklaganden/nytt?beslut={await protocol.DecisionAsync()}", appeal])
        {
            Assert.Equal((page, records ? HttpStatusCode.OK : HttpStatusCode.NotFound), (page, (await visitor.OpenAsync(page)).Status));
            Assert.Equal("Logga in", (await host.NewVisitor().OpenAsync(page)).Heading);
        }

        Assert.Equal(records, (await visitor.OpenAsync(path)).Html.Contains("/anslag/ned", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/moten/protokoll/01900000-0000-7000-8000-999999999999")]
    [InlineData("/moten/protokoll/01900000-0000-7000-8000-999999999999/justera")]
    [InlineData("/moten/protokoll/01900000-0000-7000-8000-999999999999/anslag/upp")]
    [InlineData("/moten/overklaganden/01900000-0000-7000-8000-999999999999")]
    [InlineData("/moten/overklaganden/nytt")]
    [InlineData("/moten/ks/2026-05-26/justering")]
    [InlineData("/moten/ks/inte-en-dag/expediering")]
    public async Task What_does_not_exist_is_404(string path)
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("nämndsekreterare")).OpenAsync(path)).Status);
    }

    [Fact]
    public async Task An_empty_board_says_what_will_come_there()
    {
        await using var host = await StyrningHost.StartAsync();
        var secretary = await host.SignInAs("nämndsekreterare");

        Assert.Contains("Inget att justera eller anslå.", (await secretary.OpenAsync("/moten/anslag")).Text);
        Assert.Contains("Inget är överklagat.", (await secretary.OpenAsync("/moten/overklaganden")).Text);
        Assert.Contains("Inga avbrott är registrerade.", (await secretary.OpenAsync("/moten/avbrott")).Text);
    }
}
