using Microsoft.EntityFrameworkCore;
using Styrning.Workflow;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>Writes a row of the record. Here the worker may be held: the row is with the database, the commit has not been asked for.</summary>
[WorkflowStep(Name)]
internal class WriteRow(KillsDb db, Hold hold) : IWorkflowStep
{
    public const string Name = "skriv";

    public virtual async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var key = step.Key ?? "-";
        db.Add(new DoneStep { Id = Guid.CreateVersion7(), InstanceId = step.InstanceId, Element = step.Element, Key = key });
        if (!KillModels.MayNeverBe.Contains(step.Element) && hold.Comes(HoldPlace.Step))
        {
            await db.SaveChangesAsync(cancel);
            await hold.HereAsync($"{step.InstanceId} {step.Element} {key}");
        }

        step.Set("senast", step.Element);
    }
}

/// <summary>Fails twice, after it has written, and then works. How often it has failed is what the journal says: a killed process remembers nothing.</summary>
[WorkflowStep(Name)]
internal sealed class BrittleStep(KillsDb db, Hold hold) : WriteRow(db, hold)
{
    public new const string Name = "skor";
    public const int Failures = 2;

    private readonly KillsDb db = db;

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        await base.RunAsync(step, cancel);
        var failed = await db.Set<WorkflowJournalEntry>().CountAsync(entry => entry.InstanceId == step.InstanceId && entry.Kind == JournalKinds.StepFailed, cancel);
        if (failed < Failures)
            throw new InvalidOperationException($"Försök {failed + 1} går inte.");
    }
}
