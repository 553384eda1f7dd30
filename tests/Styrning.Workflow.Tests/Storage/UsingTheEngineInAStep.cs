using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>A step is code of the host: it may ask the engine for anything, also about the very instance that runs it.</summary>
public abstract class UsingTheEngineInAStep
{
    private const string Two = "start s\nand f\ncatch m message=svar\nuser c\ncatch r rule=möte-14\nservice a step=gör\nuser b\nend e\ns > f > m > c > e\nf > r > e\nf > a > b > e";

    private protected abstract Task<Store> OpenAsync();

    public static TheoryData<string, bool> Uses() => new(
        from use in new[] { "retry", "reschedule", "deliver", "condition" }
        from later in new[] { false, true }
        select (use, later));

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task About_its_own_record_it_loses_nothing(string use, bool later)
    {
        await using var store = await OpenAsync();
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s if=\"x = 1\"\nuser villkor\ns > villkor", "annan")));
        store.Book.Doing = (step, processes) => use switch
        {
            "retry" => processes.RetryAsync(step.Subject),
            "reschedule" => processes.RescheduleAsync(step.Subject),
            "deliver" => processes.DeliverAsync("svar", step.Subject),
            _ => processes.StartWhereConditionHoldsAsync("sak", step.Subject, Play.Bag([("x", 1)])),
        };
        var subject = await store.StartAsync(later ? Two.Replace("f > a", "catch t timer=PT1H\nf > t > a", StringComparison.Ordinal) : Two);
        if (later)
            Assert.Equal(1, (await store.PassAsync(TimeSpan.FromHours(1))).Fired);

        await Replaying.SameAsync(store);
        if (use != "deliver")
            await store.DoAsync(processes => processes.DeliverAsync("svar", subject));
        Assert.Equal(use == "condition" ? ["b", "c", "villkor"] : ["b", "c"], (await store.OpenAsync()).Split(' ').Order());
        await store.CompleteAsync("b");
        await store.CompleteAsync("c");
        await Replaying.SameAsync(store);
    }

    [Fact]
    public async Task A_caller_that_has_been_told_goes_on_from_there_when_its_call_ends()
    {
        await using var store = await OpenAsync();
        store.Book.Doing = (step, processes) => processes.DeliverAsync("svar", step.Subject);
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml("start s\nuser x\nthrow u escalation=Upp\nservice a step=gör\nend e\ns > x > u > a > e", "annan")));
        var subject = await store.StartAsync(
            "start s\nand f\ncatch m message=svar\nuser c\ncall k process=annan\nboundary h on k escalation=Upp free\nuser d\nuser b\nend e\ns > f > m > c > e\nf > k > b > e\nh > d > e");
        await store.CompleteAsync("x");
        Assert.Equal(["b", "c", "d"], (await store.OpenAsync()).Split(' ').Order());
        await Replaying.SameAsync(store);
        foreach (var element in new[] { "b", "c", "d" })
            await store.CompleteAsync(element);
        Assert.True(await store.EndedAsync(subject));
    }
}

public sealed class UsingTheEngineInAStepOnSqlite : UsingTheEngineInAStep
{
    private protected override Task<Store> OpenAsync() => Store.OnSqliteAsync();
}

public sealed class UsingTheEngineInAStepOnPostgres(PostgresCluster cluster) : UsingTheEngineInAStep
{
    private protected override Task<Store> OpenAsync() => Store.OnPostgresAsync(cluster);
}
