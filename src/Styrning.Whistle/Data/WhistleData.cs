using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Styrning.Whistle.Data;

internal static class WhistleData
{
    private const string HistoryTable = "__EFMigrationsHistory";

    public static void UseSqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite(
            new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString,
            sqlite => sqlite.MigrationsHistoryTable(HistoryTable).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .AddInterceptors(new WhistlePragmas());

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(HistoryTable, PostgresWhistleDb.Schema).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    /// <summary>Brings the store to this version. The caller holds the lock that lets one program at a time do it.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WhistleDb>();
        if (db is PostgresWhistleDb)
        {
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
        }
        else
        {
            // A program that was killed leaves EF's lock behind, and the next start would wait for ever.
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\"", cancel);
        }

        await db.Database.MigrateAsync(cancel);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteWhistleDb -o Data/Migrations/Sqlite</c>. Opens no connection.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteWhistleDb>
{
    public SqliteWhistleDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteWhistleDb>();
        WhistleData.UseSqlite(options, "whistle.db");
        return new(options.Options);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgresWhistleDb -o Data/Migrations/Postgres</c>. Opens no connection.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresWhistleDb>
{
    public PostgresWhistleDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresWhistleDb>();
        WhistleData.UsePostgres(options, "Host=localhost;Database=styrning");
        return new(options.Options);
    }
}
