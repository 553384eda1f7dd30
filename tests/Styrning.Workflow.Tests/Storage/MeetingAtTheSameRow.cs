using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Another transaction commits between two statements of ours. Only PostgreSQL lets it: SQLite has one writer.</summary>
public sealed class MeetingAtTheSameRow(PostgresCluster cluster)
{
    [Fact]
    public async Task A_message_whose_receiver_took_another_one_meanwhile_reaches_the_next_that_waits()
    {
        var meanwhile = new Meanwhile();
        await using var store = await Store.OnPostgresAsync(cluster, database: options => options.AddInterceptors(meanwhile));
        var subject = await store.StartAsync("start s\nand f\ncatch m message=svar\ncatch n message=svar\nuser b\nuser c\nend e\ns > f > m > b > e\nf > n > c > e");
        await store.DoAsync(async (processes, db) =>
        {
            await processes.PublishAsync(Sketch.Xml("start s\nthrow t message=svar\nend e\ns > t > e", "avsändare"));
            return await processes.StartAsync("avsändare", subject);
        });
        meanwhile.Before("FOR NO KEY UPDATE", () => store.DoAsync(processes => processes.DeliverAsync("svar", subject)));
        Assert.Equal(1, (await store.PassAsync(TimeSpan.Zero)).Fired);
        Assert.Equal("b c", await store.OpenAsync());
        await Replaying.SameAsync(store);
        await store.CompleteAsync("b");
        await store.CompleteAsync("c");
        Assert.True(await store.EndedAsync(subject));
    }

    [Fact]
    public async Task What_is_packed_while_it_is_erased_is_erased()
    {
        var meanwhile = new Meanwhile();
        await using var store = await Store.OnPostgresAsync(cluster, database: options => options.AddInterceptors(meanwhile));
        var subject = await store.StartAsync("start s\nend e\ns > e");
        store.Clock.Now += TimeSpan.FromDays(100);
        meanwhile.Before("DELETE FROM flow.\"WorkflowInstances\"", () => store.Archive.RunBatchAsync());
        Assert.Equal(1, await store.EraseAsync(subject));
        Assert.Equal(0, await store.ReadAsync(async db => await db.Set<WorkflowArchive>().CountAsync() + await db.Set<WorkflowInstance>().CountAsync()
            + await db.Set<WorkflowDefinition>().SumAsync(definition => definition.Archived)));
    }
}
