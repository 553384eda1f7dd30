using Microsoft.EntityFrameworkCore;

namespace Styrning.Web.Data;

/// <summary>The record in one file. SQLite cannot compare a DateTimeOffset, so a point in time is stored as UTC ticks.</summary>
public sealed class SqliteStyrningDb(DbContextOptions<SqliteStyrningDb> options) : StyrningDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}
