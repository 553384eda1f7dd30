using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Generated models through the database: what is stored at the end is what the pure engine makes of the journal.</summary>
public sealed class GeneratedModelsStored
{
    [Fact]
    public async Task End_as_the_pure_engine_says_that_they_do()
    {
        await using var store = await Store.OnSqliteAsync();
        for (var seed = 300; seed < 312; seed++)
        {
            var model = Generated.Make(seed);
            var key = $"g{seed}";
            var subject = Guid.CreateVersion7();
            await store.DoAsync(async (processes, db) =>
            {
                db.Add(new Matter { Id = subject });
                await processes.PublishAsync(Sketch.Xml(model.Sketch, key));
                return await processes.StartAsync(key, subject, Play.Bag([.. model.Flags, ("lista", new[] { "a", "b", "c" })]));
            });
            await RunAsync(store, subject, new Draws(seed));
            await SameAsync(store, subject, model, key);
        }
    }

    private static async Task RunAsync(Store store, Guid subject, Draws draws)
    {
        for (var steps = 0; steps < 300 && !await store.EndedAsync(subject); steps++)
        {
            var tasks = (await store.TasksAsync()).Where(task => task.Subject == subject).ToList();
            if (tasks.Count > 0 && draws.Chance(70))
                await store.DoAsync(processes => processes.CompleteAsync(draws.Of(tasks).Id, "anna"));
            else
                await store.PassAsync(TimeSpan.FromHours(draws.Next(12)));
        }
    }

    private static async Task SameAsync(Store store, Guid subject, Generated model, string key)
    {
        var (instance, journal, tasks, left) = await store.ReadAsync(async db =>
        {
            var one = await db.Set<WorkflowInstance>().SingleAsync(i => i.Subject == subject);
            return (one,
                await db.Set<WorkflowJournalEntry>().Where(entry => entry.InstanceId == one.Id).OrderBy(entry => entry.Seq).ToListAsync(),
                await db.Set<WorkflowTask>().Where(task => task.InstanceId == one.Id).ToListAsync(),
                await db.Set<WorkflowTimer>().CountAsync(timer => timer.InstanceId == one.Id));
        });
        Assert.True(instance.EndedAt is not null, $"{key} did not end:\n{model.Sketch}");
        Assert.Equal(0, left);
        var process = Workflow.Reading.BpmnReader.Read(Sketch.Xml(model.Sketch, key)).Processes[0];
        var state = journal.Select(EventJson.Read).Aggregate(InstanceState.New,
            (now, happening) => Engine.Apply(process, now, happening, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).State);
        Assert.Equal(instance.State, StateJson.Write(state));
        foreach (var (task, times) in model.Expected.Where(one => process.Nodes[one.Key] is Workflow.Model.UserTask))
            Assert.Equal(times, tasks.Count(one => one.Element == task && one.CompletedAt is not null));
    }
}
