using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>A host's context: a record of its own beside the engine's tables.</summary>
internal sealed class TestDb(DbContextOptions<TestDb> options) : DbContext(options)
{
    public DbSet<Matter> Matters => Set<Matter>();

    public DbSet<Letter> Letters => Set<Letter>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.UseWorkflow(Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal) ? "flow" : null);
        model.Entity<Letter>().HasIndex(letter => letter.Key).IsUnique();
    }
}

internal sealed class Matter
{
    public Guid Id { get; set; }
    public string Title { get; set; } = "";
    public DateOnly? Meeting { get; set; }
}

internal sealed class Letter
{
    public Guid Id { get; set; }
    public Guid Matter { get; set; }
    public string Key { get; set; } = "";
    public string Text { get; set; } = "";
}
