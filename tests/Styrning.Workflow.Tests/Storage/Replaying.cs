using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>Runs every instance of a store again from its journal.</summary>
internal static class Replaying
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <returns>How many instances agree; if one does not, the test fails.</returns>
    public static async Task<int> SameAsync(Store store)
    {
        var (definitions, instances, journal) = await store.ReadAsync(async db => (
            await db.Set<WorkflowDefinition>().AsNoTracking().ToListAsync(),
            await db.Set<WorkflowInstance>().AsNoTracking().ToListAsync(),
            (await db.Set<WorkflowJournalEntry>().AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync()).ToLookup(entry => entry.InstanceId)));
        foreach (var instance in instances)
        {
            var last = definitions.Single(definition => definition.Id == instance.DefinitionId);
            var state = Replay.Run(
                version => BpmnReader.Read(definitions.Single(one => one.Key == last.Key && one.Version == version).Xml).Processes.Single(process => process.Key == last.Key),
                last.Version, journal[instance.Id].ToList(), Zone);
            Assert.Equal(instance.State, StateJson.Write(state));
            Assert.Equal(state.HasEnded, instance.EndedAt is not null);
            Assert.Equal(Enumerable.Range(1, state.Events), journal[instance.Id].Select(entry => entry.Seq));
        }

        return instances.Count;
    }
}
