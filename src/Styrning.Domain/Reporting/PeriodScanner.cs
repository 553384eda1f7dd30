namespace Styrning.Domain.Reporting;

/// <summary>
/// Finds expressions of time by walking once over the words: each attempt looks a bounded number of words ahead, so the time is
/// linear in the text whatever is in it. No regular expressions.
/// </summary>
internal sealed partial class PeriodScanner
{
    private readonly string _text;
    private readonly int _next;
    private readonly List<PeriodToken> _tokens;

    private PeriodScanner(string text, int referenceYear)
    {
        _text = text;
        // DateOnly ends with 9999; a plan for the year after must still be a date.
        _next = Math.Clamp(referenceYear, 1, 9000) + 1;
        _tokens = PeriodToken.Cut(text);
    }

    /// <summary>What was read from one word up to, not including, another.</summary>
    private readonly record struct Found(int Until, DateOnly? From, DateOnly? To, bool NamesYear);

    public static IReadOnlyList<FuzzyPeriodMatch> Scan(string text, int referenceYear)
    {
        var scanner = new PeriodScanner(text, referenceYear);
        var matches = new List<FuzzyPeriodMatch>();
        for (var at = 0; at < scanner._tokens.Count;)
        {
            if (scanner.Period(at) is not { } found)
            {
                at++;
                continue;
            }

            var start = scanner._tokens[at].Start;
            var length = scanner._tokens[found.Until - 1].End - start;
            matches.Add(new FuzzyPeriodMatch(start, length, new FuzzyPeriod(text.Substring(start, length), found.From, found.To), found.NamesYear));
            at = found.Until;
        }

        return matches;
    }

    private Found? Period(int at) => Kind(at) switch
    {
        PeriodWord.By or PeriodWord.Before or PeriodWord.After or PeriodWord.Since => Bounded(at, Kind(at), Prefix(at)),
        _ when DottedPrefix(at) is { } dotted => Bounded(at, dotted.Kind, dotted.Until),
        _ => TermOfOffice(at) ?? Duration(at) ?? Range(at),
    };

    // "till och med", "från och med"; then "den", "i", "under" before the time itself.
    private int Prefix(int at)
    {
        var until = at + 1;
        if (Kind(until) is PeriodWord.And && Is(until, "och") && Is(until + 1, "med"))
            until += 2;
        return until;
    }

    // "t.o.m." and "fr.o.m.", with or without their full stops glued together.
    private (PeriodWord Kind, int Until)? DottedPrefix(int at)
    {
        var first = Is(at, "t") ? PeriodWord.By : Is(at, "fr") || Is(at, "f") ? PeriodWord.Since : PeriodWord.Other;
        if (first is PeriodWord.Other || Kind(at + 1) is not PeriodWord.Dot || !Is(at + 2, "o") || Kind(at + 3) is not PeriodWord.Dot || !Is(at + 4, "m"))
            return null;

        return (first, Kind(at + 5) is PeriodWord.Dot ? at + 6 : at + 5);
    }

    private Found? Bounded(int at, PeriodWord kind, int until)
    {
        for (var skipped = 0; skipped < 2 && Kind(until) is PeriodWord.Of or PeriodWord.The; skipped++)
            until++;
        if (Core(until) is not { } core)
            return null;

        if (kind is PeriodWord.Since && Link(core.Until) is { } link && Core(link) is { To: not null } end && core.From <= end.To)
            return end with { From = core.From, NamesYear = core.NamesYear || end.NamesYear };

        return kind switch
        {
            PeriodWord.By => core with { From = null },
            PeriodWord.Before => core with { From = null, To = core.From?.AddDays(Is(at, "före") && Is(at + 1, "utgången") ? 0 : -1) },
            PeriodWord.After => core with { From = core.To?.AddDays(1), To = null },
            _ => core with { To = null },
        };
    }

    // "våren 2023 – hösten 2024" is one time. "våren 2023 och hösten 2024" is two.
    private Found? Range(int at)
    {
        if (Core(at) is not { } first)
            return null;

        return Link(first.Until) is { } link && Core(link) is { To: not null } last && last.NamesYear && first.From < last.From
            ? last with { From = first.From }
            : first;
    }

    private int? Link(int at) => Kind(at) is PeriodWord.Dash || Is(at, "till") ? (Is(at, "till") ? Prefix(at) : at + 1) : null;

    // "(vid) början på varje ny mandatperiod": a time without a day of its own, kept as words.
    private Found? TermOfOffice(int at)
    {
        var until = at;
        if (Kind(until) is PeriodWord.Part)
            until += Kind(until + 1) is PeriodWord.Of ? 2 : 1;
        if (Kind(until) is not (PeriodWord.Every or PeriodWord.Next or PeriodWord.Coming))
            return null;

        until++;
        if (Is(until, "ny"))
            until++;
        return Kind(until) is PeriodWord.TermOfOffice ? new Found(until + 1, null, null, false) : null;
    }

    // "under 12 månader", "inom två år": how long, not when.
    private Found? Duration(int at)
    {
        if (Kind(at) is not PeriodWord.Number || Kind(at - 1) is not (PeriodWord.Of or PeriodWord.Within))
            return null;

        return Kind(at + 1) is PeriodWord.Span or PeriodWord.Week || Is(at + 1, "år") ? new Found(at + 2, null, null, false) : null;
    }

    private PeriodWord Kind(int at) => (uint)at < (uint)_tokens.Count ? _tokens[at].Kind : PeriodWord.Other;

    private int Value(int at) => _tokens[at].Value;

    private bool Glued(int at) => (uint)at < (uint)_tokens.Count && _tokens[at].Glued;

    private ReadOnlySpan<char> Word(int at) =>
        (uint)at < (uint)_tokens.Count ? _text.AsSpan(_tokens[at].Start, _tokens[at].Length) : default;

    private bool Is(int at, string word) => Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
