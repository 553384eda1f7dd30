using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Reminders that come again: counted from the plan, and never for a day that has been.</summary>
public abstract class KeepingTime
{
    private const string Daily = "start s\nuser a\nboundary t on a cycle=R/P1D free\nservice b\nend e\ns > a > e\nt > b";

    private protected abstract Task<Store> OpenAsync();

    private static async Task<int> FiredAsync(Store store, double hours) => (await store.PassAsync(TimeSpan.FromHours(hours))).Fired;

    [Fact]
    public async Task A_daily_reminder_keeps_its_hour_however_late_it_is_done()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Daily);
        Assert.Equal(1, await FiredAsync(store, 27));
        Assert.Equal(0, await FiredAsync(store, 20));
        Assert.Equal(1, await FiredAsync(store, 1));
        Assert.Equal(1, await FiredAsync(store, 24 * 9.5)); // days when nobody ran: one reminder, not nine
        Assert.Equal(0, await FiredAsync(store, 11));
        Assert.Equal(1, await FiredAsync(store, 1));
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_turn_that_failed_and_was_tried_again_moves_no_other()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Daily.Replace("service b", "service b step=spräng", StringComparison.Ordinal));
        await store.DoAsync(async (_, db) => await db.AddAsync(new Letter { Id = Guid.CreateVersion7(), Key = "samma" }));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(24))).Incidents);
        await store.DoAsync((_, db) => db.Letters.ExecuteDeleteAsync());
        Assert.Equal(1, await FiredAsync(store, 1));
        Assert.Equal(store.Clock.Now.AddHours(23), (await store.ReadAsync(db => db.Set<WorkflowTimer>().SingleAsync())).DueAt);
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task Three_reminders_are_not_saved_up_while_nobody_runs()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Daily.Replace("R/P1D", "R3/PT1H", StringComparison.Ordinal));
        Assert.Equal(1, await FiredAsync(store, 2.5));
        Assert.Equal(1, await FiredAsync(store, 0.5));
        Assert.Equal(0, await FiredAsync(store, 100));
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task What_began_to_wait_before_its_time_was_kept_is_counted_from_when_it_is_done()
    {
        await using var store = await OpenAsync();
        await store.StartAsync(Daily);
        await store.DoAsync(async (_, db) =>
        {
            var instance = await db.Set<WorkflowInstance>().SingleAsync();
            var kept = instance.State.IndexOf(",-1,false,", StringComparison.Ordinal);
            instance.State = instance.State[..(kept + 3)] + instance.State[instance.State.IndexOf(']', kept)..];
            return 0;
        });
        Assert.Equal(1, await FiredAsync(store, 27));
        Assert.Equal(0, await FiredAsync(store, 23));
        Assert.Equal(1, await FiredAsync(store, 1));
    }

    [Fact]
    public async Task A_day_that_has_come_does_not_come_again_when_another_date_moves()
    {
        await using var store = await OpenAsync();
        var subject = await RemindedAsync(store);
        Assert.Equal(0, await FiredAsync(store, 0));
        Assert.Equal(1, await FiredAsync(store, 24 * 300));
        Assert.Equal(0, await MoveAsync(store, subject, new DateOnly(2026, 6, 15)));
        Assert.Equal(0, await MoveAsync(store, subject, new DateOnly(2026, 5, 1))); // earlier: it has been too
        Assert.Equal(0, await FiredAsync(store, 1));

        Assert.Equal(1, await MoveAsync(store, subject, new DateOnly(2028, 1, 15)));
        Assert.Equal(1, await MoveAsync(store, subject, new DateOnly(2026, 6, 15))); // a mistake, taken back
        Assert.Equal(0, await FiredAsync(store, 24 * 800));
        Assert.Equal(["b"], store.Book.Ran);
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task What_has_come_again_and_is_not_done_yet_is_not_forgotten()
    {
        await using var store = await OpenAsync();
        var subject = await RemindedAsync(store);
        Assert.Equal(1, await FiredAsync(store, 24 * 300));
        await MoveAsync(store, subject, new DateOnly(2028, 1, 15));
        store.Clock.Now += TimeSpan.FromDays(800);
        Assert.Equal(1, await MoveAsync(store, subject, new DateOnly(2028, 1, 14)));
        Assert.Equal(1, await FiredAsync(store, 0));
        Assert.Equal(["b", "b"], store.Book.Ran);
    }

    private static Task<Guid> RemindedAsync(Store store) => store.DoAsync(async (processes, db) =>
    {
        var matter = new Matter { Id = Guid.CreateVersion7(), Meeting = new DateOnly(2026, 6, 15) };
        await processes.PublishAsync(Sketch.Xml("start s\nuser a\nboundary t14 on a rule=möte-14 free\nservice b\nend e\ns > a > e\nt14 > b"));
        db.Add(matter);
        await processes.StartAsync("p", matter.Id);
        return matter.Id;
    });

    private static Task<int> MoveAsync(Store store, Guid subject, DateOnly meeting) => store.DoAsync(async (processes, db) =>
    {
        (await db.Matters.SingleAsync(matter => matter.Id == subject)).Meeting = meeting;
        return await processes.RescheduleAsync(subject);
    });
}

public sealed class KeepingTimeOnSqlite : KeepingTime
{
    private protected override Task<Store> OpenAsync() => Store.OnSqliteAsync();
}

public sealed class KeepingTimeOnPostgres(PostgresCluster cluster) : KeepingTime
{
    private protected override Task<Store> OpenAsync() => Store.OnPostgresAsync(cluster);
}
