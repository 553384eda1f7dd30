using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Styrning.Web.Data;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteStyrningDb -o Data/Migrations/Sqlite</c>. Opens no connection.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStyrningDb>
{
    public SqliteStyrningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteStyrningDb>();
        DataServices.UseSqlite(options, "styrning.db");
        return new SqliteStyrningDb(options.Options);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgresStyrningDb -o Data/Migrations/Postgres</c>. Opens no connection.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresStyrningDb>
{
    public PostgresStyrningDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresStyrningDb>();
        DataServices.UsePostgres(options, "Host=localhost;Database=styrning");
        return new PostgresStyrningDb(options.Options);
    }
}
