using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Styrning.Web.Hosting;

namespace Styrning.Web.Data;

internal static class DataServices
{
    private const string HistoryTable = "__EFMigrationsHistory";

    public static IServiceCollection AddStyrningData(this IServiceCollection services, Settings settings)
    {
        if (settings.Postgres is { } connection)
        {
            services.AddDbContext<StyrningDb, PostgresStyrningDb>(options => UsePostgres(options, connection));
        }
        else
        {
            services.AddDbContext<StyrningDb, SqliteStyrningDb>(options => UseSqlite(options, settings.SqliteFile));
        }

        services.AddSingleton<Migrating>();

        // Kept on disk, or each restart would sign everybody out in the middle of a sentence.
        services.AddDataProtection()
            .SetApplicationName("Styrning")
            .PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeyFolder));
        return services;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString,
            sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
        .AddInterceptors(new SqlitePragmas(), new SettledVersions());

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(HistoryTable, PostgresStyrningDb.Schema))
        .AddInterceptors(new SettledVersions());
}
