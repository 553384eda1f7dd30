using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>A host's context: the engine's tables, and a record that steps write in the same transaction.</summary>
internal sealed class KillsDb(DbContextOptions<KillsDb> options) : DbContext(options)
{
    public const string Schema = "styrning_kills";

    public DbSet<DoneStep> Steps => Set<DoneStep>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var schema = Database.IsNpgsql() ? Schema : null;
        modelBuilder.UseWorkflow(schema);
        modelBuilder.Entity<DoneStep>().ToTable("KillsSteps", schema).Property(step => step.Id).ValueGeneratedNever();
    }
}

/// <summary>What a step did. Nothing in the table forbids a second row of the same step: that there is none is what is to be proved.</summary>
internal sealed class DoneStep
{
    public Guid Id { get; set; }
    public Guid InstanceId { get; set; }
    public required string Element { get; set; }
    public required string Key { get; set; }
}
