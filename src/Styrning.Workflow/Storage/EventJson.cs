using System.Text.Json;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>What an event carried, beside what the journal has in columns; enough to make the event again.</summary>
public static class EventJson
{
    /// <summary>Null when the event carried nothing.</summary>
    public static string? Write(WorkflowEvent happening)
    {
        var (token, more) = Carried(happening);
        if (token == 0 && happening.Variables.Count == 0 && more.Count == 0)
            return null;

        return CompactJson.Write(json =>
        {
            json.WriteStartObject();
            if (token != 0)
                json.WriteNumber("t", token);
            if (happening.Variables.Count > 0)
            {
                json.WritePropertyName("v");
                ValueJson.WriteAll(json, happening.Variables);
            }

            foreach (var (name, text) in more)
                json.WriteString(name, text);
            json.WriteEndObject();
        });
    }

    /// <summary>The event that the entry tells of: with all of an instance's, in order, the instance can be run again.</summary>
    public static WorkflowEvent Read(WorkflowJournalEntry entry)
    {
        using var document = JsonDocument.Parse(entry.Data ?? "{}");
        var json = document.RootElement;
        var token = json.TryGetProperty("t", out var number) ? number.GetInt32() : 0;
        var variables = json.TryGetProperty("v", out var values) ? ValueJson.ReadAll(values) : [];
        WorkflowEvent happening = entry.Kind switch
        {
            JournalKinds.Started => new WorkflowEvent.Started(entry.At, entry.Actor) { Start = Perhaps(json, "s"), Called = json.TryGetProperty("k", out _) },
            JournalKinds.TaskCompleted => new WorkflowEvent.TaskCompleted(token, entry.At, entry.Actor),
            JournalKinds.StepCompleted => new WorkflowEvent.StepCompleted(token, entry.At, entry.Actor),
            JournalKinds.StepFailed => new WorkflowEvent.StepFailed(token, Text(json, "c"), Text(json, "m"), entry.At, entry.Actor),
            JournalKinds.TimerFired => new WorkflowEvent.TimerFired(token, entry.At),
            JournalKinds.MessageDelivered => new WorkflowEvent.MessageDelivered(token, entry.At, entry.Actor),
            JournalKinds.SignalReceived => new WorkflowEvent.SignalReceived(token, entry.At, entry.Actor),
            JournalKinds.ErrorThrown => new WorkflowEvent.ErrorThrown(token, Text(json, "c"), entry.At, entry.Actor),
            JournalKinds.CallCompleted => new WorkflowEvent.CallCompleted(token, entry.At, entry.Actor),
            JournalKinds.CallEscalated => new WorkflowEvent.CallEscalated(token, Perhaps(json, "c"), entry.At, entry.Actor),
            JournalKinds.Retried => new WorkflowEvent.Retried(token, entry.At, entry.Actor),
            JournalKinds.VariablesSet => new WorkflowEvent.VariablesSet(token == 0 ? null : token, Text(json, "r"), entry.At, entry.Actor),
            JournalKinds.Skipped => new WorkflowEvent.Skipped(token, Text(json, "r"), entry.At, entry.Actor),
            JournalKinds.Moved => new WorkflowEvent.Moved(token, Text(json, "g"), Text(json, "r"), entry.At, entry.Actor),
            JournalKinds.Cancelled => new WorkflowEvent.Cancelled(Text(json, "r"), entry.At, entry.Actor),
            JournalKinds.ErrandRetried => new WorkflowEvent.ErrandRetried(entry.Element, Text(json, "c"), entry.At, entry.Actor),
            JournalKinds.ErrandDropped => new WorkflowEvent.ErrandDropped(entry.Element, Text(json, "c"), Text(json, "r"), entry.At, entry.Actor),
            _ => throw new JsonException($"{entry.Kind} is no kind of journal entry."),
        };
        return happening with { Variables = variables };
    }

    // The token or subscription (0: none), and what else the event says, under the names it is stored by.
    private static (int Token, IReadOnlyList<(string Name, string Text)> More) Carried(WorkflowEvent happening) => happening switch
    {
        WorkflowEvent.Started started => (0, [.. Some("s", started.Start), .. Some("k", started.Called ? "1" : null)]),
        WorkflowEvent.TaskCompleted done => (done.Token, []),
        WorkflowEvent.StepCompleted done => (done.Token, []),
        WorkflowEvent.StepFailed failed => (failed.Token, [("c", failed.Code), ("m", failed.Cause)]),
        WorkflowEvent.TimerFired fired => (fired.Subscription, []),
        WorkflowEvent.MessageDelivered delivered => (delivered.Subscription, []),
        WorkflowEvent.SignalReceived received => (received.Subscription, []),
        WorkflowEvent.ErrorThrown error => (error.Token, [("c", error.Code)]),
        WorkflowEvent.CallCompleted done => (done.Token, []),
        WorkflowEvent.CallEscalated escalated => (escalated.Token, Some("c", escalated.Code)),
        WorkflowEvent.Retried retried => (retried.Token, []),
        WorkflowEvent.VariablesSet set => (set.Token ?? 0, [("r", set.Reason)]),
        WorkflowEvent.Skipped skipped => (skipped.Token, [("r", skipped.Reason)]),
        WorkflowEvent.Moved moved => (moved.Token, [("g", moved.Target), ("r", moved.Reason)]),
        WorkflowEvent.Cancelled cancelled => (0, [("r", cancelled.Reason)]),
        WorkflowEvent.ErrandRetried retried => (0, [("c", retried.Name)]),
        WorkflowEvent.ErrandDropped dropped => (0, [("c", dropped.Name), ("r", dropped.Reason)]),
        _ => throw new ArgumentOutOfRangeException(nameof(happening)),
    };

    private static (string, string)[] Some(string name, string? text) => text is null ? [] : [(name, text)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string? Perhaps(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
