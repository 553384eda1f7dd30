using System.Diagnostics;
using Npgsql;
using Styrning.Workflow.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace Styrning.Workflow.Tests.Storage;

/// <summary>
/// A PostgreSQL for the tests: the one that STYRNING_POSTGRES names, or a throwaway cluster on a unix socket if the binaries are on the
/// machine. It refuses to run as root, so root hands it to the user postgres.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? connection;
    private string? missing;
    private string? folder;
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
        if (folder is not null)
        {
            Run(Binaries()!, "pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private void Start()
    {
        if (Environment.GetEnvironmentVariable("STYRNING_POSTGRES") is { Length: > 0 } given)
        {
            connection = given;
            return;
        }

        if (Binaries() is not { } binaries)
        {
            missing = "PostgreSQL finns inte här: varken STYRNING_POSTGRES eller /usr/lib/postgresql/*/bin.";
            return;
        }

        folder = Directory.CreateTempSubdirectory("styrning-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            Run(null, "chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        Run(binaries, "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        Run(binaries, "pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=100", "start");
        connection = $"Host={folder};Username=postgres;Database=postgres";
    }

    private static string? Binaries() => !Directory.Exists("/usr/lib/postgresql")
        ? null
        : Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(Directory.Exists).Order().LastOrDefault();

    private static void Run(string? binaries, string program, params string[] arguments)
    {
        var path = binaries is null ? program : Path.Combine(binaries, program);
        var asPostgres = binaries is not null && Environment.IsPrivilegedProcess;
        // Not redirected: pg_ctl's server would inherit the pipe and hold it open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(asPostgres ? "exec runuser -u postgres -- \"$0\" \"$@\" >/dev/null 2>&1" : "exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(path);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0 && !arguments.Contains("stop"))
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
