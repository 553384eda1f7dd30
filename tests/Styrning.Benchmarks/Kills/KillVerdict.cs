using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>What the database says, held against what was acknowledged and against what the processes draw.</summary>
internal sealed record KillVerdict(IReadOnlyList<string> Problems, int Instances, int Events)
{
    // Of each case, by process, kind and element: so often in all, no more and no less. What races may happen once or not at all.
    private static readonly (string Process, string Kind, string Element, int Least, int Most)[] Expected =
    [
        .. new[] { "bokfor", "notera", "efter", "skor" }.Select(element => (KillModels.Case, JournalKinds.StepCompleted, element, 1, 1)),
        (KillModels.Case, JournalKinds.StepCompleted, "brev", 3, 3),
        (KillModels.Case, JournalKinds.StepCompleted, "paminnelse", 0, 1),
        (KillModels.Case, JournalKinds.StepFailed, "skor", BrittleStep.Failures, BrittleStep.Failures),
        (KillModels.Case, JournalKinds.Retried, "skor", BrittleStep.Failures, BrittleStep.Failures),
        (KillModels.Case, JournalKinds.TimerFired, "vila", 1, 1),
        (KillModels.Case, JournalKinds.TimerFired, "tid", 1, 1),
        (KillModels.Case, JournalKinds.TimerFired, "paminn", 0, 1),
        (KillModels.Case, JournalKinds.MessageDelivered, "svar", 1, 1),
        (KillModels.Case, JournalKinds.MessageDelivered, "kvitto", 1, 1),
        (KillModels.Case, JournalKinds.TaskCompleted, "granska", 1, 1),
        (KillModels.Case, JournalKinds.TaskCompleted, "yttra", 3, 3),
        (KillModels.Case, JournalKinds.CallCompleted, "anrop", 1, 1),
        (KillModels.Listener, JournalKinds.SignalReceived, "klart", 1, 1),
        (KillModels.Listener, JournalKinds.StepCompleted, "hort", 1, 1),
        (KillModels.Called, JournalKinds.TaskCompleted, "inre", 1, 1),
        (KillModels.Called, JournalKinds.StepCompleted, "gjort", 1, 1),
        (KillModels.Ordered, JournalKinds.StepCompleted, "packa", 1, 1),
    ];

    /// <summary>As soon as a worker is dead: what it told of is there, what it was in the middle of is not.</summary>
    public static async Task<IReadOnlyList<string>> RightAfterAsync(KillStore store, Acknowledged told)
    {
        await using var db = store.Open();
        var (problems, instances) = (await LostAsync(db, told), told.Held.Select(one => one.Instance).ToList());
        var rows = await db.Steps.Where(step => instances.Contains(step.InstanceId)).ToListAsync();
        problems.AddRange(rows.Where(row => told.Held.Contains((row.InstanceId, row.Element, row.Key))).Select(row => $"{row.Element} of {row.InstanceId} was not committed, and is there."));
        return problems;
    }

    /// <summary>When the last worker has ended.</summary>
    public static async Task<KillVerdict> AtLastAsync(KillStore store, Acknowledged told)
    {
        await using var db = store.Open();
        var problems = await LostAsync(db, told);
        var definitions = await db.Set<WorkflowDefinition>().AsNoTracking().ToDictionaryAsync(one => one.Id);
        var instances = await db.Set<WorkflowInstance>().AsNoTracking().ToListAsync();
        var journal = (await db.Set<WorkflowJournalEntry>().AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync()).ToLookup(entry => entry.InstanceId);
        var rows = (await db.Steps.AsNoTracking().ToListAsync()).ToLookup(row => row.InstanceId);

        problems.AddRange(await LeftAsync(db));
        problems.AddRange(definitions.Values.CountBy(one => one.Key).Where(one => one.Value != 1).Select(one => $"{one.Key} is published {one.Value} times."));
        foreach (var about in instances.GroupBy(instance => instance.Subject))
        {
            var keys = string.Join(' ', about.Select(instance => definitions[instance.DefinitionId].Key).Order());
            if (keys != string.Join(' ', new[] { KillModels.Case, KillModels.Listener, KillModels.Called, KillModels.Ordered }.Order()))
                problems.Add($"About {about.Key} there is {keys}.");
        }

        var models = BpmnReader.Read(KillModels.Xml).Processes;
        foreach (var instance in instances)
        {
            var key = definitions[instance.DefinitionId].Key;
            var (entries, own) = (journal[instance.Id].ToList(), rows[instance.Id].ToList());
            if (instance.EndedAt is null)
                problems.Add($"{key} {instance.Id} has not ended and stands at {instance.Standing}.");
            if (StateJson.Write(Replay.Run(_ => models.Single(model => model.Key == key), 1, entries, KillStore.Zone)) != instance.State)
                problems.Add($"{key} {instance.Id} is not what its journal tells.");
            problems.AddRange(Counted(key, entries).Concat(Doubled(entries, own)).Select(what => $"{key} {instance.Id}: {what}"));
        }

        problems.AddRange(told.Held.Where(held => rows[held.Instance].Count(row => (row.Element, row.Key) == (held.Element, held.Key)) != 1)
            .Select(held => $"{held.Element} {held.Key} of {held.Instance} was cut off and is not done exactly once."));
        return new KillVerdict(problems, instances.Count, journal.Sum(one => one.Count()));
    }

