using System.Globalization;
using System.Text.Json;
using Styrning.Workflow.Expressions;

namespace Styrning.Workflow.Storage;

/// <summary>Values of a process as compact JSON, and back as exactly the same values. What JSON has no word for is an object with one "$" name.</summary>
internal static class ValueJson
{
    private const string Day = "$day";
    private const string Moment = "$at";
    private const string Length = "$for";
    private const string Context = "$map";

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case DateOnly day:
                Marked(json, Day, () => json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case DateTimeOffset moment:
                Marked(json, Moment, () => json.WriteNumberValue(moment.UtcTicks));
                break;
            case CalendarDuration length:
                Marked(json, Length, () => Numbers(json, length.Months, length.Days, length.Time.Ticks));
                break;
            case IReadOnlyDictionary<string, object?> context:
                Marked(json, Context, () => WriteAll(json, context));
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no value of a process.", nameof(value));
        }
    }

    /// <summary>Null for none.</summary>
    public static string? Bag(IReadOnlyDictionary<string, object?> values) => values.Count == 0
        ? null
        : CompactJson.Write(json => WriteAll(json, values.Select(value => new KeyValuePair<string, object?>(value.Key, Values.Normalise(value.Value)))));

    public static IReadOnlyDictionary<string, object?> Bag(string? text)
    {
        using var document = JsonDocument.Parse(text ?? "{}");
        return ReadAll(document.RootElement);
    }

    public static void WriteAll(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> values)
    {
        json.WriteStartObject();
        foreach (var (name, value) in values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDecimal(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => json.EnumerateArray().Select(Read).ToArray(),
        _ => ReadMarked(json),
    };

    public static Dictionary<string, object?> ReadAll(JsonElement json) =>
        json.EnumerateObject().ToDictionary(entry => entry.Name, entry => Read(entry.Value), StringComparer.Ordinal);

    private static object ReadMarked(JsonElement json)
    {
        var mark = json.EnumerateObject().Single();
        return mark.Name switch
        {
            Day => DateOnly.ParseExact(mark.Value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Moment => new DateTimeOffset(mark.Value.GetInt64(), TimeSpan.Zero),
            Length => new CalendarDuration(mark.Value[0].GetInt32(), mark.Value[1].GetInt32(), TimeSpan.FromTicks(mark.Value[2].GetInt64())),
            Context => ReadAll(mark.Value),
            _ => throw new JsonException($"{mark.Name} marks no value."),
        };
    }

    private static void Marked(Utf8JsonWriter json, string mark, Action value)
    {
        json.WriteStartObject();
        json.WritePropertyName(mark);
        value();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, params ReadOnlySpan<long> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
