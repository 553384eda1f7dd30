using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    private const string NotTried = "Försöktes inte: för många andra steg misslyckades på samma gång.";

    private async Task RunAsync(Effect.RunStep step, string? actor, CancellationToken cancel)
    {
        // An earlier step may have ended what this one belonged to.
        if (state.Items.ContainsKey(step.Token))
            await ApplyAsync(await AnswerAsync(step, actor, cancel), cancel);
    }

    private async Task<WorkflowEvent> AnswerAsync(Effect.RunStep step, string? actor, CancellationToken cancel)
    {
        var place = new StepPlace(path, step.Token);
        if (family.KnownFailures is { } failures && failures.TryGetValue(place, out var cause))
        {
            family.FailuresMet++;
            return new WorkflowEvent.StepFailed(step.Token, ExecutionCodes.Step, cause, now, actor);
        }

        // What has failed so often fails for all of them, as when a mail server is down: each of the rest gets its own incident and its own retry.
        if (family.FailuresMet >= Family.MostFailures)
            return new WorkflowEvent.StepFailed(step.Token, ExecutionCodes.Step, NotTried, now, actor);

        var context = new StepContext
        {
            InstanceId = instance.Id,
            Subject = instance.Subject,
            SubjectKind = instance.SubjectKind,
            Element = step.Element,
            Step = step.Step ?? throw new InvalidOperationException($"{step.Element} names no step."),
            Key = step.Key,
            Actor = actor,
            Now = now,
            Variables = new Names(state.Items, step.Token).All(),
        };
        try
        {
            return await AnswerAsync(step, context, cancel);
        }
        catch (Exception fault) when (family.KnownFailures is not null && !(fault is OperationCanceledException && cancel.IsCancellationRequested))
        {
            throw new StepFault(place, fault);
        }
    }

    /// <summary>What the step has set is part of its answer: a value that the process cannot hold is laid to the step.</summary>
    private async Task<WorkflowEvent> AnswerAsync(Effect.RunStep step, StepContext context, CancellationToken cancel)
    {
        try
        {
            if (step.Kind is StepKind.BusinessRule)
                await DecideAsync(context, cancel);
            else
                await RunAsync(work.Step(context.Step), context, cancel);
        }
        catch (BpmnError error)
        {
            return Settled(new WorkflowEvent.ErrorThrown(step.Token, error.Code, now, context.Actor) { Variables = context.Outcome });
        }

        return Settled(new WorkflowEvent.StepCompleted(step.Token, now, context.Actor) { Variables = context.Outcome });
    }

    private async Task RunAsync(IWorkflowStep step, StepContext context, CancellationToken cancel)
    {
        await work.FlushBeforeAsync(step.GetType(), cancel);
        await step.RunAsync(context, cancel);
    }

    private async Task DecideAsync(StepContext question, CancellationToken cancel)
    {
        await work.FlushAsync(cancel);
        var decided = await work.Rule(question.Step).DecideAsync(question, cancel);
        if (work.Db.ChangeTracker.HasChanges())
            throw new InvalidOperationException($"The business rule '{question.Step}' has changed the record. A rule answers; a step changes.");

        if (((StepTask)model.Nodes[question.Element]).Result is { } result)
            question.Set(result, decided.Count == 1 ? decided.Values.Single() : decided);
        else
            foreach (var (name, value) in decided)
                question.Set(name, value);
    }
}

/// <summary>A step failed in due work: which one, so that the event can be tried again without it.</summary>
internal sealed class StepFault(StepPlace place, Exception cause) : Exception(cause.Message, cause)
{
    public StepPlace Place { get; } = place;
}
