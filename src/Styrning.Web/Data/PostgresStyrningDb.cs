using Microsoft.EntityFrameworkCore;

namespace Styrning.Web.Data;

/// <summary>The record in PostgreSQL, in a schema of its own. A timestamptz takes UTC only, so a point in time is turned to it.</summary>
public sealed class PostgresStyrningDb(DbContextOptions<PostgresStyrningDb> options) : StyrningDb(options)
{
    public const string Schema = "styrning";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        base.OnModelCreating(modelBuilder);
    }
}