    private static async Task<List<string>> LostAsync(KillsDb db, Acknowledged told)
    {
        var instances = (await db.Set<WorkflowInstance>().Select(one => one.Id).ToListAsync()).ToHashSet();
        var answered = (await db.Set<WorkflowTask>().Where(task => task.CompletedAt != null).Select(task => task.Id).ToListAsync()).ToHashSet();
        var delivered = (await (from entry in db.Set<WorkflowJournalEntry>()
                                join instance in db.Set<WorkflowInstance>() on entry.InstanceId equals instance.Id
                                where entry.Kind == JournalKinds.MessageDelivered && entry.Element == KillModels.Answer
                                select instance.Subject).ToListAsync()).ToHashSet();
        var journal = (await db.Set<WorkflowJournalEntry>().Select(entry => new { entry.InstanceId, entry.Seq, entry.Kind }).ToListAsync())
            .Select(entry => (entry.InstanceId, entry.Seq, entry.Kind)).ToHashSet();
        return
        [
            .. told.Started.Except(instances).Select(one => $"The start of {one} was acknowledged and is lost."),
            .. told.Answered.Except(answered).Select(one => $"The answer to {one} was acknowledged and is lost."),
            .. told.Delivered.Except(delivered).Select(one => $"The message about {one} was acknowledged and is lost."),
            .. told.Journal.Except(journal).Select(one => $"The event {one} was acknowledged and is lost."),
        ];
    }

    private static async Task<IEnumerable<string>> LeftAsync(KillsDb db) => new[]
    {
        ("timers and incidents", await db.Set<WorkflowTimer>().CountAsync()),
        ("message waits", await db.Set<WorkflowMessageWait>().CountAsync()),
        ("signal waits", await db.Set<WorkflowSignalWait>().CountAsync()),
        ("errands", await db.Set<WorkflowErrand>().CountAsync()),
        ("open tasks", await db.Set<WorkflowTask>().CountAsync(task => task.CompletedAt == null && task.CancelledAt == null)),
    }.Where(one => one.Item2 > 0).Select(one => $"{one.Item2} {one.Item1} are left over.");

    private static IEnumerable<string> Counted(string key, List<WorkflowJournalEntry> entries)
    {
        foreach (var (_, kind, element, least, most) in Expected.Where(one => one.Process == key))
        {
            var times = entries.Count(entry => entry.Kind == kind && entry.Element == element);
            if (times < least || times > most)
                yield return $"{kind} {element} {times} times, not {least}–{most}.";
        }
    }

    private static IEnumerable<string> Doubled(List<WorkflowJournalEntry> entries, List<DoneStep> rows)
    {
        var steps = entries.Where(entry => entry.Kind == JournalKinds.StepCompleted).Select(entry => entry.Element!).Order();
        if (!steps.SequenceEqual(rows.Select(row => row.Element).Order()))
            yield return $"the journal has the steps {string.Join(' ', steps)}, the record {string.Join(' ', rows.Select(row => row.Element).Order())}.";
        foreach (var (row, times) in rows.CountBy(row => (row.Element, row.Key)).Where(one => one.Value != 1))
            yield return $"{row} is in the record {times} times.";
        foreach (var (subscription, times) in entries.Where(entry => entry.Kind == JournalKinds.TimerFired).CountBy(entry => EventJson.Read(entry) is WorkflowEvent.TimerFired fired ? fired.Subscription : 0).Where(one => one.Value != 1))
            yield return $"timer {subscription} fired {times} times.";
    }
}
