using Styrning.Benchmarks.Kills;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>
/// A real process is killed with SIGKILL twenty times on the same store, in the middle of a step, around a commit or out of the blue: nothing that it
/// acknowledged is lost, nothing is doubled, and all of it goes on and ends. The benchmark <c>kills</c> is the long form.
/// </summary>
public abstract class KillingTheProcess
{
    private const int Kills = 20;

    private protected abstract Task<KillStore> StoreAsync();

    [Fact]
    public async Task Loses_nothing_and_doubles_nothing()
    {
        var outcome = await KillTrial.RunAsync(await StoreAsync(), Kills);

        Assert.Empty(outcome.Problems);
        Assert.Equal(Kills / 5, outcome.MidStep);
        Assert.True(outcome.Commits > 10 * Kills && outcome.Instances > Kills, $"{outcome.Commits} commits and {outcome.Instances} instances prove little.");
    }
}

public sealed class KillingTheProcessOnSqlite : KillingTheProcess, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("styrning-kills-").FullName;

    private protected override Task<KillStore> StoreAsync() => Task.FromResult(new KillStore(KillStore.Sqlite, $"Data Source={Path.Combine(folder, "kills.db")}"));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

public sealed class KillingTheProcessOnPostgres(PostgresCluster cluster) : KillingTheProcess
{
    private protected override async Task<KillStore> StoreAsync() => new(KillStore.Postgres, await cluster.NewDatabaseAsync());
}
