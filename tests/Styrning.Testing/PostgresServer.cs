using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Styrning.Testing;

/// <summary>
/// One PostgreSQL for the whole test process: the one that STYRNING_POSTGRES names, or a throwaway cluster started from the local binaries, on a loopback
/// port of its own, and gone when the process ends.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Only = new(StartAsync);

    private readonly string _connection;

    private PostgresServer(string connection) => _connection = connection;

    /// <summary>Null when database tests can run here, or must.</summary>
    public static string? WhyNot => Required.Postgres || Given is not null || Binaries is not null
        ? null
        : "Ingen PostgreSQL: varken STYRNING_POSTGRES eller /usr/lib/postgresql/*/bin finns.";

    private static string? Given => Environment.GetEnvironmentVariable("STYRNING_POSTGRES") is { Length: > 0 } given ? given : null;

    private static string? Binaries => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    public static Task<PostgresServer> GetAsync() => Only.Value;

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

    private static async Task<PostgresServer> StartAsync()
    {
        if (Given is { } given)
        {
            return new PostgresServer(given);
        }

        var binaries = Binaries ?? throw new InvalidOperationException("PostgreSQL krävs (STYRNING_REQUIRE), men finns inte: installera paketet postgresql eller ange STYRNING_POSTGRES.");
        var folder = Path.Combine(Path.GetTempPath(), $"styrning-pg-{Guid.CreateVersion7():N}");
        var port = FreePort();
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder); // PostgreSQL refuses to run as root
        }

        await RunAsPostgresAsync(Path.Combine(binaries, "initdb"), "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        // Durability is what the benchmarks and crash tests of the product measure; here a test database may die with the machine.
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";
        await RunAsPostgresAsync(Path.Combine(binaries, "pg_ctl"), "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsPostgresAsync(Path.Combine(binaries, "pg_ctl"), "-D", $"{folder}/data", "-m", "immediate", "-w", "stop").GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return new PostgresServer($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task RunAsPostgresAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
        : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Not redirected: the server that pg_ctl leaves behind would keep the pipe open, and we would wait for it.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cd / && exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]))!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} slutade med {process.ExitCode}.");
        }
    }
}
