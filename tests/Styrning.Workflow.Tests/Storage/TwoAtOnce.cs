using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

public abstract class TwoAtOnce
{
    private const int Rounds = 15;

    private protected abstract Task<Store> OpenAsync();

    [Fact]
    public async Task Two_persons_complete_two_tasks_of_one_instance()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a each=x:lista\nuser b\nend e\ns > a > b > e", ("lista", Enumerable.Range(1, 13)));
        var tasks = await store.TasksAsync();
        await Task.WhenAll(tasks.Select(task => Task.Run(() => store.DoAsync(processes => processes.CompleteAsync(task.Id, "anna")))));
        Assert.Equal("b", await store.OpenAsync());
        await store.CompleteAsync("b");
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task Two_answers_to_one_task_are_one_completion_and_one_refusal()
    {
        await using var store = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            await store.StartAsync("start s\nuser a\nservice b\nend e\ns > a > b > e");
            var task = Assert.Single(await store.TasksAsync());
            var answers = await RaceAsync(
                () => store.DoAsync(processes => processes.CompleteAsync(task.Id, "anna")),
                () => store.DoAsync(processes => processes.CompleteAsync(task.Id, "bo")));
            Assert.Equal(Refusals.TaskAlreadyDone, Assert.IsType<ProcessRefused>(Assert.Single(answers, answer => answer is not null)).Code);
        }

        Assert.Equal(Rounds, await store.ReadAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_task_and_the_timer_on_it()
    {
        await using var store = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var subject = await store.StartAsync("start s\nuser a\nboundary t on a timer=PT1H\nservice b\nservice c\nend e\nend e2\ns > a > b > e\nt > c > e2");
            var task = Assert.Single(await store.TasksAsync());
            store.Clock.Now += TimeSpan.FromHours(1);
            var answers = await RaceAsync(
                () => store.DoAsync(processes => processes.CompleteAsync(task.Id, "anna")),
                () => store.Runner.RunDueAsync(store.Clock.Now));
            if (answers[0] is not null)
                Assert.Equal(Refusals.TaskCancelled, Assert.IsType<ProcessRefused>(answers[0]).Code);
            Assert.Null(answers[1]);
            Assert.True(await store.EndedAsync(subject));
            Assert.Equal(round + 1, await store.ReadAsync(db => db.Letters.CountAsync())); // one of the two ways, never both
        }
    }

    [Fact]
    public async Task A_message_and_a_timer_after_an_event_based_gateway()
    {
        await using var store = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var subject = await store.StartAsync("start s\nfirst g\ncatch m message=svar\ncatch t timer=PT1H\nservice b\nservice c\ns > g > m > b\ng > t > c");
            store.Clock.Now += TimeSpan.FromHours(1);
            var answers = await RaceAsync(
                () => store.DoAsync(processes => processes.DeliverAsync("svar", subject)),
                () => store.Runner.RunDueAsync(store.Clock.Now));
            if (answers[0] is not null)
                Assert.Equal(Refusals.NobodyWaits, Assert.IsType<ProcessRefused>(answers[0]).Code);
            Assert.Null(answers[1]);
            Assert.True(await store.EndedAsync(subject));
            Assert.Equal(round + 1, await store.ReadAsync(db => db.Letters.CountAsync()));
        }
    }

    [Fact]
    public async Task Two_messages_to_one_that_waits()
    {
        await using var store = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var subject = await store.StartAsync("start s\ncatch m message=svar\nservice b\ns > m > b");
            var answers = await RaceAsync(
                () => store.DoAsync(processes => processes.DeliverAsync("svar", subject)),
                () => store.DoAsync(processes => processes.DeliverAsync("svar", subject)));
            Assert.IsType<ProcessRefused>(Assert.Single(answers, answer => answer is not null));
        }

        Assert.Equal(Rounds, await store.ReadAsync(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_context_that_had_read_the_instance_before_does_not_act_on_the_old_one()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\nand f\nuser a\nuser b\nand j\nend e\ns > f > a > j\nf > b > j > e");
        await store.DoAsync(async (processes, db) =>
        {
            _ = await db.Set<WorkflowInstance>().ToListAsync(); // tracked, as a page might have it
            var tasks = await db.Set<WorkflowTask>().OrderBy(task => task.Token).ToListAsync();
            await processes.CompleteAsync(tasks[0].Id, "anna");
            await db.SaveChangesAsync();
            await processes.CompleteAsync(tasks[1].Id, "anna");
            return 0;
        });
        Assert.NotNull((await store.ReadAsync(db => db.Set<WorkflowInstance>().SingleAsync())).EndedAt);
    }

    private static async Task<Exception?[]> RaceAsync(params Func<Task>[] runners)
    {
        using var start = new Barrier(runners.Length);
        return await Task.WhenAll(runners.Select(runner => Task.Factory.StartNew(async () =>
        {
            // Started together, each on its own thread, so that they really meet.
            start.SignalAndWait();
            return await Record.ExceptionAsync(runner);
        }, TaskCreationOptions.LongRunning).Unwrap()).ToArray());
    }
}

public sealed class TwoAtOnceOnSqlite : TwoAtOnce
{
    private protected override Task<Store> OpenAsync() => Store.OnSqliteAsync();
}

public sealed class TwoAtOnceOnPostgres(PostgresCluster cluster) : TwoAtOnce
{
    private protected override Task<Store> OpenAsync() => Store.OnPostgresAsync(cluster);
}
