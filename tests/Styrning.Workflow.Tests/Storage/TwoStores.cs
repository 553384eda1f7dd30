using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Two contexts in one process, each with its own steps: neither can run what belongs to the other.</summary>
public sealed class TwoStores
{
    private sealed class OtherDb(DbContextOptions<OtherDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model) => model.UseWorkflow();
    }

    private sealed class Quiet : IWorkflowStep
    {
        public Task RunAsync(StepContext step, CancellationToken cancel) => Task.CompletedTask;
    }

    [Fact]
    public async Task Live_side_by_side()
    {
        var folder = Directory.CreateTempSubdirectory("styrning-two-").FullName;
        await using var services = new ServiceCollection()
            .AddSingleton(new StepBook())
            .AddDbContext<TestDb>(options => options.UseSqlite($"Data Source={folder}/a.db;Pooling=False"))
            .AddDbContext<OtherDb>(options => options.UseSqlite($"Data Source={folder}/b.db;Pooling=False"))
            .AddWorkflow<TestDb>(options => options.AddStep<WriteLetter>("steg"))
            .AddWorkflow<OtherDb>(options => options.AddStep<Quiet>("tyst"))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

        await StartAsync<TestDb>(services, "steg");
        await StartAsync<OtherDb>(services, "tyst");
        await Assert.ThrowsAsync<ProcessInvalid>(() => StartAsync<OtherDb>(services, "steg"));
        await using (var scope = services.CreateAsyncScope())
        {
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<TestDb>().Set<WorkflowInstance>().CountAsync());
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<OtherDb>().Set<WorkflowInstance>().CountAsync());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task StartAsync<TDb>(ServiceProvider services, string step) where TDb : DbContext
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await db.Database.EnsureCreatedAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var processes = scope.ServiceProvider.GetRequiredService<Processes<TDb>>();
        await processes.PublishAsync(Sketch.Xml($"start s\nuser a\nservice b step={step}\nend e\ns > a > b > e"));
        await processes.StartAsync("p", Guid.CreateVersion7());
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
