namespace Styrning.Domain.Reporting;

// What an expression of time begins with, and the parts of a year.
internal sealed partial class PeriodScanner
{
    private Found? Core(int at) => Kind(at) switch
    {
        PeriodWord.The => Kind(at + 1) is PeriodWord.Number or PeriodWord.Ordinal or PeriodWord.Next or PeriodWord.Coming ? Core(at + 1) : null,
        PeriodWord.Part => Part(at),
        PeriodWord.Ordinal => Ordinal(at, Value(at), at + 1),
        PeriodWord.Number => Number(at),
        PeriodWord.YearWord => Kind(at + 1) is PeriodWord.Number ? Years(at + 1) : null,
        PeriodWord.Month => Months(at),
        PeriodWord.MonthTurn => Kind(at + 1) is PeriodWord.Month ? Months(at + 1) : null,
        PeriodWord.Season => Seasons(at),
        PeriodWord.Term or PeriodWord.TermYear => Term(at),
        PeriodWord.Quarter => Quarters(at, Value(at), at + 1),
        PeriodWord.QuarterWord => Kind(at + 1) is PeriodWord.Number or PeriodWord.Ordinal ? Quarters(at, Value(at + 1), at + 2) : null,
        PeriodWord.Tertial => Value(at) > 0
            ? Named(Slice(Value(at), 3, at + 1))
            : Kind(at + 1) is PeriodWord.Number ? Slice(Value(at + 1), 3, at + 2) : null,
        PeriodWord.HalfYear => Value(at) > 0 ? Named(Slice(Value(at), 2, at + 1)) : null,
        PeriodWord.YearTurn => YearTurn(at),
        PeriodWord.HalfYearTurn => MonthsOf(6, 7, Year(at + 1)),
        PeriodWord.Week or PeriodWord.WeekShort => Weeks(at),
        PeriodWord.Next or PeriodWord.Coming => Coming(at),
        _ => null,
    };

    // A year after the words, perhaps with "år", "av" or a comma between; else the year after the reference year.
    private (int Year, int Until, bool Named) Year(int at)
    {
        var probe = at;
        if (Kind(probe) is PeriodWord.Comma or PeriodWord.Span or PeriodWord.Dash)
            probe++;
        if (Is(probe, "av") || Is(probe, "under"))
            probe++;
        if (Is(probe, "år"))
            probe++;
        return IsYear(probe) ? (Value(probe), probe + 1, true) : (_next, at, false);
    }

    private bool IsYear(int at) => Kind(at) is PeriodWord.Number && _tokens[at].Length == 4 && Value(at) is >= 1990 and <= 2199;

    private static Found? Named(Found? found) => found is { NamesYear: true } ? found : null;

    private static Found MonthsOf(int first, int last, (int Year, int Until, bool Named) year) =>
        new(year.Until, new DateOnly(year.Year, first, 1), new DateOnly(year.Year, last, 1).AddMonths(1).AddDays(-1), year.Named);

    private Found? Slice(int number, int of, int at) =>
        number >= 1 && number <= of ? MonthsOf(((number - 1) * 12 / of) + 1, number * 12 / of, Year(at)) : null;

    // "början av 2023", "slutet av maj", "tidig höst 2024": a third of what follows.
    private Found? Part(int at)
    {
        var until = at + 1;
        if (Kind(until) is PeriodWord.Of)
            until++;
        if (Is(until, "året") && Kind(until + 1) is not PeriodWord.Number)
            return Third(new Found(until + 1, new DateOnly(_next, 1, 1), new DateOnly(_next, 12, 31), false), Value(at));

        return Kind(until) is PeriodWord.Part ? null : Core(until) is { From: not null, To: not null } whole ? Third(whole, Value(at)) : null;
    }

    private static Found Third(Found whole, int third) => Cut(whole, third, 3);

    private static Found Cut(Found whole, int number, int of)
    {
        var (from, to) = (whole.From!.Value, whole.To!.Value);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (from.Day == 1 && to.AddDays(1).Day == 1 && months % of == 0)
            return whole with { From = from.AddMonths(months / of * (number - 1)), To = from.AddMonths(months / of * number).AddDays(-1) };

        var days = to.DayNumber - from.DayNumber + 1;
        return whole with { From = from.AddDays(days * (number - 1) / of), To = from.AddDays(days * number / of).AddDays(days >= of ? -1 : 0) };
    }

    // "första kvartalet 2024", "andra halvåret", "senare delen av 2024".
    private Found? Ordinal(int at, int number, int until) => Kind(until) switch
    {
        PeriodWord.QuarterWord => Quarters(at, number, until + 1),
        PeriodWord.Tertial when Value(until) == 0 => Slice(Math.Min(number, 3), 3, until + 1),
        PeriodWord.HalfYear when Value(until) == 0 => Slice(Math.Min(number, 2), 2, until + 1),
        PeriodWord.HalfOf when number is 1 or 2 or 4 => Half(Kind(until + 1) is PeriodWord.Of ? until + 2 : until + 1, Math.Min(number, 2)),
        _ => null,
    };

