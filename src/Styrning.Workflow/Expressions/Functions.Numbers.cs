using System.Globalization;

namespace Styrning.Workflow.Expressions;

internal static partial class Functions
{
    private static IEnumerable<Function> Numbers() =>
    [
        new("number(from: string|number): number", (a, _) => a[0] is string text ? Number(text) : a[0]),
        new("decimal(n: number, scale: number): number", (a, _) => Rounded(a[0], a[1], MidpointRounding.ToEven)),
        new("round half up(n: number, scale: number): number", (a, _) => Rounded(a[0], a[1], MidpointRounding.AwayFromZero)),
        new("round half down(n: number, scale: number): number", (a, _) => HalfDown((decimal)a[0]!, a[1])),
        new("round up(n: number, scale: number): number", (a, _) => Away((decimal)a[0]!, a[1])),
        new("round down(n: number, scale: number): number", (a, _) => Rounded(a[0], a[1], MidpointRounding.ToZero)),
        new("floor(n: number, scale?: number): number", (a, _) => Rounded(a[0], a.ElementAtOrDefault(1) ?? 0m, MidpointRounding.ToNegativeInfinity)),
        new("ceiling(n: number, scale?: number): number", (a, _) => Rounded(a[0], a.ElementAtOrDefault(1) ?? 0m, MidpointRounding.ToPositiveInfinity)),
        new("abs(n: number|duration): number|duration", (a, _) => a[0] is decimal number ? Math.Abs(number) : Positive((CalendarDuration)a[0]!)),
        new("modulo(dividend: number, divisor: number): number", (a, _) => Modulo((decimal)a[0]!, (decimal)a[1]!)),
        new("sqrt(number: number): number", (a, _) => Root((decimal)a[0]!)),
        new("odd(number: number): boolean", (a, _) => Modulo((decimal)a[0]!, 2) == 1),
        new("even(number: number): boolean", (a, _) => Modulo((decimal)a[0]!, 2) == 0),
    ];

    /// <summary>A whole number within the bounds that the caller can use.</summary>
    private static int Whole(object? value, string what)
    {
        var number = (decimal)value!;
        return number == decimal.Truncate(number) && Math.Abs(number) <= 1_000_000
            ? (int)number
            : throw new ExpressionFault($"{Values.Text(number)} kan inte vara {what}.");
    }

    private static object Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ExpressionFault($"{Evaluation.Short(text)} är inget tal.");

    private static object Rounded(object? value, object? scale, MidpointRounding how)
    {
        var digits = Digits(scale);
        if (digits >= 0)
            return decimal.Round((decimal)value!, digits, how);
        var unit = Power10(-digits);
        return decimal.Round((decimal)value! / unit, 0, how) * unit;
    }

    private static object HalfDown(decimal value, object? scale)
    {
        var nearest = (decimal)Rounded(value, scale, MidpointRounding.AwayFromZero);
        var truncated = (decimal)Rounded(value, scale, MidpointRounding.ToZero);
        return Math.Abs(nearest - value) == Math.Abs(value - truncated) ? truncated : nearest;
    }

    private static object Away(decimal value, object? scale) =>
        Rounded(value, scale, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);

    private static int Digits(object? scale) => Whole(scale, "ett antal decimaler") is var digits and >= -28 and <= 28
        ? digits
        : throw new ExpressionFault("Antalet decimaler är mellan -28 och 28.");

    private static decimal Power10(int exponent) => (decimal)Arithmetic.Power(10, exponent);

    private static CalendarDuration Positive(CalendarDuration length) =>
        CalendarDuration.Compare(length, CalendarDuration.Zero) is { } order
            ? order < 0 ? -length : length
            : throw new ExpressionFault("Månader och dagar går inte att jämföra.");

    private static decimal Modulo(decimal value, decimal by) => by == 0
        ? throw new ExpressionFault("Uttrycket delar med noll.")
        : value % by is var rest && rest != 0 && rest < 0 != by < 0 ? rest + by : rest;

    private static object Root(decimal value) => value >= 0
        ? decimal.Round((decimal)Math.Sqrt((double)value), 12)
        : throw new ExpressionFault($"{Values.Text(value)} har ingen kvadratrot.");
}
