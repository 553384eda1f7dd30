namespace Styrning.Workflow.Expressions;

/// <summary>Operators on values. Null makes null, as in FEEL; types that do not fit are a fault with a sentence, not a silent null.</summary>
internal static class Arithmetic
{
    public static object? Negate(object? value) => value switch
    {
        null => null,
        decimal number => -number,
        CalendarDuration duration => -duration,
        _ => throw new ExpressionFault($"{Values.Kind(value)} har inget tecken."),
    };

    public static object? Apply(string symbol, object? left, object? right, TimeZoneInfo zone)
    {
        if (left is null || right is null)
            return null;

        try
        {
            return (symbol, left, right) switch
            {
                ("+", decimal a, decimal b) => a + b,
                ("-", decimal a, decimal b) => a - b,
                ("*", decimal a, decimal b) => a * b,
                ("/", decimal, decimal b) when b == 0 => throw new ExpressionFault("Uttrycket delar med noll."),
                ("/", decimal a, decimal b) => a / b,
                ("**", decimal a, decimal b) => (decimal)Math.Pow((double)a, (double)b),
                ("+", string a, string b) => Joined(a, b),
                ("+", DateOnly day, CalendarDuration length) => length.After(day),
                ("-", DateOnly day, CalendarDuration length) => (-length).After(day),
                ("+", DateTimeOffset moment, CalendarDuration length) => length.After(moment, zone),
                ("-", DateTimeOffset moment, CalendarDuration length) => (-length).After(moment, zone),
                ("+", CalendarDuration length, DateOnly day) => length.After(day),
                ("+", CalendarDuration length, DateTimeOffset moment) => length.After(moment, zone),
                ("+", CalendarDuration a, CalendarDuration b) => a + b,
                ("-", CalendarDuration a, CalendarDuration b) => a + -b,
                ("*", CalendarDuration a, decimal times) when times == decimal.Truncate(times) => Times(a, (int)times),
                ("*", decimal times, CalendarDuration a) when times == decimal.Truncate(times) => Times(a, (int)times),
                ("-", DateOnly a, DateOnly b) => new CalendarDuration(0, a.DayNumber - b.DayNumber, TimeSpan.Zero),
                ("-", DateTimeOffset a, DateTimeOffset b) => new CalendarDuration(0, 0, a - b),
                _ => throw new ExpressionFault($"{Values.Kind(left)} {symbol} {Values.Kind(right)} betyder inget."),
            };
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ExpressionFault("Uttryckets värde är för stort.");
        }
    }

    public static object? Compare(string symbol, object? left, object? right)
    {
        if (symbol is "=" or "!=")
            return Values.Same(left, right) == (symbol == "=");
        if (left is null || right is null)
            return null;

        var order = (left, right) switch
        {
            (decimal a, decimal b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            (DateOnly a, DateOnly b) => a.CompareTo(b),
            (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
            (CalendarDuration a, CalendarDuration b) => CalendarDuration.Compare(a, b)
                ?? throw new ExpressionFault("Månader och dagar går inte att jämföra."),
            _ => throw new ExpressionFault($"{Values.Kind(left)} och {Values.Kind(right)} går inte att jämföra."),
        };
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static CalendarDuration Times(CalendarDuration length, int times) =>
        new(checked(length.Months * times), checked(length.Days * times), length.Time * times);

    private static string Joined(string one, string other) =>
        one.Length + other.Length <= 100_000 ? one + other : throw new ExpressionFault("Texten blir för lång.");
}
