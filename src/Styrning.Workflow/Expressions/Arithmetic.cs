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

    public static object? Apply(string symbol, object? left, object? right, Evaluation evaluation)
    {
        if (left is null || right is null)
            return null;

        var zone = evaluation.Zone;
        evaluation.Count(1);
        return (symbol, left, right) switch
        {
            ("+", decimal a, decimal b) => a + b,
            ("-", decimal a, decimal b) => a - b,
            ("*", decimal a, decimal b) => a * b,
            ("/", decimal or CalendarDuration, decimal b) when b == 0 => throw new ExpressionFault("Uttrycket delar med noll."),
            ("/", decimal a, decimal b) => a / b,
            ("**", decimal a, decimal b) => Power(a, b),
            ("+", string a, string b) => Joined(a, b, evaluation),
            ("+", DateOnly day, CalendarDuration length) => length.After(day),
            ("-", DateOnly day, CalendarDuration length) => (-length).After(day),
            ("+", DateTimeOffset moment, CalendarDuration length) => length.After(moment, zone),
            ("-", DateTimeOffset moment, CalendarDuration length) => (-length).After(moment, zone),
            ("+", CalendarDuration length, DateOnly day) => length.After(day),
            ("+", CalendarDuration length, DateTimeOffset moment) => length.After(moment, zone),
            ("+", CalendarDuration a, CalendarDuration b) => a + b,
            ("-", CalendarDuration a, CalendarDuration b) => a + -b,
            ("*", CalendarDuration a, decimal times) => a.Times(times),
            ("*", decimal times, CalendarDuration a) => a.Times(times),
            ("/", CalendarDuration a, decimal parts) => a.Times(1 / parts),
            ("/", CalendarDuration a, CalendarDuration b) => a.Over(b),
            ("-", DateOnly a, DateOnly b) => new CalendarDuration(0, a.DayNumber - b.DayNumber, TimeSpan.Zero),
            ("-", DateTimeOffset a, DateTimeOffset b) => new CalendarDuration(0, 0, a - b),
            _ => throw new ExpressionFault(Senseless(symbol, KindNames.Of(left), KindNames.Of(right))),
        };
    }

    /// <summary>The kind of the result; none when the operator has no meaning between the two.</summary>
    public static Kinds Result(string symbol, Kinds left, Kinds right) => (symbol, left, right) switch
    {
        (_, Kinds.Null, _) or (_, _, Kinds.Null) => Kinds.Null,
        (_, Kinds.Number, Kinds.Number) => Kinds.Number,
        ("+", Kinds.Text, Kinds.Text) => Kinds.Text,
        ("+", Kinds.Duration, Kinds.Date or Kinds.Moment) => right,
        ("+" or "-", Kinds.Date or Kinds.Moment or Kinds.Duration, Kinds.Duration) => left,
        ("-", Kinds.Date, Kinds.Date) or ("-", Kinds.Moment, Kinds.Moment) => Kinds.Duration,
        ("*", Kinds.Duration, Kinds.Number) or ("*", Kinds.Number, Kinds.Duration) or ("/", Kinds.Duration, Kinds.Number) => Kinds.Duration,
        ("/", Kinds.Duration, Kinds.Duration) => Kinds.Number,
        _ => Kinds.None,
    };

    public static string Senseless(string symbol, Kinds left, Kinds right) =>
        $"{KindNames.Told(left)} {symbol} {KindNames.Told(right)} betyder inget."
        + (symbol == "+" && (left | right).HasFlag(Kinds.Text) ? " Skriv string(…) om det som inte är text." : "");

    public static object? Compare(string symbol, object? left, object? right, Evaluation evaluation)
    {
        if (symbol is "=" or "!=")
            return evaluation.Same(left, right) == (symbol == "=");
        return Order(left, right, evaluation) is not { } order ? null : symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Less than 0, 0 or more; null when either is null.</summary>
    public static int? Order(object? left, object? right, Evaluation evaluation)
    {
        if (left is null || right is null)
            return null;
        evaluation.Count(1);
        return (left, right) switch
        {
            (decimal a, decimal b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(evaluation.Made(a), b),
            (DateOnly a, DateOnly b) => a.CompareTo(b),
            (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
            (CalendarDuration a, CalendarDuration b) => CalendarDuration.Compare(a, b)
                ?? throw new ExpressionFault("Månader och dagar går inte att jämföra."),
            _ => throw new ExpressionFault(Incomparable(KindNames.Of(left), KindNames.Of(right))),
        };
    }

    public static bool Ordered(Kinds left, Kinds right) => left is Kinds.Null || right is Kinds.Null
        || left == right && left is Kinds.Number or Kinds.Text or Kinds.Date or Kinds.Moment or Kinds.Duration;

    public static string Incomparable(Kinds left, Kinds right) =>
        $"{KindNames.Told(left)} och {KindNames.Told(right)} går inte att jämföra."
        + ((left | right) == (Kinds.Date | Kinds.Moment) ? " Skriv date(…) om tidpunkten." : "");

    /// <summary>Exact for whole exponents, by squaring.</summary>
    public static object Power(decimal number, decimal exponent)
    {
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > 1_000_000)
            return decimal.Round((decimal)Math.Pow((double)number, (double)exponent), 12);
        if (exponent < 0)
            return number == 0 ? throw new ExpressionFault("Uttrycket delar med noll.") : 1 / (decimal)Power(number, -exponent);

        var result = 1m;
        var left = (int)exponent;
        for (var square = number; left > 0; left >>= 1)
        {
            if (left % 2 == 1)
                result *= square;
            if (left > 1)
                square *= square;
        }

        return result;
    }

    private static string Joined(string one, string other, Evaluation evaluation)
    {
        Evaluation.NotTooLong(one.Length + other.Length);
        return evaluation.Made(one + other);
    }
}
