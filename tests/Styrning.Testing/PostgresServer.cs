using System.Net;
using System.Net.Sockets;
using Npgsql;
using Styrning.Benchmarks;

namespace Styrning.Testing;

/// <summary>
/// One PostgreSQL for the whole test process: the one that STYRNING_POSTGRES names, or a throwaway cluster started from the local binaries, on a loopback
/// port of its own, and gone when the process ends.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> Only = new(Start);

    private readonly string _connection;

    private PostgresServer(string connection) => _connection = connection;

    /// <summary>Null when database tests can run here, or must.</summary>
    public static string? WhyNot => Required.Postgres || Given is not null || ThrowawayPostgres.Binaries is not null
        ? null
        : "Ingen PostgreSQL: varken STYRNING_POSTGRES eller /usr/lib/postgresql/*/bin finns.";

    private static string? Given => Environment.GetEnvironmentVariable("STYRNING_POSTGRES") is { Length: > 0 } given ? given : null;

    public static PostgresServer Instance => Only.Value;

    /// <summary>Makes a new database, a copy of the template when one is named.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, string? template = null)
    {
        await ExecuteAsync($"CREATE DATABASE \"{name}\"{(template is null ? "" : $" TEMPLATE \"{template}\"")}");
        return new NpgsqlConnectionStringBuilder(_connection) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    public Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static PostgresServer Start()
    {
        if (Given is { } given)
        {
            return new PostgresServer(given);
        }

        if (ThrowawayPostgres.Binaries is null)
        {
            throw new InvalidOperationException("PostgreSQL krävs (STYRNING_REQUIRE), men finns inte: installera paketet postgresql eller ange STYRNING_POSTGRES.");
        }

        var port = FreePort();
        // Durability is what the benchmarks and crash tests of the product measure; here a test database may die with the machine.
        var cluster = ThrowawayPostgres.Start($"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return new PostgresServer($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
