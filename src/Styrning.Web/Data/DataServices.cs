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
        services.AddSingleton<WhistlePreparing>();

        // Kept on disk, or each restart would sign everybody out in the middle of a sentence.
        services.AddDataProtection()
            .SetApplicationName("Styrning")
            .PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeyFolder));
        return services;
    }

    // Said aloud, since EF warns in the log where nobody has: one question sees one state of the record. Large pages ask for several themselves.
    private const QuerySplittingBehavior Usual = QuerySplittingBehavior.SingleQuery;

    public static void UseSqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString,
            sqlite => sqlite.MigrationsHistoryTable(HistoryTable).UseQuerySplittingBehavior(Usual))
        .AddInterceptors(new SqlitePragmas(), new SettledVersions());

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(HistoryTable, PostgresStyrningDb.Schema).UseQuerySplittingBehavior(Usual))
        .AddInterceptors(new SettledVersions());
}
