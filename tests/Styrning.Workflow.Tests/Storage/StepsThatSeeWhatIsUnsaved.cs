using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>A start that asks a step and several rules: marked ones cost no way to the database, the others find the record saved as before.</summary>
public sealed class StepsThatSeeWhatIsUnsaved
{
    [SeesUnsaved]
    private sealed class Sees(TestDb db) : IWorkflowStep, IDeadlineRule
    {
        public Task RunAsync(StepContext step, CancellationToken cancel)
        {
            step.Set("rubrik", db.Matters.Local.Single(m => m.Id == step.Subject).Title);
            return Task.CompletedTask;
        }

        public Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel) =>
            Task.FromResult<DateTimeOffset?>(db.Matters.Local.Single(m => m.Id == deadline.Subject).Id == deadline.Subject ? deadline.Now.AddDays(3) : null);
    }

    [Theory]
    [InlineData("ser", "ser", 1)]
    [InlineData("steg", "möte-14", 2)]
    public async Task Are_asked_before_anything_is_saved(string step, string rule, int saves)
    {
        var statements = new Statements();
        await using var store = await Store.OnSqliteAsync(
            options => options.AddStep<Sees>("ser").AddRule<Sees>("ser"), database => database.AddInterceptors(statements));
        await store.DoAsync(processes => processes.PublishAsync(Sketch.Xml($"start s\nservice b step={step}\nuser a\nboundary t on a rule={rule} free\nend f\nend e\ns > b > a > e\nt > f")));
        statements.Forget();
        var id = Guid.CreateVersion7();

        await store.DoAsync(async (processes, db) =>
        {
            db.Add(new Matter { Id = id, Title = "Arkivpolicy" });
            return await processes.StartAsync("p", id);
        });

        Assert.Equal(saves, statements.All.Count(sql => sql.Contains("INSERT INTO \"WorkflowInstances\"", StringComparison.Ordinal) || sql.Contains("UPDATE \"WorkflowInstances\"", StringComparison.Ordinal)));
        Assert.NotEmpty(await store.ReadAsync(db => Task.FromResult(db.Set<WorkflowTask>().Where(task => task.Subject == id).ToList())));
    }
}
