using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Migrating;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    /// <summary>Takes the instance to another version, with its rows. Problems: nothing has changed.</summary>
    public async Task<IReadOnlyList<MigrationProblem>> MigrateAsync(ElementMap map, Guid definition, string? actor, CancellationToken cancel)
    {
        var outcome = Migration.Apply(map, state, now, actor, work.Options.TimeZone);
        if (outcome.Transition is not { } transition)
            return outcome.Problems;

        await FollowAsync(map, transition.State, outcome.Tasks, cancel);
        (model, state) = (map.To, transition.State);
        instance.DefinitionId = definition;
        work.Db.Add(new WorkflowJournalEntry
        {
            InstanceId = instance.Id,
            Seq = state.Events,
            At = Remembered,
            Kind = transition.Kind,
            Actor = actor,
            Path = transition.Path.Count == 0 ? null : string.Join(' ', transition.Path),
            Data = MigrationJson.Write(new MigrationNote(map.From.Version ?? 0, map.To.Version ?? 0, map.Renamed)),
        });
        await DoAsync(transition.Effects, actor, null, cancel);
        await SettleAsync(cancel);
        return [];
    }

    /// <summary>The rows of what goes on waiting name the elements of the new version. What is done keeps the names that it was done under.</summary>
    private async Task FollowAsync(ElementMap map, InstanceState moved, IReadOnlyList<MovedTask> tasks, CancellationToken cancel)
    {
        if (tasks.Count > 0)
        {
            var described = tasks.ToDictionary(task => task.Token);
            foreach (var row in await work.Rows.TasksAsync(instance.Id, described.Keys, cancel))
            {
                var task = described[row.Token];
                (row.Element, row.Name, row.Form) = (task.Element, task.Name, task.Form);
                row.Role = task.Role is { } role ? role.Value : row.Role;
                row.Key = task.Key is { } key ? key.Value : row.Key;
            }
        }

        if (map.Renamed.Count == 0)
            return;
        foreach (var row in await work.Db.Set<WorkflowTimer>().AsTracking().Where(timer => timer.InstanceId == instance.Id).ToListAsync(cancel))
            row.Element = moved.Items.GetValueOrDefault(row.Token)?.Node ?? moved.Subscriptions.GetValueOrDefault(row.Token)?.Node ?? row.Element;
    }
}
