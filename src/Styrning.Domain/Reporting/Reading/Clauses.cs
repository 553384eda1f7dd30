namespace Styrning.Domain.Reporting.Reading;

/// <summary>How a forward-pointing word stands in its sentence.</summary>
internal enum ClauseKind
{
    Main,

    /// <summary>In a clause with "att": what was decided, agreed or said.</summary>
    Content,

    /// <summary>In a clause with "som", "när", "så att", …: describes or conditions, promises nothing by itself.</summary>
    Side,
}

/// <summary>Tells main clauses from side clauses by the words before the verb. A rule of thumb, and named as such to the person who confirms.</summary>
internal static class Clauses
{
    private const int Reach = 30;

    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "som", "när", "där", "hur", "vad", "vem", "vilka", "vart", "innan", "huruvida", "eftersom", "därför", "så", "för", "ifall", "såvida", "medan", "om", "då",
    };

    private static readonly HashSet<string> Finite = new(StringComparer.OrdinalIgnoreCase)
    {
        "är", "var", "har", "hade", "blir", "blev", "finns", "fanns", "kan", "kunde", "fick", "får", "tog", "togs", "gör", "gjorde", "vill", "måste", "bör", "görs", "gjordes", "skett", "antas",
        "beslutas", "gäller", "visar", "saknas", "pågår", "ingår", "anger", "framgår", "innehåller", "omfattar", "återstår", "hölls", "gick", "kom",
    };

    // After "ska" these begin a subject: "När planen är klar ska en övning hållas".
    private static readonly HashSet<string> Subjects = new(StringComparer.OrdinalIgnoreCase)
    {
        "en", "ett", "den", "det", "de", "vi", "man", "alla", "samtliga", "kommunen", "denna", "detta", "dessa", "varje", "förvaltningen", "förvaltningarna", "arbetet",
    };

    public static ClauseKind Of(SentenceWords words, int verb)
    {
        for (var at = verb - 1; at >= 0 && at > verb - Reach; at--)
        {
            // "vilket ska ske": a clause that says something of its own.
            if (words.Is(at, "vilket") || words.Is(at, "vilken") || IsFinite(words, at))
                return ClauseKind.Main;
            if (words.Is(at, "att"))
            {
                // "för att fastställas" is no clause of its own; "så att alla ska …" and "för att alla ska …" tell a purpose.
                if (ForwardMarker.IsInfinitive(words, at + 1) && at + 1 < verb)
                    continue;
                return words.Is(at - 1, "så") || words.Is(at - 1, "för") || words.Is(at - 1, "eftersom") ? ClauseKind.Side : ClauseKind.Content;
            }

            if (words.IsIn(at, Openers) && Opens(words, at, verb))
                return at == 0 && words.IsIn(verb + 1, Subjects) ? ClauseKind.Main : ClauseKind.Side;
        }

        return ClauseKind.Main;
    }

    // "om", "för", "så" and "då" are mostly other things; they open a clause at its beginning.
    private static bool Opens(SentenceWords words, int at, int verb) =>
        words.Is(at, "om") ? at == 0 || words.BreaksBefore(at)
        : words.Is(at, "då") ? at > 0 && words.BreaksBefore(at)
        : words.Is(at, "där") ? at > 0
        : words.Is(at, "vilka") ? at > 0
        : words.Is(at, "därför") || words.Is(at, "så") || words.Is(at, "för") ? false
        : words.Is(at, "som") ? verb - at <= 12 && !words.Is(at - 1, "såväl") && !words.Is(at - 1, "liksom") && !(at == 0)
        : true;

    public static bool IsFinite(SentenceWords words, int at) => words.IsIn(at, Finite) || IsPast(words, at);

    /// <summary>A verb in the past: "beslutade", "infördes", "tog". Nouns with the same endings are rare enough.</summary>
    public static bool IsPast(SentenceWords words, int at)
    {
        // A statement does not begin with its verb: "Planerade åtgärder 2023" tells of no past.
        var word = words[at];
        if (at == 0 || words.IsIn(at, Pasts))
            return at > 0;
        if (word.Length < 5 || char.IsUpper(word[0]))
            return false;

        return Ends(word, "ades") || (Ends(word, "ade") && !words.Is(at - 1, "de") && !words.Is(at - 1, "den") && !words.Is(at - 1, "det")) || Ends(word, "rdes") || Ends(word, "ldes") || Ends(word, "ndes")
            || Ends(word, "ddes") || Ends(word, "gdes") || Ends(word, "vdes") || Ends(word, "ktes") || Ends(word, "ptes") || Ends(word, "stes")
            || Ends(word, "ttes") || Ends(word, "ytte") || Ends(word, "pte") || Ends(word, "kte") || Ends(word, "gde") || Ends(word, "vde") || Ends(word, "llde") || Ends(word, "mde");

        static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly HashSet<string> Pasts = new(StringComparer.OrdinalIgnoreCase)
    {
        "tog", "togs", "var", "hade", "blev", "fick", "gick", "kom", "gav", "gavs", "skedde", "höll", "hölls", "antog", "antogs", "genomförde", "gjorde", "gjordes", "började", "förde", "fördes",
        "införde", "utsågs", "valdes", "tillträdde", "beslöt", "beslöts", "föll", "skrev", "skrevs", "trädde", "drog", "drogs", "lade", "lades", "anslöt", "bildades", "knöts", "fanns", "deltog",
    };
}
