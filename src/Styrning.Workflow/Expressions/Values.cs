using System.Collections;
using System.Globalization;

namespace Styrning.Workflow.Expressions;

/// <summary>
/// The values a process knows: null, bool, decimal, string, DateOnly, DateTimeOffset, CalendarDuration, list, context (names to values).
/// What the host hands in is brought to one of these, so that a stored and reloaded instance is the same as one that never left memory.
/// </summary>
public static class Values
{
    // What is stored is read back by a parser that stops at 64 levels, of which each of ours takes up to two.
    private const int Deepest = 24;

    /// <exception cref="ArgumentException">The value is of no kind that a process knows, or lists within lists without end.</exception>
    public static object? Normalise(object? value) => Normalise(value, 0);

    private static object? Normalise(object? value, int depth) => value switch
    {
        null or bool or decimal or string or DateOnly or CalendarDuration => value,
        DateTimeOffset moment => moment.ToUniversalTime(),
        Guid id => id.ToString("D"),
        Enum name => name.ToString(),
        byte or sbyte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double or float => (decimal)Convert.ToDouble(value, CultureInfo.InvariantCulture),
        TimeSpan time => new CalendarDuration(0, 0, time),
        _ when depth > Deepest => throw new ArgumentException($"Fler än {Deepest} listor i varandra kan inte vara en variabel.", nameof(value)),
        IReadOnlyDictionary<string, object?> context =>
            context.ToDictionary(entry => entry.Key, entry => Normalise(entry.Value, depth + 1), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(item => Normalise(item, depth + 1)).ToArray(),
        _ => throw new ArgumentException($"Ett värde av typen {value.GetType()} kan inte vara en variabel.", nameof(value)),
    };

    /// <summary>A value as text: how keys are compared and roles are named.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => Plain(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> context => "{" + string.Join(", ", context.Select(entry => $"{entry.Key}:{Text(entry.Value) ?? "null"}")) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(item => Text(item) ?? "null")) + "]",
        _ => value.ToString(),
    };

    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (CalendarDuration a, CalendarDuration b) => CalendarDuration.Compare(a, b) == 0,
        (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) =>
            a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var value) && Same(entry.Value, value)),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
        _ => one.Equals(other),
    };

    /// <summary>What a type is called in a message.</summary>
    internal static string Kind(object? value) => KindNames.Told(KindNames.Of(value));

    // 1.50 and 1.5 are one number and must be one text.
    private static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
