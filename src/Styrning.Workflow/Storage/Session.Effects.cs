using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    /// <param name="effects">What an event asked for.</param>
    /// <param name="actor">Who caused it.</param>
    /// <param name="cancelled">Why the whole instance is cancelled; null when it is not.</param>
    /// <param name="cancel">The request is given up.</param>
    private async Task DoAsync(IReadOnlyList<Effect> effects, string? actor, string? cancelled, CancellationToken cancel)
    {
        // What one event both begins and cancels never was.
        var ended = effects.Where(effect => effect is Effect.CancelTask or Effect.CancelTimer or Effect.StopWaiting or Effect.CancelCall).Select(effect => effect.Token).ToHashSet();
        var begun = effects.Where(effect => effect is Effect.CreateTask or Effect.ScheduleTimer or Effect.WaitForMessage or Effect.WaitForSignal or Effect.Call).Select(effect => effect.Token).ToHashSet();
        var dropped = new List<int>();

        for (var at = 0; at < effects.Count; at++)
        {
            var effect = effects[at];
            switch (effect)
            {
                case Effect.CreateTask task when !ended.Contains(task.Token):
                    work.Db.Add(NewTask(task));
                    break;
                case Effect.CancelTask task when !begun.Contains(task.Token):
                    dropped.Add(task.Token);
                    break;
                case Effect.RunStep step:
                    todo.Enqueue(token => RunAsync(step, actor, token));
                    break;
                case Effect.Call call when !ended.Contains(call.Token):
                    todo.Enqueue(token => CallAsync(call, actor, token));
                    break;
                case Effect.CancelCall call when !begun.Contains(call.Token):
                    await CancelCallAsync(call, actor, cancel);
                    break;
                case Effect.ScheduleTimer timer when !ended.Contains(timer.Token):
                    await ScheduleAsync(timer, cancel);
                    break;
                case Effect.CancelTimer timer when !begun.Contains(timer.Token):
                    RemoveTimer(timer.Token);
                    break;
                case Effect.WaitForMessage wait when !ended.Contains(wait.Token):
                    work.Db.Add(new WorkflowMessageWait
                    {
                        InstanceId = instance.Id,
                        Token = wait.Token,
                        Name = wait.Name,
                        Subject = instance.Subject,
                        Key = wait.Key,
                    });
                    break;
                case Effect.WaitForSignal wait when !ended.Contains(wait.Token):
                    work.Db.Add(new WorkflowSignalWait { InstanceId = instance.Id, Token = wait.Token, Name = wait.Name });
                    break;
                case Effect.StopWaiting wait when !begun.Contains(wait.Token):
                    StopWaiting(wait);
                    break;
                case Effect.Broadcast signal:
                    await BroadcastAsync(signal, actor, cancel);
                    break;
                case Effect.SendMessage message:
                    work.Db.Add(Outgoing(message, actor));
                    break;
                case Effect.Escalate escalation when instance.CallerInstance is not null:
                    todo.Enqueue(token => TellCallerAsync(
                        new WorkflowEvent.CallEscalated(instance.CallerToken ?? 0, escalation.Code, now, actor), token));
                    break;
                case Effect.Ended over when instance.CallerInstance is not null:
                    todo.Enqueue(token => HandBackAsync(over, actor, cancelled, token));
                    break;
                // One that is over before the event is (something else of it ended the token) never was.
                case Effect.Incident incident when !effects.Skip(at + 1).Any(later => later is Effect.IncidentOver && later.Token == incident.Token):
                    Record(incident);
                    break;
                case Effect.IncidentOver over:
                    if (work.Rows.Timers.FindEntryUntyped([instance.Id, over.Token]) is { Entity: { Kind: WorkflowTimerKind.Retry } failed })
                        attempts[over.Token] = (failed.Element, failed.Attempts);
                    RemoveTimer(over.Token);
                    break;
            }
        }

        if (dropped.Count > 0)
        {
            foreach (var task in await work.Rows.TasksAsync(instance.Id, dropped, cancel))
                task.CancelledAt = Remembered;
        }
    }

    private WorkflowTask NewTask(Effect.CreateTask task) => new()
    {
        Id = work.Options.NewId(),
        InstanceId = instance.Id,
        Token = task.Token,
        SubjectKind = instance.SubjectKind,
        Subject = instance.Subject,
        Element = task.Element,
        Name = task.Name,
        Form = task.Form,
        Role = task.Role,
        Key = task.Key,
        CreatedAt = Remembered,
    };

    private async Task ScheduleAsync(Effect.ScheduleTimer timer, CancellationToken cancel)
    {
        var due = timer.Rule is { } rule ? await work.AskAsync(Question(rule, timer.Token, timer.Element, timer.Key), cancel) : timer.Due;
        if (timer.Again && due <= now)
            due = null;
        work.Db.Add(new WorkflowTimer
        {
            InstanceId = instance.Id,
            Token = timer.Token,
            Kind = WorkflowTimerKind.Event,
            Element = timer.Element,
            Rule = timer.Rule,
            Key = timer.Key,
            DueAt = due,
        });
    }

    private DeadlineContext Question(string rule, int subscription, string element, string? key) => new()
    {
        Rule = rule,
        InstanceId = instance.Id,
        Subject = instance.Subject,
        SubjectKind = instance.SubjectKind,
        Element = element,
        Key = key,
        Now = now,
        Variables = new Names(state.Items, state.Subscriptions[subscription].Owner).All(),
    };

    /// <summary>Asks the rule of a timer again. A timer that had failed gets a new start.</summary>
    public async Task<bool> RescheduleAsync(WorkflowTimer timer, CancellationToken cancel)
    {
        if (!state.Subscriptions.TryGetValue(timer.Token, out var waiting))
            return false;

        var due = await work.AskAsync(Question(timer.Rule!, timer.Token, timer.Element, timer.Key), cancel);
        // One that has fired sleeps until the day moves later; what has come and is not done yet is not put to sleep again.
        var hasCome = timer.Attempts > 0 || timer.DueAt <= now;
        if (waiting.Remaining == Timing.Forever && due <= now && !hasCome)
            due = null;
        if (due == timer.DueAt && timer.Attempts == 0)
            return false;
        (timer.DueAt, timer.Attempts, timer.Cause) = (due, 0, null);
        return true;
    }

    private void RemoveTimer(int token) =>
        work.Rows.Remove(new WorkflowTimer { InstanceId = instance.Id, Token = token, Element = "" }, instance.Id, token);

    // Of what is being tried again. The row itself may be gone from the database before the attempt has failed: a step saves what is unsaved.
    private readonly Dictionary<int, (string Element, int Number)> attempts = [];

    private void Record(Effect.Incident incident)
    {
        if (!family.RecordsIncidents)
            throw new ProcessFault(incident.Element, incident.Code, incident.Cause);

        family.Incidents++;
        var entry = work.Rows.Timers.FindEntryUntyped([instance.Id, incident.Token]);
        var row = entry?.Entity ?? new WorkflowTimer { InstanceId = instance.Id, Token = incident.Token, Element = incident.Element };
        // Nothing else of the row is trusted: one that was taken away unread is empty but for its key.
        (row.Kind, row.Element, row.Rule, row.Key) = (WorkflowTimerKind.Retry, incident.Element, null, null);
        if (entry?.State is not (EntityState.Added or EntityState.Modified or EntityState.Unchanged))
            row.Attempts = attempts.TryGetValue(incident.Token, out var before) && before.Element == incident.Element ? before.Number : 0;
        // What is known of a step's failure has been made fit to keep already; the sentences of the engine may hold values.
        var cause = work.Options.HidesCauses && incident.Code != ExecutionCodes.Step ? incident.Code : incident.Cause;
        Fail(row, cause, now, work.Options.Retry);
        if (entry is null)
            work.Db.Add(row);
        else if (entry.State is EntityState.Deleted)
            entry.State = EntityState.Modified; // the retry whose row was taken away has failed again
    }

    public static void Fail(WorkflowTimer row, string cause, DateTimeOffset now, RetryPolicy retry)
    {
        row.Attempts++;
        row.Cause = Cut(cause);
        row.AskedBy = null;
        row.DueAt = retry.Next(now, row.Attempts, row.InstanceId, row.Token);
    }

    /// <summary>As much of a cause as the column holds, and only what both databases take: PostgreSQL refuses a NUL and half a character.</summary>
    public static string Cut(string cause)
    {
        var cut = cause.Length <= WorkflowMapping.LongestCause ? cause : cause[..WorkflowMapping.LongestCause];
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut.Replace('\0', '\uFFFD')));
    }
}
