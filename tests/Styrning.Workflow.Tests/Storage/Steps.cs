using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Styrning.Workflow.Tests.Storage;

/// <summary>What the steps have done, also in transactions that were rolled back, and which of them are to fail.</summary>
internal sealed class StepBook
{
    public ConcurrentQueue<string> Ran { get; } = new();

    public ConcurrentDictionary<string, string> Failing { get; } = new();

    /// <summary>What the step "gör" does in this test.</summary>
    public Func<StepContext, Processes<TestDb>, Task> Doing { get; set; } = (_, _) => Task.CompletedTask;
}

[WorkflowStep("gör")]
internal sealed class DoWhatTheTestSays(Processes<TestDb> processes, StepBook book) : IWorkflowStep
{
    public Task RunAsync(StepContext step, CancellationToken cancel)
    {
        book.Ran.Enqueue(step.Element);
        return book.Doing(step, processes);
    }
}

[WorkflowStep("steg")]
[WorkflowStep("steg.två")]
internal sealed class WriteLetter(TestDb db, StepBook book) : IWorkflowStep
{
    public async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        book.Ran.Enqueue(step.Element);
        var matter = await db.Matters.SingleAsync(m => m.Id == step.Subject, cancel);
        db.Add(new Letter { Id = Guid.CreateVersion7(), Matter = matter.Id, Key = $"{step.InstanceId}/{step.Element}/{step.Key}/{db.Letters.Count()}", Text = $"{matter.Title} {step.Element}" });
        if (book.Failing.TryGetValue(step.Element, out var cause))
            throw new InvalidOperationException(cause);
        step.Set("brev", step.Variables.TryGetValue("brev", out var sent) ? (decimal)sent! + 1 : 1);
    }
}

[WorkflowStep("spräng")]
internal sealed class BreakTheRecord(TestDb db) : IWorkflowStep
{
    public Task RunAsync(StepContext step, CancellationToken cancel)
    {
        db.Add(new Letter { Id = Guid.CreateVersion7(), Key = "samma" });
        return Task.CompletedTask;
    }
}

[DeadlineRule("möte-14")]
[DeadlineRule("möte-7")]
internal sealed class BeforeTheMeeting(TestDb db) : IDeadlineRule
{
    public async Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel)
    {
        var meeting = await db.Matters.Where(m => m.Id == deadline.Subject).Select(m => m.Meeting).SingleAsync(cancel);
        var days = int.Parse(deadline.Rule.Split('-')[1]);
        return meeting is { } day ? new DateTimeOffset(day.AddDays(-days).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }
}

[DeadlineRule("trasig")]
internal sealed class BrokenRule : IDeadlineRule
{
    public Task<DateTimeOffset?> DueAsync(DeadlineContext deadline, CancellationToken cancel) => throw new InvalidOperationException("regeln är trasig");
}

[WorkflowStep("avvisa")]
internal sealed class Reject(TestDb db) : IWorkflowStep
{
    public Task RunAsync(StepContext step, CancellationToken cancel)
    {
        db.Add(new Letter { Id = Guid.CreateVersion7(), Key = step.InstanceId.ToString(), Text = "avvisad" });
        step.Set("skäl", "brist");
        throw new BpmnError("Avvisad");
    }
}

[BusinessRule("avgift")]
internal sealed class Fee : IBusinessRule
{
    public Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, object?>>(new Dictionary<string, object?> { ["avgift"] = (decimal)question.Variables["sidor"]! * 2 });
}

[BusinessRule("fuskar")]
internal sealed class ChangingRule(TestDb db) : IBusinessRule
{
    public Task<IReadOnlyDictionary<string, object?>> DecideAsync(StepContext question, CancellationToken cancel)
    {
        db.Add(new Matter { Id = Guid.CreateVersion7() });
        return Task.FromResult<IReadOnlyDictionary<string, object?>>(new Dictionary<string, object?>());
    }
}
