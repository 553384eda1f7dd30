using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Workflow;

/// <summary>A host's context with nothing but the engine's tables, in a schema that is dropped afterwards.</summary>
internal sealed class BenchDb(DbContextOptions<BenchDb> options) : DbContext(options)
{
    public const string Schema = "styrning_benchmark";

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseWorkflow(Schema);
}
