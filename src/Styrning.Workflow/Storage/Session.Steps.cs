using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
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
            return new WorkflowEvent.StepFailed(step.Token, ExecutionCodes.Step, cause, now, actor);

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
            await work.FlushAsync(cancel);
            if (step.Kind is StepKind.BusinessRule)
                await DecideAsync(context, cancel);
            else
                await work.Step(step.Step).RunAsync(context, cancel);
        }
        catch (BpmnError error)
        {
            return Settled(new WorkflowEvent.ErrorThrown(step.Token, error.Code, now, actor) { Variables = context.Outcome });
        }
        catch (Exception fault) when (family.KnownFailures is not null && fault is not OperationCanceledException)
        {
            throw new StepFault(place, fault);
        }

        return Settled(new WorkflowEvent.StepCompleted(step.Token, now, actor) { Variables = context.Outcome });
    }

    private async Task DecideAsync(StepContext question, CancellationToken cancel)
    {
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
