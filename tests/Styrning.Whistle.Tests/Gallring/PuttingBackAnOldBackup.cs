using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Whistle.Tests.Gallring;

#pragma warning disable EF1002 // the tables are named just below
public sealed class PuttingBackAnOldBackup
{
    [Fact]
    public async Task Does_not_bring_back_what_was_disposed_of()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 12:00");
        await host.Rule();
        var gone = await host.ClosedCase("2024-11-23");
        var kept = (await host.ReceivedReport()).Case;
        var backup = Path.Combine(host.DataFolder, "gammal.db");
        await host.WithCases(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {backup}"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunDueWork();
        Assert.False(await host.IsThere(gone));

        await host.WithCases(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlAsync($"ATTACH DATABASE {backup} AS gammal");
            foreach (var table in (string[])["Disposals", "Readings", "ReadingHeads", "ReadingAnchors"])
            {
                await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"; INSERT INTO \"{table}\" SELECT * FROM gammal.\"{table}\"");
            }

            foreach (var table in (string[])["Cases", "CaseFacts", "CaseDocuments", "KeyWraps"])
            {
                await db.Database.ExecuteSqlRawAsync($"INSERT OR IGNORE INTO \"{table}\" SELECT * FROM gammal.\"{table}\"");
            }

            return true;
        });
        Assert.True(await host.IsThere(gone));
        await host.RestartAsync();

        Assert.False(await host.IsThere(gone));
        Assert.True(await host.IsThere(kept));
        var record = Assert.Single(await host.WithCases(db => db.Disposals.ToListAsync()));
        Assert.Contains("säkerhetskopia", record.Rule);
        Assert.Equal(new(2024, 11, 23), record.ClosedOn);
        Assert.Contains("gallrades-igen", await host.WithCases(db => db.Readings.Where(r => r.CaseId == gone).Select(r => r.What).ToListAsync()));
        Assert.True((await Audit.GivenReadings.Verify(host)).IsWhole);
    }

    [Fact]
    public async Task The_list_that_remembers_tells_nobody_which_case_it_was()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-24 12:00");
        await host.Rule();
        var gone = await host.ClosedCase("2024-11-23");

        await host.RunDueWork();

        var list = Directory.EnumerateFiles(host.Settings.KeyFolder, "gallrade-arenden.txt").Single();
        var line = Assert.Single(await File.ReadAllLinesAsync(list));
        Assert.Matches("^2026-11-24 2024-11-23 Gallra [0-9a-f]{64}$", line);
        Assert.DoesNotContain(gone.ToString("N"), line);
    }
}
