using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    private WorkflowErrand Outgoing(Effect.SendMessage message, string? actor) => new()
    {
        Id = work.Options.NewId(),
        Kind = WorkflowErrandKind.Message,
        InstanceId = instance.Id,
        Token = message.Token,
        Element = message.Element,
        Name = message.Name,
        Key = message.Key,
        Subject = instance.Subject,
        SubjectKind = instance.SubjectKind,
        Data = ValueJson.Bag(message.Variables),
        Actor = actor,
        Number = work.NextNumber(),
        DueAt = now.ToUniversalTime(),
    };

    private Task BroadcastAsync(Effect.Broadcast signal, string? actor, CancellationToken cancel) =>
        new Telling(work, now).BroadcastAsync(new Signal(signal.Name, instance.Id, instance.SubjectKind, instance.Subject, null, actor), cancel);

    private void StopWaiting(Effect.StopWaiting wait)
    {
        if (wait.IsSignal)
            work.Rows.Remove(new WorkflowSignalWait { InstanceId = instance.Id, Token = wait.Token, Name = "" }, instance.Id, wait.Token);
        else
            work.Rows.Remove(new WorkflowMessageWait { InstanceId = instance.Id, Token = wait.Token, Name = "" }, instance.Id, wait.Token);
    }
}
