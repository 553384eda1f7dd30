using System.Text.Json;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>What an event carried, beside what the journal has in columns; enough to make the event again.</summary>
public static class EventJson
{
    /// <summary>Null when the event carried nothing.</summary>
    public static string? Write(WorkflowEvent happening)
    {
        var token = Token(happening);
        if (token == 0 && happening.Variables.Count == 0)
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

            if (happening is WorkflowEvent.StepFailed failed)
            {
                json.WriteString("c", failed.Code);
                json.WriteString("m", failed.Cause);
            }

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
            JournalKinds.Started => new WorkflowEvent.Started(entry.At, entry.Actor),
            JournalKinds.TaskCompleted => new WorkflowEvent.TaskCompleted(token, entry.At, entry.Actor),
            JournalKinds.StepCompleted => new WorkflowEvent.StepCompleted(token, entry.At, entry.Actor),
            JournalKinds.StepFailed => new WorkflowEvent.StepFailed(token, Text(json, "c"), Text(json, "m"), entry.At, entry.Actor),
            JournalKinds.TimerFired => new WorkflowEvent.TimerFired(token, entry.At),
            JournalKinds.MessageDelivered => new WorkflowEvent.MessageDelivered(token, entry.At, entry.Actor),
            JournalKinds.Retried => new WorkflowEvent.Retried(token, entry.At, entry.Actor),
            _ => throw new JsonException($"{entry.Kind} is no kind of journal entry."),
        };
        return happening with { Variables = variables };
    }

    private static int Token(WorkflowEvent happening) => happening switch
    {
        WorkflowEvent.TaskCompleted done => done.Token,
        WorkflowEvent.StepCompleted done => done.Token,
        WorkflowEvent.StepFailed failed => failed.Token,
        WorkflowEvent.TimerFired fired => fired.Subscription,
        WorkflowEvent.MessageDelivered delivered => delivered.Subscription,
        WorkflowEvent.Retried retried => retried.Token,
        _ => 0,
    };

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
