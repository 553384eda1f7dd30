using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;

namespace Styrning.House.Tests;

/// <summary>Both databases have every table that the model has. When one fails: dotnet ef migrations add, for both.</summary>
public sealed class Migrations
{
    [Fact]
    public void Sqlite_has_no_pending_change()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Check(db);
    }

    [Fact]
    public void Postgres_has_no_pending_change()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        Check(db);
    }

    [Fact]
    public void The_channels_own_store_has_no_pending_change_in_either()
    {
        using var sqlite = new Whistle.Data.SqliteDesignTime().CreateDbContext([]);
        using var postgres = new Whistle.Data.PostgresDesignTime().CreateDbContext([]);
        Check(sqlite);
        Check(postgres);
    }

    private static void Check(DbContext db)
    {
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.NotEmpty(db.Model.GetEntityTypes());
        Assert.False(db.Database.HasPendingModelChanges(), $"{db.GetType().Name} has changed since its last migration ({db.Database.GetMigrations().Last()}).");
    }
}
