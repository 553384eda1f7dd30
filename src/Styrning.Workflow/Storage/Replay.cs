using Styrning.Workflow.Execution;
using Styrning.Workflow.Migrating;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

/// <summary>Runs an instance again from its journal, across the versions that it has been on.</summary>
public static class Replay
{
    /// <param name="version">The process in a version.</param>
    /// <param name="last">The version that the instance is on now.</param>
    /// <param name="journal">Every entry of the instance, in order.</param>
    /// <param name="zone">The zone of the installation.</param>
    /// <returns>The state after the last entry: the same as is stored.</returns>
    /// <exception cref="InvalidOperationException">An entry tells of something that could not have happened then.</exception>
    public static InstanceState Run(Func<int, ProcessModel> version, int last, IReadOnlyList<WorkflowJournalEntry> journal, TimeZoneInfo zone)
    {
        var first = journal.FirstOrDefault(entry => entry.Kind == JournalKinds.Migrated);
        var model = version(first is null ? last : MigrationJson.Read(first).From);
        var state = InstanceState.New;
        foreach (var entry in journal)
        {
            if (entry.Kind == JournalKinds.Migrated)
            {
                var note = MigrationJson.Read(entry);
                var map = new ElementMap(model, version(note.To), note.Renamed);
                (state, model) = (Migration.Apply(map, state, entry.At, entry.Actor, zone).Transition?.State ?? throw Impossible(entry), map.To);
                continue;
            }

            var transition = Engine.Apply(model, state, EventJson.Read(entry), zone);
            state = transition.Accepted ? transition.State : throw Impossible(entry);
        }

        return state;
    }

    private static InvalidOperationException Impossible(WorkflowJournalEntry entry) =>
        new($"Entry {entry.Seq} ({entry.Kind}) of {entry.InstanceId} could not have happened.");
}
