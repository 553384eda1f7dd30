using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>The power goes just before the commit of a timer: everything of it is undone, and it is done once later.</summary>
public abstract class LosingACommit
{
    private protected abstract Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database);

    private sealed class PowerCut : DbTransactionInterceptor
    {
        public int Cuts { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            Cuts-- > 0 ? throw new IOException("strömavbrott") : new(result);
    }

    [Theory]
    [InlineData(1)] // the work is lost, the incident is recorded
    [InlineData(2)] // both are lost
    public async Task Repeats_nothing_and_loses_nothing(int cuts)
    {
        var power = new PowerCut();
        await using var store = await OpenAsync(options => options.AddInterceptors(power));
        var subject = await store.StartAsync("start s\ncatch t timer=PT1H\nservice a\nuser b\ns > t > a > b");
        power.Cuts = cuts;

        Assert.Equal((0, 1), Of(await store.PassAsync(TimeSpan.FromHours(1))));
        Assert.Equal((0, ""), (await store.ReadAsync(db => db.Letters.CountAsync()), await store.OpenAsync()));
        Assert.Equal(2 - cuts, await store.ReadAsync(db => db.Set<WorkflowTimer>().Select(timer => timer.Attempts).SingleAsync()));

        power.Cuts = 0;
        Assert.Equal((1, 0), Of(await store.PassAsync(TimeSpan.FromMinutes(5))));
        Assert.Equal((1, "b"), (await store.ReadAsync(db => db.Letters.CountAsync()), await store.OpenAsync()));
        Assert.False(await store.EndedAsync(subject));

        static (int, int) Of(DueCounts counts) => (counts.Fired, counts.Incidents);
    }
}

public sealed class LosingACommitOnSqlite : LosingACommit
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database) => Store.OnSqliteAsync(database: database);
}

public sealed class LosingACommitOnPostgres(PostgresCluster cluster) : LosingACommit
{
    private protected override Task<Store> OpenAsync(Action<DbContextOptionsBuilder> database) => Store.OnPostgresAsync(cluster, database: database);
}
