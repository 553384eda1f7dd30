using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>However a step fails, and however often: its own token gets one incident, which backs off, and the rest goes on.</summary>
public abstract class FailingAgain
{
    private const string AfterATimer = "start s\ncatch t timer=PT1H\nservice a step=gör\nuser b\ns > t > a > b";

    private protected abstract Task<Store> OpenAsync();

    private static Task<List<WorkflowTimer>> TimersAsync(Store store) => store.ReadAsync(db => db.Set<WorkflowTimer>().OrderBy(timer => timer.Token).ToListAsync());

    private static async Task<string> IncidentAsync(Store store)
    {
        var row = Assert.Single(await TimersAsync(store));
        return $"{row.Kind} {row.Element} {row.Attempts}";
    }

    [Theory]
    [InlineData("start s cycle=R1/PT1H\nservice a step=gör\nuser b\ns > a > b")]
    [InlineData("start s signal=Larm\nservice a step=gör\nuser b\ns > a > b")]
    [InlineData("start s message=Larm\nservice a step=gör\nuser b\ns > a > b")]
    public async Task What_begins_by_itself_has_begun_though_its_first_step_fails(string sketch)
    {
        await using var store = await OpenAsync();
        store.Book.Doing = (_, _) => throw new InvalidOperationException("trasig");
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml(sketch)));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nthrow t signal=Larm\nthrow m message=Larm\nend e\ns > t > m > e", "avsändare")));
        await store.DoAsync(processes => processes.StartAsync("avsändare", Guid.CreateVersion7()));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("Retry a 1", await IncidentAsync(store));
        Assert.Equal(["a"], store.Book.Ran);
        store.Book.Doing = (_, _) => Task.CompletedTask;
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("b", await store.OpenAsync());
        await Replaying.SameAsync(store);
    }

    [Theory]
    [InlineData(AfterATimer, "a")]
    [InlineData("start s\ncatch t timer=PT1H\ncall c process=annan\nuser b\ns > t > c > b", "c")]
    public async Task An_error_that_nobody_catches_is_tried_less_and_less_often_and_then_waits_for_a_person(string sketch, string element)
    {
        await using var store = await OpenAsync();
        store.Book.Doing = (step, _) => step.Element == "a" ? throw new BpmnError("Fel") : Task.CompletedTask;
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nservice x step=gör\nend e error=Fel\ns > x > e", "annan")));
        await store.StartAsync(sketch);
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(12))).Incidents);
            Assert.Equal($"Retry {element} {attempt}", await IncidentAsync(store));
        }

        Assert.Null(Assert.Single(await TimersAsync(store)).DueAt);
        await Replaying.SameAsync(store);
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("value")]
    [InlineData("value and error")]
    [InlineData("text")]
    [InlineData("text moved by one")]
    public async Task Whatever_a_step_does_wrong_is_laid_to_the_step(string what)
    {
        await using var store = await OpenAsync();
        await store.StartAsync(AfterATimer);
        store.Book.Doing = async (step, _) =>
        {
            var faces = string.Concat(Enumerable.Repeat("😀", 1500));
            switch (what)
            {
                case "timeout":
                    throw new TaskCanceledException("svarade inte");
                case "text":
                    throw new InvalidOperationException("\0" + faces);
                case "text moved by one":
                    throw new InvalidOperationException(faces);
            }

            step.Set("x", double.NaN);
            await Task.CompletedTask;
            if (what == "value and error")
                throw new BpmnError("Fel");
        };
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Incidents);
        Assert.Equal("Retry a 1", await IncidentAsync(store));
        store.Book.Doing = (_, _) => Task.CompletedTask;
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("b", await store.OpenAsync());
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task As_many_as_there_are_may_fail_in_one_event()
    {
        await using var store = await OpenAsync();
        await store.StartAsync("start s\ncatch t timer=PT1H\nservice före step=gör\nservice a step=gör each=x:lista\nuser b\ns > t > före > a > b", ("lista", Enumerable.Range(1, 35)));
        store.Book.Doing = (step, _) => step.Element == "a" ? throw new IOException("servern svarar inte") : Task.CompletedTask;
        await store.PassAsync(TimeSpan.FromHours(1));
        var failed = await TimersAsync(store);
        Assert.Equal(35, failed.Count);
        Assert.All(failed, row => Assert.Equal((WorkflowTimerKind.Retry, "a", 1), (row.Kind, row.Element, row.Attempts)));
        Assert.Equal(20, store.Book.Ran.Count(element => element == "a"));
        store.Book.Doing = (_, _) => Task.CompletedTask;
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("b", await store.OpenAsync());
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_loop_that_recovers_and_fails_again_in_one_event_keeps_its_incident()
    {
        await using var store = await OpenAsync();
        store.Book.Doing = (step, _) =>
        {
            step.Set("nr", step.Element == "a" ? 1 : 2);
            return Task.CompletedTask;
        };
        await store.StartAsync("""
            start s
            and f
            sub u each=x:lista until="if x = 1.5 then false else saknas" {
            start i
            catch k if="nr >= x"
            end j
            i > k > j
            }
            catch t timer=PT1H
            service a step=gör
            catch v timer=PT1H
            service b step=gör
            end e
            s > f > u > e
            f > t > a > v > b > e
            """.ReplaceLineEndings("\n"), ("lista", new[] { 1m, 1.5m, 2m, 9m }), ("nr", 0));
        await store.PassAsync(TimeSpan.FromHours(1));
        var before = (await TimersAsync(store)).Single(row => row.Element == "u");
        await store.DoAsync((_, db) => db.Set<WorkflowTimer>().Where(row => row.Element == "u").ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, (DateTimeOffset?)null)));
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("Retry u 1", await IncidentAsync(store));
        Assert.Equal(before.Token, Assert.Single(await TimersAsync(store)).Token);
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task What_an_event_itself_ends_does_not_stop_a_request()
    {
        await using var store = await OpenAsync();
        var subject = await store.StartAsync("start s\nuser a\nand f\nxor g\nend e\nstop slut\ns > a > f > g\ng > e : x = 1\nf > slut", ("x", 2));
        await store.CompleteAsync("a");
        Assert.True(await store.EndedAsync(subject));
        Assert.Empty(await TimersAsync(store));
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_timer_whose_failure_cannot_be_told_in_the_journal_is_not_told_by_half()
    {
        await using var store = await OpenAsync();
        store.Book.Doing = (_, _) => throw new InvalidOperationException("trasig");
        await store.StartAsync("""
            start s
            and f
            catch t timer=P2D
            service b step=spräng
            user c
            catch k if="today() >= dag"
            service a step=gör
            user d
            s > f > t > b > c
            f > k > a > d
            """.ReplaceLineEndings("\n"), ("dag", new DateOnly(2026, 3, 4)));
        await store.DoAsync(async (_, db) => await db.AddAsync(new Letter { Id = Guid.CreateVersion7(), Key = "samma" }));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.FromDays(2))).Incidents);
        Assert.Equal("Event t 1", await IncidentAsync(store));
        await Replaying.SameAsync(store);

        await store.DoAsync((_, db) => db.Letters.ExecuteDeleteAsync());
        store.Book.Doing = (_, _) => Task.CompletedTask;
        await store.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(["c", "d"], (await store.OpenAsync()).Split(' ').Order());
        await Replaying.SameAsync(store);
    }
}

public sealed class FailingAgainOnSqlite : FailingAgain
{
    private protected override Task<Store> OpenAsync() => Store.OnSqliteAsync();
}

public sealed class FailingAgainOnPostgres(PostgresCluster cluster) : FailingAgain
{
    private protected override Task<Store> OpenAsync() => Store.OnPostgresAsync(cluster);
}
