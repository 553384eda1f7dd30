using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow;

namespace Styrning.Benchmarks.Kills;

/// <summary>The store that is killed over and over: which database, and the services of whoever opens it.</summary>
/// <param name="Database"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
/// <param name="Connection">Its connection string.</param>
internal sealed record KillStore(string Database, string Connection)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public void Use(DbContextOptionsBuilder options)
    {
        if (Database == Postgres)
            options.UseNpgsql(Connection);
        else
            options.UseSqlite(Connection);
    }

    public ServiceProvider Services(TimeProvider clock, Hold hold, Telling telling) => new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton(hold)
        .AddDbContext<KillsDb>(options =>
        {
            Use(options);
            options.AddInterceptors(new Acknowledging(hold, telling));
        })
        .AddWorkflow<KillsDb>(options =>
        {
            options.TimeZone = Zone;
            options.AddSteps(typeof(KillStore).Assembly);
        })
        .BuildServiceProvider();

    public async Task CreateAsync()
    {
        await using var db = Open();
        if (Database == Postgres)
        {
            await DropAsync();
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }
        else
            await db.Database.EnsureCreatedAsync();
    }

    public async Task DropAsync()
    {
        await using var db = Open();
        if (Database == Postgres)
            await db.Database.ExecuteSqlRawAsync($"DROP SCHEMA IF EXISTS {KillsDb.Schema} CASCADE");
        else
            await db.Database.EnsureDeletedAsync();
    }

    public KillsDb Open()
    {
        var options = new DbContextOptionsBuilder<KillsDb>();
        Use(options);
        return new KillsDb(options.Options);
    }
}
