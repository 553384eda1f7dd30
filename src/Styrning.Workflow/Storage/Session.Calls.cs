using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    // The caller does not want to hear how this instance ended: it ended it.
    private bool disowned;

    private async Task CallAsync(Effect.Call call, string? actor, CancellationToken cancel)
    {
        if (!state.Items.ContainsKey(call.Token))
            return;

        var (definition, obstacle) = await CalledAsync(call, cancel);
        if (obstacle is not null)
        {
            await ApplyAsync(new WorkflowEvent.StepFailed(call.Token, ExecutionCodes.Call, obstacle, now, actor), cancel);
            return;
        }

        var called = await family.BeginCalledAsync(definition, instance, call.Token, path, cancel);
        await called.HappenAsync(new WorkflowEvent.Started(now, actor) { Called = true, Variables = call.Variables }, cancel);
    }

    private async Task<(Guid Definition, string? Obstacle)> CalledAsync(Effect.Call call, CancellationToken cancel)
    {
        if (instance.Depth >= Family.MostDepth)
            return (default, $"Processen {call.Process} anropas djupare än {Family.MostDepth} led: den anropar troligen sig själv.");

        var known = await family.VersionsAsync(call.Process, instance.DefinitionId, cancel);
        var own = known.FirstOrDefault(version => version.Id == instance.DefinitionId)?.Hash;
        var versions = known.Where(version => version.Key == call.Process).OrderByDescending(version => version.Version).ToList();
        var chosen = versions.Find(version => version.Hash == own)
            ?? (call.Binding is CallBinding.Start ? versions.Find(version => work.Options.Remember(version.PublishedAt) <= instance.StartedAt) : null)
            ?? versions.FirstOrDefault();
        if (chosen is null)
            return (default, $"Det finns ingen publicerad process {call.Process}.");
        return chosen.SubjectKind == instance.SubjectKind
            ? (chosen.Id, null)
            : (default, $"Processen {call.Process} handlar om {chosen.SubjectKind}, inte om {instance.SubjectKind}.");
    }

    /// <summary>The call is no longer wanted: what was called ends at once, before it does anything more.</summary>
    private async Task CancelCallAsync(Effect.CancelCall call, string? actor, CancellationToken cancel)
    {
        if (await family.CalledAsync(instance.Id, call.Token, cancel) is not { } called)
            return;
        called.disowned = true;
        await called.HappenAsync(new WorkflowEvent.Cancelled($"{model.Name ?? model.Key} väntar inte längre på svaret.", now, actor), cancel);
    }

    /// <summary>Tells whoever called that this instance is over, and how.</summary>
    private Task HandBackAsync(Effect.Ended ended, string? actor, string? cancelled, CancellationToken cancel)
    {
        var token = instance.CallerToken ?? 0;
        return TellCallerAsync((ended.Error, cancelled) switch
        {
            ({ } code, _) => new WorkflowEvent.ErrorThrown(token, code, now, actor) { Variables = ended.Variables },
            (null, { } reason) => new WorkflowEvent.StepFailed(token, ExecutionCodes.Call, $"Processen som anropades avbröts: {reason}", now, actor),
            _ => new WorkflowEvent.CallCompleted(token, now, actor) { Variables = ended.Variables },
        }, cancel);
    }

    private async Task TellCallerAsync(WorkflowEvent news, CancellationToken cancel)
    {
        if (!disowned && instance.CallerInstance is { } caller && await family.FindAsync(caller, cancel) is { } session)
            await session.HappenAsync(news, cancel);
    }
}
