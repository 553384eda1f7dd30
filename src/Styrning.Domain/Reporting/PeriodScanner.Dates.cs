using System.Globalization;

namespace Styrning.Domain.Reporting;

// Figures: years, days and weeks.
internal sealed partial class PeriodScanner
{
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "kr", "kronor", "mkr", "tkr", "personer", "st", "stycken", "besökare", "elever", "invånare", "ton", "meter", "km", "m", "kvm", "kvadratmeter",
        "kwh", "mwh", "gwh", "hushåll", "anställda", "medarbetare", "ärenden", "timmar", "barn", "unga", "platser", "bostäder", "träd", "deltagare",
    };

    private Found? Number(int at)
    {
        if (IsYear(at))
            return YearMonthDay(at) ?? Years(at);
        if (Kind(at + 1) is PeriodWord.Colon && Glued(at + 1) && Word(at + 2) is "a" or "e" or "de" or "dje")
            return Ordinal(at, Value(at), at + 3);

        return DayMonth(at);
    }

    private Found? YearMonthDay(int at)
    {
        if (Kind(at + 1) is PeriodWord.Dash && Glued(at + 1) && Glued(at + 2) && Kind(at + 2) is PeriodWord.Number && _tokens[at + 2].Length == 2)
        {
            if (Kind(at + 3) is PeriodWord.Dash && Glued(at + 3) && Kind(at + 4) is PeriodWord.Number && Glued(at + 4))
                return Day(Value(at), Value(at + 2), Value(at + 4), at + 5);
            if (Value(at + 2) is >= 1 and <= 12)
                return MonthsOf(Value(at + 2), Value(at + 2), (Value(at), at + 3, true));
        }

        return Kind(at + 1) switch
        {
            PeriodWord.Quarter => MonthsOf((Value(at + 1) * 3) - 2, Value(at + 1) * 3, (Value(at), at + 2, true)),
            PeriodWord.QuarterWord when Kind(at + 2) is PeriodWord.Number && Value(at + 2) is >= 1 and <= 4 =>
                MonthsOf((Value(at + 2) * 3) - 2, Value(at + 2) * 3, (Value(at), at + 3, true)),
            _ => null,
        };
    }

    // "2023", "2024–2026", "2023/24". Numbers of statutes and of the diary ("2006:544", "KS 2022/255") are no years.
    private Found? Years(int at)
    {
        if (!IsYear(at) || (Glued(at) && Kind(at - 1) is PeriodWord.Slash or PeriodWord.Colon or PeriodWord.Dot))
            return null;

        var (first, last, until) = (Value(at), Value(at), at + 1);
        if (Kind(until) is PeriodWord.Dash or PeriodWord.Slash && Kind(until + 1) is PeriodWord.Number)
        {
            var second = _tokens[until + 1].Length == 2 ? (first / 100 * 100) + Value(until + 1) : Value(until + 1);
            if (second > first && second - first <= 50 && _tokens[until + 1].Length is 2 or 4)
                (last, until) = (second, until + 2);
            else if (Glued(until) && Glued(until + 1))
                return null;
        }

        if (Kind(until) is PeriodWord.Colon && Glued(until) && Kind(until + 1) is PeriodWord.Number && Glued(until + 1))
            return null;

        return Counted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Word(until)) ? null : MonthsOf(1, 12, (last, until, true)) with { From = new DateOnly(first, 1, 1) };
    }

    // "30 oktober 2019", "14.2.2023", "14/2 2023".
    private Found? DayMonth(int at)
    {
        if (Kind(at + 1) is PeriodWord.Month)
        {
            var year = Year(at + 2);
            return Day(year.Year, Value(at + 1), Value(at), year.Until, year.Named);
        }

        if (Kind(at + 1) is PeriodWord.Dot or PeriodWord.Slash && Glued(at + 1) && Kind(at + 2) is PeriodWord.Number && Glued(at + 2))
        {
            var year = Kind(at + 3) is PeriodWord.Dot or PeriodWord.Slash or PeriodWord.Dash ? at + 4 : at + 3;
            return IsYear(year) ? Day(Value(year), Value(at + 2), Value(at), year + 1) : null;
        }

        return null;
    }

    private static Found? Day(int year, int month, int day, int until, bool named = true)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;

        var date = new DateOnly(year, month, day);
        return new Found(until, date, date, named);
    }

    private Found? Weeks(int at)
    {
        var until = at + 1;
        var first = Value(at);
        if (first == 0)
        {
            var dotted = Kind(at) is PeriodWord.WeekShort && Kind(until) is PeriodWord.Dot;
            until += dotted ? 1 : 0;
            if (Kind(until) is not PeriodWord.Number)
                return null;

            first = Value(until++);
            if (Kind(at) is PeriodWord.WeekShort && !dotted && !Year(until).Named)
                return null;
        }

        var last = first;
        if (Kind(until) is PeriodWord.Dash && Kind(until + 1) is PeriodWord.Number && Value(until + 1) is >= 1 and <= 53)
            (last, until) = (Value(until + 1), until + 2);

        var year = Year(until);
        if (first < 1 || last < first || last > ISOWeek.GetWeeksInYear(year.Year))
            return null;

        return new Found(year.Until, Monday(first), Monday(last).AddDays(6), year.Named);

        DateOnly Monday(int week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year.Year, week, DayOfWeek.Monday));
    }
}
