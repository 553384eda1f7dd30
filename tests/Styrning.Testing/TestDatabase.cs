using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Styrning.Web;
using Styrning.Web.Data;
using Styrning.Web.Hosting;

namespace Styrning.Testing;

/// <summary>A database of one test: a copy of one that was migrated once per process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Run = $"styrning_{Guid.CreateVersion7():N}"[..30];
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private static int _count;

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

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("styrning-test-").FullName;
        if (kind is DatabaseKind.Postgres)
        {
            var template = await PostgresTemplate.Value;
            var name = $"{Run}_{Interlocked.Increment(ref _count)}";
            return new TestDatabase(folder, await PostgresServer.Instance.CreateDatabaseAsync(name, template), name);
        }

        File.Copy(await SqliteTemplate.Value, Path.Combine(folder, "styrning.db"));
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

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("styrning-mall-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var settings = new Settings { DataFolder = folder };
        await MigrateAsync(settings);
        SqliteConnection.ClearAllPools(); // the last one to leave moves the log into the file, which can be copied then
        return settings.SqliteFile;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"{Run}_mall";
        var connection = await PostgresServer.Instance.CreateDatabaseAsync(name);
        await MigrateAsync(new Settings { DataFolder = Path.GetTempPath(), Postgres = connection });
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection)); // a template must have no guests
        return name;
    }

    private static async Task MigrateAsync(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(settings);
        services.AddStyrningData(settings);
        services.AddSingleton(TimeProvider.System);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrating>().RunAsync();
    }
}
