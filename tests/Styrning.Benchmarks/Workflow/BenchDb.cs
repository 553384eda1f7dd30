using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Workflow;

/// <summary>A host's context with nothing but the engine's tables, in a schema that is dropped afterwards.</summary>
internal sealed class BenchDb : DbContext
{
    public const string Schema = "styrning_benchmark";

    // Whoever rolls back when a save fails needs no savepoint around each: two ways to the database and back less.
    public BenchDb(DbContextOptions<BenchDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseWorkflow(Schema);
}
