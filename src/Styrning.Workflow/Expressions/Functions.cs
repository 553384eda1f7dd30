using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Styrning.Workflow.Expressions;

/// <summary>The fixed list of functions. Adding one is adding a line.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Function> All = new Function[]
    {
        new("not", 1, 1, (a, _) => a[0] is null ? null : !As<bool>(a[0])),
        new("is defined", 1, 1, (_, _) => true),
        new("count", 1, 1, (a, _) => (decimal)Evaluation.AsList(a[0]).Count),
        new("sum", 1, 50, (a, e) => Listed(a, e).Aggregate((object?)0m, (x, y) => Arithmetic.Apply("+", x, y, e.Zone))),
        new("min", 1, 50, (a, e) => Extreme(a, e, "<")),
        new("max", 1, 50, (a, e) => Extreme(a, e, ">")),
        new("list contains", 2, 2, (a, e) => Counted(a[0], e).Any(item => Values.Same(item, a[1]))),
        new("append", 2, 50, (a, e) => Counted(a[0], e).Concat(a.Skip(1)).ToArray()),
        new("concatenate", 1, 50, (a, e) => a.SelectMany(list => Counted(list, e)).ToArray()),
        new("distinct values", 1, 1, (a, e) => Distinct(Counted(a[0], e), e)),
        new("contains", 2, 2, (a, _) => Texts(a, (x, y) => x.Contains(y, StringComparison.Ordinal))),
        new("starts with", 2, 2, (a, _) => Texts(a, (x, y) => x.StartsWith(y, StringComparison.Ordinal))),
        new("ends with", 2, 2, (a, _) => Texts(a, (x, y) => x.EndsWith(y, StringComparison.Ordinal))),
        new("string length", 1, 1, (a, _) => a[0] is null ? null : (decimal)As<string>(a[0]).Length),
        new("upper case", 1, 1, (a, _) => a[0] is null ? null : As<string>(a[0]).ToUpperInvariant()),
        new("lower case", 1, 1, (a, _) => a[0] is null ? null : As<string>(a[0]).ToLowerInvariant()),
        new("string", 1, 1, (a, _) => Values.Text(a[0])),
        new("number", 1, 1, (a, _) => a[0] is null ? null : Number(As<string>(a[0]))),
        new("floor", 1, 1, (a, _) => a[0] is null ? null : Math.Floor(As<decimal>(a[0]))),
        new("ceiling", 1, 1, (a, _) => a[0] is null ? null : Math.Ceiling(As<decimal>(a[0]))),
        new("abs", 1, 1, (a, _) => a[0] is null ? null : Math.Abs(As<decimal>(a[0]))),
        new("modulo", 2, 2, (a, _) => Modulo(a[0], a[1])),
        new("date", 1, 3, (a, e) => a.Length == 3 ? Day(a) : Day(a[0], e.Zone)),
        new("date and time", 1, 1, (a, e) => a[0] is null ? null : Moment(As<string>(a[0]), e.Zone)),
        new("duration", 1, 1, (a, _) => a[0] is null ? null : Duration(As<string>(a[0]))),
        new("today", 0, 0, (_, e) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(e.Now, e.Zone).DateTime)),
        new("now", 0, 0, (_, e) => e.Now),
    }.ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static bool TryFind(string name, [NotNullWhen(true)] out Function? function) => All.TryGetValue(name, out function);

    /// <summary>@"2026-01-31", @"P3M" and the like: whatever the text says it is.</summary>
    public static object AtLiteral(Token token)
    {
        if (CalendarDuration.TryParse(token.Text, out var duration))
            return duration;
        return TryDay(token.Text, out var day) ? day : Moment(token.Text, TimeZoneInfo.Utc);
    }

    /// <summary>A moment with an offset, or a wall time in the zone; a day is its first moment.</summary>
    public static DateTimeOffset Moment(string text, TimeZoneInfo zone)
    {
        if (TryDay(text, out var day))
            return CalendarDuration.OnTheWall(day.ToDateTime(TimeOnly.MinValue), zone);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) || !text.Contains('T'))
            throw new ExpressionFault($"{text} är ingen tidpunkt.");

        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T');
        return hasOffset ? moment.ToUniversalTime() : CalendarDuration.OnTheWall(moment.DateTime, zone);
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static T As<T>(object? value) =>
        value is T wanted ? wanted : throw new ExpressionFault($"Funktionen kan inte ta {Values.Kind(value)}.");

    private static object? Texts(object?[] a, Func<string, string, bool> test) =>
        a[0] is null || a[1] is null ? null : test(As<string>(a[0]), As<string>(a[1]));

    private static object Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ExpressionFault($"{text} är inget tal.");

    private static object? Modulo(object? value, object? by)
    {
        if (value is null || by is null)
            return null;
        var divisor = As<decimal>(by);
        if (divisor == 0)
            throw new ExpressionFault("Uttrycket delar med noll.");
        return As<decimal>(value) - divisor * Math.Floor(As<decimal>(value) / divisor);
    }

    private static object? Day(object? from, TimeZoneInfo zone) => from switch
    {
        null => null,
        DateOnly day => day,
        DateTimeOffset moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime),
        string text when TryDay(text, out var day) => day,
        _ => throw new ExpressionFault($"{Values.Text(from)} är inget datum."),
    };

    private static object Day(object?[] parts)
    {
        var text = $"{As<decimal>(parts[0]):0000}-{As<decimal>(parts[1]):00}-{As<decimal>(parts[2]):00}";
        return TryDay(text, out var day) ? day : throw new ExpressionFault($"{text} är inget datum.");
    }

    private static object Duration(string text) =>
        CalendarDuration.TryParse(text, out var duration) ? duration : throw new ExpressionFault($"{text} är ingen tidslängd.");

    private static IReadOnlyList<object?> Counted(object? value, Evaluation evaluation)
    {
        var list = Evaluation.AsList(value);
        evaluation.Count(list.Count);
        return list;
    }

    private static IReadOnlyList<object?> Listed(object?[] values, Evaluation evaluation) => values.Length == 1 ? Counted(values[0], evaluation) : values;

    private static object? Extreme(object?[] values, Evaluation evaluation, string symbol)
    {
        var list = Listed(values, evaluation);
        return list.Count == 0 ? null : list.Aggregate((best, value) => Arithmetic.Compare(symbol, value, best) is true ? value : best);
    }

    private static object?[] Distinct(IReadOnlyList<object?> list, Evaluation evaluation)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            evaluation.Count(kept.Count);
            if (!kept.Exists(other => Values.Same(other, item)))
                kept.Add(item);
        }

        return [.. kept];
    }
}