    // Never a half of a half: "första delen av första delen av …" a hundred thousand times would exhaust the stack.
    private Found? Half(int at, int number) =>
        Kind(at) is PeriodWord.Number or PeriodWord.YearWord or PeriodWord.Month or PeriodWord.Season or PeriodWord.Term
        && Core(at) is { From: not null, To: not null } whole
            ? Cut(whole, number, 2)
            : null;

    private Found? Quarters(int at, int first, int until)
    {
        var last = first;
        if (Kind(until) is PeriodWord.Dash or PeriodWord.And && Kind(until + 1) is PeriodWord.Quarter or PeriodWord.Number && Value(until + 1) is >= 1 and <= 4)
        {
            last = Value(until + 1);
            until += 2;
        }

        return first >= 1 && last is <= 4 && first <= last ? MonthsOf((first * 3) - 2, last * 3, Year(until)) : null;
    }

    private Found? Months(int at)
    {
        var (last, until) = (at, at + 1);
        if ((Kind(until) is PeriodWord.Dash or PeriodWord.Slash || Is(until, "till") || Is(until, "och")) && Kind(until + 1) is PeriodWord.Month && Value(until + 1) > Value(at))
            (last, until) = (until + 1, until + 2);

        var found = MonthsOf(Value(at), Value(last), Year(until));
        // "Jan" and "dec." are also names and abbreviations of other things: they need their year.
        return found.NamesYear || _tokens[at].Length > 4 || Word(at) is "mars" or "maj" or "juni" or "juli" ? found : null;
    }

    private Found? Seasons(int at)
    {
        var (last, until) = (at, at + 1);
        if (Kind(until) is PeriodWord.Slash or PeriodWord.Dash && Kind(until + 1) is PeriodWord.Season && Value(until + 1) > Value(at))
            (last, until) = (until + 1, until + 2);

        var year = Year(until);
        var found = MonthsOf((Value(at) * 3), Math.Min((Value(last) * 3) + 2, 12), year);
        if (Value(last) == 4)
        {
            found = found with { To = new DateOnly(year.Year + 1, 3, 1).AddDays(-1) };
            if (year.Named && Kind(year.Until) is PeriodWord.Slash or PeriodWord.Dash && Kind(year.Until + 1) is PeriodWord.Number
                && Value(year.Until + 1) % 100 == (year.Year + 1) % 100)
                found = found with { Until = year.Until + 2 };
        }

        // "vår" alone is also "our".
        return found.NamesYear || Word(at).EndsWith("en", StringComparison.OrdinalIgnoreCase) ? found : null;
    }

    private Found? Term(int at)
    {
        if (Kind(at) is PeriodWord.TermYear)
            return Half(Value(at) % 10, (Value(at) / 10, at + 1, true));

        var year = Year(at + 1);
        if (!year.Named && Kind(at + 1) is PeriodWord.Number && _tokens[at + 1].Length == 2 && char.IsAsciiDigit(Word(at + 1)[0]))
            year = (2000 + Value(at + 1), at + 2, true);
        return year.Named || _tokens[at].Length > 2 ? Half(Value(at), year) : null;

        static Found Half(int term, (int, int, bool) year) => term == 1 ? MonthsOf(1, 6, year) : MonthsOf(8, 12, year);
    }

    // "årsskiftet 2023/24" and "årsskiftet 2023": the last month of one year and the first of the next.
    private Found YearTurn(int at)
    {
        var year = Year(at + 1);
        var until = year.Until;
        if (year.Named && Kind(until) is PeriodWord.Slash or PeriodWord.Dash && Kind(until + 1) is PeriodWord.Number
            && Value(until + 1) % 100 == (year.Year + 1) % 100)
            until += 2;
        return new Found(until, new DateOnly(year.Year, 12, 1), new DateOnly(year.Year + 1, 1, 31), year.Named);
    }

    // "nästa år", "nästa vår", "kommande år": what follows the year of the report.
    private Found? Coming(int at)
    {
        if (Is(at + 1, "år") || Is(at + 1, "året"))
            return MonthsOf(1, 12, (_next, at + 2, false));
        if (Kind(at + 1) is PeriodWord.Season)
            return Seasons(at + 1) ?? (MonthsOf(Value(at + 1) * 3, Math.Min((Value(at + 1) * 3) + 2, 12), (_next, at + 2, false)));

        return Kind(at + 1) is PeriodWord.Term ? Term(at + 1) : null;
    }
}
