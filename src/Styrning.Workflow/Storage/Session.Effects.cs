using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

internal sealed partial class Session
{
    private async Task DoAsync(IReadOnlyList<Effect> effects, CancellationToken cancel)
    {
        // What one event both begins and cancels never was.
        var ended = effects.Where(effect => effect is Effect.CancelTask or Effect.CancelTimer or Effect.StopWaiting).Select(effect => effect.Token).ToHashSet();
        var begun = effects.Where(effect => effect is Effect.CreateTask or Effect.ScheduleTimer or Effect.WaitForMessage).Select(effect => effect.Token).ToHashSet();
        var cancelled = new List<int>();

        foreach (var effect in effects)
        {
            switch (effect)
            {
                case Effect.CreateTask task when !ended.Contains(task.Token):
                    work.Db.Add(NewTask(task));
                    break;
                case Effect.CancelTask task when !begun.Contains(task.Token):
                    cancelled.Add(task.Token);
                    break;
                case Effect.RunStep step:
                    steps.Enqueue(step);
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
                case Effect.StopWaiting wait when !begun.Contains(wait.Token):
                    work.Rows.Remove(new WorkflowMessageWait { InstanceId = instance.Id, Token = wait.Token, Name = "" }, instance.Id, wait.Token);
                    break;
                case Effect.Incident incident:
                    Record(incident);
                    break;
                case Effect.IncidentOver over:
                    RemoveTimer(over.Token);
                    break;
            }
        }

        if (cancelled.Count > 0)
        {
            foreach (var task in await work.Rows.TasksAsync(instance.Id, cancelled, cancel))
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
        if (!state.Subscriptions.ContainsKey(timer.Token))
            return false;

        var due = await work.AskAsync(Question(timer.Rule!, timer.Token, timer.Element, timer.Key), cancel);
        if (due == timer.DueAt && timer.Attempts == 0)
            return false;
        (timer.DueAt, timer.Attempts, timer.Cause) = (due, 0, null);
        return true;
    }

    private void RemoveTimer(int token) =>
        work.Rows.Remove(new WorkflowTimer { InstanceId = instance.Id, Token = token, Element = "" }, instance.Id, token);

    private void Record(Effect.Incident incident)
    {
        if (!RecordsIncidents)
            throw new ProcessFault(incident.Element, incident.Code, incident.Cause);

        Incidents++;
        var entry = work.Db.Set<WorkflowTimer>().Local.FindEntryUntyped([instance.Id, incident.Token]);
        var row = entry?.Entity ?? new WorkflowTimer { InstanceId = instance.Id, Token = incident.Token, Kind = WorkflowTimerKind.Retry, Element = incident.Element };
        Fail(row, incident.Cause, now, work.Options.Retry);
        if (entry is null)
            work.Db.Add(row);
        else if (entry.State is EntityState.Deleted)
            entry.State = EntityState.Modified; // the retry whose row was taken away has failed again
    }

    public static void Fail(WorkflowTimer row, string cause, DateTimeOffset now, RetryPolicy retry)
    {
        row.Attempts++;
        row.Cause = cause.Length <= WorkflowMapping.LongestCause ? cause : cause[..WorkflowMapping.LongestCause];
        row.DueAt = retry.Next(now, row.Attempts, row.InstanceId, row.Token);
    }
}
