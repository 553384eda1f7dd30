using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Styrning.Web;
using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Whistle;
using Styrning.Whistle.Data;

namespace Styrning.Testing;

/// <summary>A database of one test: a copy of one that was migrated once per process, and for most tests started once as well.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Run = $"styrning_{Guid.CreateVersion7():N}"[..30];
    private static readonly Lazy<Task<string>> SqliteTemplate = new(() => MakeSqliteTemplateAsync(null));
    private static readonly Lazy<Task<string>> PostgresTemplate = new(() => MakePostgresTemplateAsync(null));
    private static readonly Lazy<Task<string>> StartedSqliteTemplate = new(() => MakeSqliteTemplateAsync(StyrningHost.PrepareAsync));
    private static readonly Lazy<Task<string>> StartedPostgresTemplate = new(() => MakePostgresTemplateAsync(StyrningHost.PrepareAsync));
    private static int _count;
    private static string? _startedPostgresFolder;

    private readonly string? _name;

    private TestDatabase(string folder, string? postgres, string? name)
    {
        Folder = folder;
        Postgres = postgres;
        _name = name;
    }

    /// <summary>The data folder: keys, and the file of SQLite.</summary>
    public string Folder { get; }

    public string? Postgres { get; }

    /// <param name="started">Whether the program has been started on it, at <see cref="StyrningHost.Usually"/>: the demo's kommun is there, and the processes are published.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, bool started = false)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-test-").FullName;
        if (kind is DatabaseKind.Postgres)
        {
            var template = await (started ? StartedPostgresTemplate : PostgresTemplate).Value;
            var name = $"{Run}_{Interlocked.Increment(ref _count)}";
            if (started)
            {
                CopyFiles(_startedPostgresFolder!, folder);
            }

            return new TestDatabase(folder, await PostgresServer.Instance.CreateDatabaseAsync(name, template), name);
        }

        CopyFiles(Path.GetDirectoryName(await (started ? StartedSqliteTemplate : SqliteTemplate).Value)!, folder);
        return new TestDatabase(folder, null, null);
    }

    public Settings Settings() => new() { DataFolder = Folder, Postgres = Postgres, Scheduled = false, Examples = false };

    public async ValueTask DisposeAsync()
    {
        if (_name is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Postgres));
            await PostgresServer.Instance.DropDatabaseAsync(_name);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MakeSqliteTemplateAsync(Func<Settings, Task>? start)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-mall-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var settings = new Settings { DataFolder = folder };
        await MigrateAsync(settings);
        await (start?.Invoke(settings) ?? Task.CompletedTask);
        SqliteConnection.ClearAllPools(); // the last one to leave moves the log into the file, which can be copied then
        return settings.SqliteFile;
    }

    private static async Task<string> MakePostgresTemplateAsync(Func<Settings, Task>? start)
    {
        var name = $"{Run}_{(start is null ? "mall" : "startad")}";
        var connection = await PostgresServer.Instance.CreateDatabaseAsync(name);
        var folder = Directory.CreateTempSubdirectory("styrning-mall-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        _startedPostgresFolder = start is null ? _startedPostgresFolder : folder;
        var settings = new Settings { DataFolder = folder, Postgres = connection };
        await MigrateAsync(settings);
        await (start?.Invoke(settings) ?? Task.CompletedTask);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection)); // a template must have no guests
        return name;
    }

    // The databases, and the keys that what is in them was made with.
    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.db").Concat(Directory.Exists(Path.Combine(from, "keys")) ? Directory.EnumerateFiles(Path.Combine(from, "keys")) : []))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static async Task MigrateAsync(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(settings);
        services.AddStyrningData(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddWhistleStore(settings.DataFolder, Path.Combine(settings.DataFolder, "keys"), settings.Postgres);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrating>().RunAsync();
        await WhistleData.MigrateAsync(provider, CancellationToken.None);
    }
}
