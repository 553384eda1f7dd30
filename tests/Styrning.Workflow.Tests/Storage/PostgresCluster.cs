using Npgsql;
using Styrning.Benchmarks;
using Styrning.Workflow.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Styrning.Workflow.Tests.Storage;

/// <summary>
/// A PostgreSQL for the tests: the one that STYRNING_POSTGRES names, or a throwaway cluster on a unix socket if the binaries are on the
/// machine.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? connection;
    private string? missing;
    private ThrowawayPostgres? cluster;
    private int databases;

    /// <summary>The connection string of a new, empty database. Skips the test, with the reason, where there is no PostgreSQL.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (connection is null && missing is null)
                Start();
            if (missing is not null && (Environment.GetEnvironmentVariable("STYRNING_REQUIRE") ?? "").Contains("postgres", StringComparison.Ordinal))
                Assert.Fail(missing);
            Assert.SkipWhen(missing is not null, missing ?? "");

            var name = $"flow_{Environment.ProcessId}_{++databases}";
            await using var admin = new NpgsqlConnection(connection);
            await admin.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", admin);
            await create.ExecuteNonQueryAsync();
            return new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString;
        }
        finally
        {
            gate.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        cluster?.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Start()
    {
        if (Environment.GetEnvironmentVariable("STYRNING_POSTGRES") is { Length: > 0 } given)
        {
            connection = given;
            return;
        }

        if (ThrowawayPostgres.Binaries is null)
        {
            missing = "PostgreSQL finns inte här: varken STYRNING_POSTGRES eller /usr/lib/postgresql/*/bin.";
            return;
        }

        cluster = ThrowawayPostgres.Start("-c fsync=off -c max_connections=100");
        connection = cluster.Connection;
    }
}
