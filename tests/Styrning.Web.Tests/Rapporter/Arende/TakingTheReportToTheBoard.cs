using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Web.Tests.Rapporter.Aret;

namespace Styrning.Web.Tests.Rapporter.Arende;

public sealed class TakingTheReportToTheBoard
{
    [Fact]
    public async Task Comes_back_at_the_next_meeting_when_it_is_laid_on_the_table_and_goes_back_when_it_is_referred()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.ToBoardAsync();

        Assert.Equal(HttpStatusCode.OK, (await year.DecideAsync(BoardOutcome.Bordlaggning, "2026-11-23", 10)).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("RAP-131", (await year.DecideAsync(BoardOutcome.Noted, "2026-11-23", 10)).RefusalCode);
        Assert.Equal("RAP-67", (await year.DecideAsync(BoardOutcome.Aterremiss, "2026-11-23", 11)).RefusalCode);
        Assert.Equal(HttpStatusCode.OK, (await year.DecideAsync(BoardOutcome.Aterremiss, "2026-11-23", 11, "Redovisa kostnaden.")).Status);

        var owner = await host.SignInAs("säkerhetschef");
        var compile = await owner.OpenAsync("/rapporter/2026/sammanstall");
        Assert.Contains("Redovisa kostnaden.", compile.Text);
        compile.Choose("Reopen", "1.1");
        await owner.PressAsync(compile, "Öppna avsnitten igen", ("Ny sista dag", "2026-12-10"));
        await year.FinishWritingAsync();
        await year.CompileAsync("Kostnaden är redovisad.");
        await year.ApprovePublicAsync();
        await year.SendAsync();
        await year.DecideAsync(BoardOutcome.Filed, "2026-11-23", 12);

        var record = await year.RecordAsync();
        Assert.NotNull(record.FinishedAt);
        Assert.Equal([10, 11, 12], record.BoardDecisions.Select(d => d.Paragraf).Order());
    }

    [Fact]
    public async Task Can_be_taken_back_for_a_new_version_until_the_board_has_decided()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.ToBoardAsync();
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/2026/ny-version");
        Assert.Equal("/rapporter/2026/sammanstall", (await owner.PressAsync(page, "Ta tillbaka")).Address.AbsolutePath);
        Assert.Equal("PRO-04", (await owner.PressAsync(page, "Ta tillbaka")).RefusalCode);
        Assert.Null((await year.RecordAsync()).SentToBoardAt);

        await year.CompileAsync("En siffra är rättad.");
        await year.ApprovePublicAsync();
        await year.SendAsync();
        await year.DecideAsync(BoardOutcome.Noted, "2026-11-23", 7);
        Assert.Equal("PRO-04", (await owner.PressAsync(page, "Ta tillbaka")).RefusalCode);
    }

    [Fact]
    public async Task Is_corrected_after_the_decision_by_a_process_of_its_own_and_the_first_version_stays()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.ToBoardAsync();
        await year.DecideAsync(BoardOutcome.Noted, "2026-11-23", 7);
        var owner = await host.SignInAs("säkerhetschef");
        var page = await owner.OpenAsync("/rapporter/2026/ratta");
        await owner.PressAsync(page, "Börja rätta");
        Assert.Equal("RAP-139", (await owner.PressAsync(page, "Börja rätta")).RefusalCode);

        var part = (await year.RecordAsync()).Sections[0].Parts[0];
        var saved = await owner.PressAsync(await owner.OpenAsync("/rapporter/2026/sammanstall/avsnitt/1.1"), "Spara texten", ($"Texts[{part.Id}]", "Året i 1.1, rätt räknat."));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        await year.CompileAsync("En siffra är rättad.");
        await year.ApprovePublicAsync();

        var versions = await host.WithDb(db => db.Set<Compilation>().AsNoTracking().OrderBy(c => c.VersionNo).ToListAsync());
        Assert.DoesNotContain("rätt räknat", versions[0].PublicHtml);
        Assert.Contains("rätt räknat", versions[1].PublicHtml);
        Assert.True(versions[1].PublicApproved);
        Assert.Equal(BoardOutcome.Noted, Assert.Single((await year.RecordAsync()).BoardDecisions).Outcome);
        Assert.True((await owner.OpenAsync("/rapporter/2026")).Link("Rätta rapporten").Length > 0); // and once more, when that is needed
    }

    [Fact]
    public async Task Has_a_memo_to_print_with_what_is_proposed()
    {
        await using var host = await StyrningHost.StartAsync();
        var year = await AYear.OpenedAsync(host, 2026, "2027-03-08", "1.1");
        await year.ToBoardAsync();
        var memo = await (await host.SignInAs("nämndsekreterare")).OpenAsync("/rapporter/2026/tjansteskrivelse");
        Assert.Contains("Kommunstyrelsen noterar rapporten.", memo.Text);
        Assert.Contains("KS 2027/0123", memo.Text);
    }
}
