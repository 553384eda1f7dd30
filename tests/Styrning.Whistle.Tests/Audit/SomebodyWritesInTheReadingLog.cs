using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Audit;
using Styrning.Whistle.Data;

namespace Styrning.Whistle.Tests.Audit;

public sealed class SomebodyWritesInTheReadingLog
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_log_that_nobody_has_touched_is_whole_with_anchors_and_without(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (one, _) = await host.ReceivedReport();
        var (other, _) = await host.ReceivedReport();
        await host.Read(one, 3);
        var before = await host.Verify();

        await host.RunDueWork();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.Read(other);
        await host.RunDueWork();
        await host.RunDueWork(); // a day is anchored once
        var after = await host.Verify();

        Assert.Equal((2, 5, 0, true), (before.Chains, before.Entries, before.Anchors, before.IsWhole));
        Assert.Equal((2, 6, 2, true), (after.Chains, after.Entries, after.Anchors, after.IsWhole));
        var anchors = await host.WithCases(db => db.Anchors.OrderBy(a => a.On).Select(a => new { a.Chains, a.Entries }).ToListAsync());
        Assert.Equal([(2, 5), (2, 6)], anchors.Select(a => (a.Chains, a.Entries)));
        Assert.Equal(3, await host.WithCases(db => db.Heads.CountAsync())); // the chain that did not grow was not anchored again
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_first_broken_row_is_told(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();
        var (untouched, _) = await host.ReceivedReport();
        await host.Read(id, 5);
        await host.RunDueWork();

        await host.WithCases(db => db.Readings.Where(r => r.CaseId == id && r.No == 4).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, Guid.Empty)));
        var changed = Assert.Single((await host.Verify()).Breaks);
        await host.WithCases(db => db.Readings.Where(r => r.CaseId == id && r.No == 3).ExecuteDeleteAsync());
        var deleted = Assert.Single((await host.Verify()).Breaks);
        await host.WithCases(db => Renumber(db, id, [(2, 99), (5, 2), (99, 5)]));
        var moved = Assert.Single((await host.Verify()).Breaks);

        Assert.Equal((AuditBreakKind.Changed, id, 4), (changed.Kind, changed.Case, changed.Row));
        Assert.Equal((AuditBreakKind.Missing, id, 3), (deleted.Kind, deleted.Case, deleted.Row));
        Assert.Equal((AuditBreakKind.Changed, id, 2), (moved.Kind, moved.Case, moved.Row));
        Assert.DoesNotContain((await host.Verify()).Breaks, b => b.Case == untouched);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_end_that_was_cut_off_and_a_chain_that_is_gone_are_found_by_the_anchor(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (cut, _) = await host.ReceivedReport();
        var (gone, _) = await host.ReceivedReport();
        await host.Read(cut, 3);
        await host.RunDueWork();

        await host.WithCases(db => db.Readings.Where(r => r.CaseId == cut && r.No > 2).ExecuteDeleteAsync());
        await host.WithCases(db => db.Readings.Where(r => r.CaseId == gone).ExecuteDeleteAsync());
        var breaks = (await host.Verify()).Breaks;

        Assert.Equal(2, breaks.Count);
        Assert.Contains(breaks, b => (b.Kind, b.Case, b.Row) == (AuditBreakKind.CutOff, cut, 3));
        Assert.Contains(breaks, b => (b.Kind, b.Case, b.Row) == (AuditBreakKind.ChainGone, gone, null));
    }

    [Fact]
    public async Task A_row_that_was_written_over_the_cut_end_does_not_hide_it()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.Read(id, 2);
        await host.RunDueWork();

        await host.WithCases(db => db.Readings.Where(r => r.CaseId == id && r.No == 3).ExecuteDeleteAsync());
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Read(id, 2); // the program goes on where the chain now ends
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunDueWork();

        var found = Assert.Single((await host.Verify()).Breaks);
        Assert.Equal((AuditBreakKind.Rewritten, 3), (found.Kind, found.Row));
    }

    [Fact]
    public async Task A_chain_that_went_before_any_anchor_is_missed_at_its_case()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();

        await host.WithCases(db => db.Readings.ExecuteDeleteAsync());

        var found = Assert.Single((await host.Verify()).Breaks);
        Assert.Equal((AuditBreakKind.NoLog, id), (found.Kind, found.Case));
    }

    [Fact]
    public async Task An_anchor_that_was_changed_or_removed_is_found()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        for (var day = 0; day < 3; day++)
        {
            await host.Read(id);
            await host.RunDueWork();
            host.Clock.Advance(TimeSpan.FromDays(1));
        }

        var days = await host.WithCases(db => db.Anchors.OrderBy(a => a.On).Select(a => a.On).ToListAsync());
        await host.WithCases(db => db.Anchors.Where(a => a.On == days[1]).ExecuteUpdateAsync(set => set.SetProperty(a => a.Entries, 1)));
        var changed = (await host.Verify()).Breaks;
        await host.WithCases(db => db.Heads.Where(h => h.On == days[1]).ExecuteDeleteAsync());
        await host.WithCases(db => db.Anchors.Where(a => a.On == days[1]).ExecuteDeleteAsync());
        var removed = (await host.Verify()).Breaks;

        Assert.Equal((AuditBreakKind.Anchor, days[1]), (Assert.Single(changed).Kind, changed[0].On));
        Assert.Equal((AuditBreakKind.Anchor, days[2]), (Assert.Single(removed).Kind, removed[0].On));
    }

    [Fact]
    public async Task An_anchor_that_was_kept_elsewhere_tells_that_the_whole_database_was_put_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var (id, _) = await host.ReceivedReport();
        await host.RunDueWork();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.Read(id);
        await host.RunDueWork();
        var kept = (await host.Verify()).Newest!;
        Assert.True((await host.Verify(AnchorWord.Read(kept.ToString()))).IsWhole);

        // As the database was the day before: nothing inside it tells.
        await host.WithCases(db => db.Readings.Where(r => r.No > 1).ExecuteDeleteAsync());
        await host.WithCases(db => db.Heads.Where(h => h.On == kept.On).ExecuteDeleteAsync());
        await host.WithCases(db => db.Anchors.Where(a => a.On == kept.On).ExecuteDeleteAsync());

        Assert.True((await host.Verify()).IsWhole);
        Assert.Equal(kept.On, Assert.Single((await host.Verify(kept)).Breaks).On);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Many_who_open_one_case_at_once_wait_for_each_other(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var (id, _) = await host.ReceivedReport();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.Read(id)));

        var result = await host.Verify();
        Assert.Equal((13, true), (result.Entries, result.IsWhole));
    }

    private static async Task<int> Renumber(WhistleDb db, Guid id, (int From, int To)[] moves)
    {
        foreach (var (from, to) in moves)
        {
            await db.Readings.Where(r => r.CaseId == id && r.No == from).ExecuteUpdateAsync(set => set.SetProperty(r => r.No, to));
        }

        return moves.Length;
    }
}
