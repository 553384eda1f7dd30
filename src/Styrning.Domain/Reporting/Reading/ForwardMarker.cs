namespace Styrning.Domain.Reporting.Reading;

/// <summary>What kind of word points forward.</summary>
internal enum ForwardKind
{
    /// <summary>"ska", "skall".</summary>
    Duty,

    /// <summary>"kommer att …", save what only tells how things will be.</summary>
    Future,

    /// <summary>"kommer att vara": a state that is expected.</summary>
    Forecast,

    /// <summary>"planeras", "avser att", "målet är att", "återupptas", "beräknas".</summary>
    Plan,

    /// <summary>"fortsätter", "återstår", "färdigställs", "bör": points forward only together with a time.</summary>
    Weak,

    /// <summary>"skulle", "kan komma att".</summary>
    Hypothetical,
}

/// <summary>Words of a sentence that point forward.</summary>
/// <param name="Word">Index of the first word.</param>
/// <param name="Until">Index after the last word.</param>
internal readonly record struct ForwardMarker(ForwardKind Kind, int Word, int Until)
{
    private static readonly HashSet<string> Plans = new(StringComparer.OrdinalIgnoreCase)
    {
        "planeras", "planerar", "återupptas", "återupptar", "beräknas", "påbörjas", "ämnar", "siktar", "ska", "utlovas", "väntas", "förväntas",
    };

    private static readonly HashSet<string> Weaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "fortsätter", "fortgår", "återstår", "kvarstår", "färdigställs", "slutförs", "bör", "behöver", "måste", "avses", "prioriteras",
    };

    private static readonly HashSet<string> Aims = new(StringComparer.OrdinalIgnoreCase)
    {
        "målet", "målsättningen", "ambitionen", "avsikten", "tanken", "planen", "förhoppningen", "steg", "steget", "inriktningen", "fokus",
    };

    private static readonly HashSet<string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        "vara", "finnas", "innebära", "krävas", "behövas", "påverka", "påverkas", "öka", "minska", "bero", "behöva", "kräva",
    };

    // Short infinitives and the vowel that ends the others: "kommer fortsätta", "kommer ske".
    private static readonly HashSet<string> ShortInfinitives = new(StringComparer.OrdinalIgnoreCase) { "bli", "ske", "gå", "få", "ha", "se", "stå", "ta", "ge", "dra", "ske", "nå", "tas", "ges" };

    private static readonly HashSet<string> NotInfinitives = new(StringComparer.OrdinalIgnoreCase)
    {
        "bra", "ofta", "alla", "detta", "dessa", "båda", "första", "andra", "samma", "nästa", "vilka", "många", "bara", "ena", "egna", "nya", "stora", "sina", "våra", "gärna", "inga", "några",
    };

    public static List<ForwardMarker> Find(SentenceWords words)
    {
        var markers = new List<ForwardMarker>();
        for (var at = 0; at < words.Count; at++)
        {
            if (At(words, at) is { } marker)
                markers.Add(marker);
        }

        return markers;
    }

    private static ForwardMarker? At(SentenceWords words, int at)
    {
        var word = words[at];
        if (word.Length is < 3 or > 14)
            return null;
        if (words.Is(at, "ska") || words.Is(at, "skall"))
            return new ForwardMarker(ForwardKind.Duty, at, at + 1);
        if (words.Is(at, "skulle"))
            return new ForwardMarker(ForwardKind.Hypothetical, at, at + 1);
        if (words.Is(at, "kommer"))
            return Comes(words, at);
        if (words.Is(at, "komma") && words.Is(at + 1, "att"))
            return new ForwardMarker(ForwardKind.Hypothetical, at, at + 2);
        if (words.IsIn(at, Plans))
            return new ForwardMarker(ForwardKind.Plan, at, at + 1);
        if (words.Is(at, "avser"))
            return Intends(words, at);
        if (words.Is(at, "planerad") || words.Is(at, "planerat") || words.Is(at, "planerade"))
            return words.Is(at - 1, "är") || words.Is(at - 1, "finns") || words.Is(at - 2, "är") ? new ForwardMarker(ForwardKind.Plan, at, at + 1) : null;
        if (words.Is(at, "avsikt") && words.Is(at - 1, "för") && words.Is(at + 1, "att"))
            return new ForwardMarker(ForwardKind.Plan, at - 1, at + 2);
        if (words.IsIn(at, Aims) && (words.Is(at + 1, "är") || words.Is(at + 2, "är")) && (words.Is(at + 2, "att") || words.Is(at + 3, "att")))
            return new ForwardMarker(ForwardKind.Plan, at, words.Is(at + 2, "att") ? at + 3 : at + 4);

        return words.IsIn(at, Weaks) ? new ForwardMarker(ForwardKind.Weak, at, at + 1) : null;
    }

    // "kommer att", "kommer under året att", "kommer ratt fortsätta", "kommer fortsätta".
    private static ForwardMarker? Comes(SentenceWords words, int at)
    {
        for (var next = at + 1; next <= at + 6 && next < words.Count; next++)
        {
            if (words.BreaksBefore(next))
                break;
            if (words.Is(next, "att") || (next == at + 1 && (words.Is(next, "ratt") || words.Is(next, "at") || words.Is(next, "atr"))))
                return new ForwardMarker(words.IsIn(next + 1, States) ? ForwardKind.Forecast : ForwardKind.Future, at, next + 1);
            if (words.IsIn(next, ShortInfinitives) || (next <= at + 3 && IsInfinitive(words, next)))
                return new ForwardMarker(words.IsIn(next, States) ? ForwardKind.Forecast : ForwardKind.Future, at, next);
        }

        return null;
    }

    // "avser att införa", "avser införa", but not "vad avser civilt försvar".
    private static ForwardMarker? Intends(SentenceWords words, int at)
    {
        if (words.Is(at + 1, "att"))
            return new ForwardMarker(ForwardKind.Plan, at, at + 2);

        return !words.Is(at - 1, "vad") && !words.Is(at - 1, "som") && IsInfinitive(words, at + 1) ? new ForwardMarker(ForwardKind.Plan, at, at + 1) : null;
    }

    public static bool IsInfinitive(SentenceWords words, int at)
    {
        var word = words[at];
        return word.Length >= 3 && (word.EndsWith("a") || word.EndsWith("as")) && !words.IsIn(at, NotInfinitives) && !char.IsUpper(word[0]);
    }
}
