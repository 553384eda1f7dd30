using System.Collections.Immutable;
using System.Text.Json;
using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Storage;

/// <summary>An instance's state as compact JSON. One-letter names, defaults left out: most instances are a few hundred bytes.</summary>
public static class StateJson
{
    public static string Write(InstanceState state) => CompactJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("n", state.NextId);
        json.WriteNumber("e", state.Events);
        if (!state.Items.IsEmpty)
        {
            json.WriteStartArray("i");
            foreach (var item in state.Items.Values)
                Write(json, item);
            json.WriteEndArray();
        }

        if (!state.Subscriptions.IsEmpty)
        {
            json.WriteStartArray("s");
            foreach (var subscription in state.Subscriptions.Values)
                Write(json, subscription);
            json.WriteEndArray();
        }

        if (state.IsCalled)
            json.WriteBoolean("c", true);
        json.WriteEndObject();
    });

    public static InstanceState Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        var items = Many(json, "i").Select(ReadItem).ToImmutableSortedDictionary(item => item.Id, item => item);
        var subscriptions = Many(json, "s").Select(ReadSubscription).ToImmutableSortedDictionary(one => one.Id, one => one);
        return InstanceState.Of(json.GetProperty("n").GetInt32(), json.GetProperty("e").GetInt32(), items, subscriptions, json.TryGetProperty("c", out _));
    }

    private static void Write(Utf8JsonWriter json, Item item)
    {
        json.WriteStartObject();
        json.WriteNumber("i", item.Id);
        if (item.Parent != 0)
            json.WriteNumber("p", item.Parent);
        json.WriteString("n", item.Node);
        if (item.Kind != 0)
            json.WriteNumber("k", (int)item.Kind);
        if (!item.Variables.IsEmpty)
        {
            json.WritePropertyName("v");
            ValueJson.WriteAll(json, item.Variables);
        }

        if (!item.Carried.IsEmpty)
        {
            json.WritePropertyName("c");
            ValueJson.WriteAll(json, item.Carried);
        }

        Text(json, "y", item.Key);
        Text(json, "f", item.Flow);
        Text(json, "x", item.Failure);
        if (item.Leaving)
            json.WriteBoolean("o", true);
        if (item.Loop is { } loop)
            Write(json, loop);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LoopProgress loop)
    {
        json.WriteStartArray("l");
        json.WriteNumberValue(loop.Total);
        json.WriteNumberValue(loop.Started);
        json.WriteNumberValue(loop.Completed);
        ValueJson.Write(json, loop.Items);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Subscription subscription)
    {
        json.WriteStartArray();
        json.WriteNumberValue(subscription.Id);
        json.WriteNumberValue(subscription.Owner);
        json.WriteStringValue(subscription.Node);
        if (subscription.Remaining != 0 || subscription.Held)
            json.WriteNumberValue(subscription.Remaining);
        if (subscription.Held || subscription.Due is not null)
            json.WriteBooleanValue(subscription.Held);
        if (subscription.Due is { } due)
            json.WriteStringValue(due);
        json.WriteEndArray();
    }

    private static Item ReadItem(JsonElement json) =>
        new(json.GetProperty("i").GetInt32(), Number(json, "p"), json.GetProperty("n").GetString()!, (ItemKind)Number(json, "k"))
        {
            Variables = Variables(json, "v"),
            Carried = Variables(json, "c"),
            Key = Text(json, "y"),
            Flow = Text(json, "f"),
            Failure = Text(json, "x"),
            Leaving = json.TryGetProperty("o", out _),
            Loop = json.TryGetProperty("l", out var loop)
                ? new LoopProgress(loop[0].GetInt32(), loop[1].GetInt32(), loop[2].GetInt32(), [.. loop[3].EnumerateArray().Select(ValueJson.Read)])
                : null,
        };

    private static Subscription ReadSubscription(JsonElement json)
    {
        var said = json.GetArrayLength();
        return new(json[0].GetInt32(), json[1].GetInt32(), json[2].GetString()!,
            said > 3 ? json[3].GetInt32() : 0, said > 4 && json[4].GetBoolean(), said > 5 ? json[5].GetDateTimeOffset() : null);
    }

    private static IEnumerable<JsonElement> Many(JsonElement json, string name) => json.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static ImmutableDictionary<string, object?> Variables(JsonElement json, string name) =>
        json.TryGetProperty(name, out var variables) ? Item.NoVariables.AddRange(ValueJson.ReadAll(variables)) : Item.NoVariables;

    private static int Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : 0;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
