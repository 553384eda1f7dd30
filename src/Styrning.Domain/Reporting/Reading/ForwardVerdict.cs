namespace Styrning.Domain.Reporting.Reading;

/// <summary>Why a sentence is, or is not, a promise to follow up. It errs on the side of showing: a person decides.</summary>
internal sealed record ForwardVerdict(string Marker, string Why, FuzzyPeriod? Period, ReadConfidence Confidence, bool Suggested)
{
    private static readonly string[] Norms =
    [
        "framgår att", "framgår det att", "enligt lag", "enligt riktlinje", "enligt policy", "enligt förordning", "enligt föreskrift", "enligt regler", "lagen säger", "lagen kräver", "lagen anger", "kräver att",
        "krav på att", "anger att", "stadgar att", "föreskriver att", "syftet är", "syftet med", "syftar till", "i syfte att", "innebär att", "definieras", "säger att",
    ];

    private static readonly string[] Sources =
        ["lagen", "lag", "balken", "förordningen", "förordning", "föreskrifter", "föreskrifterna", "direktivet", "policyn", "policy", "riktlinjerna", "riktlinjer", "riktlinjen", "reglementet", "reglerna"];

    private static readonly string[] Recurring = ["alltid", "årligen", "varje år", "regelbundet", "löpande", "kontinuerligt", "vid behov", "varje gång"];

    private static readonly string[] Adverbs = ["framöver", "på sikt", "inom kort", "fortsättningsvis", "härnäst", "nästa steg", "under de kommande", "de närmaste åren", "kommande åren", "i framtiden"];

    // A year after these is part of a name.
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "agenda", "vision", "översiktsplan", "översiktsplanen", "program", "strategi", "handlingsplan", "handlingsplanen", "plan", "budget", "mål", "färdplan", "utblick", "verksamhetsplan", "sfs", "rapport",
    };

    public static ForwardVerdict? On(string sentence, int? year, bool item)
    {
        var words = new SentenceWords(sentence);
        var markers = ForwardMarker.Find(words);
        var times = FuzzyPeriod.Find(sentence, year ?? 2000);
        var ahead = times.Where(time => IsAhead(time, year) && !IsNamed(sentence, time)).ToList();
        var adverb = Adverbs.FirstOrDefault(sentence.Has);
        if (markers.Count == 0 && ahead.Count == 0 && adverb is null)
            return null;

        var strong = markers.Where(marker => marker.Kind is ForwardKind.Duty or ForwardKind.Future or ForwardKind.Plan or ForwardKind.Forecast).ToList();
        return strong.Count > 0
            ? Strong(sentence, words, strong, times, ahead, year, item)
            : Weak(sentence, words, markers, ahead, adverb, year);
    }

    /// <summary>The first time in the text that lies after the year of the report.</summary>
    public static FuzzyPeriod? Ahead(string text, int? year) => FuzzyPeriod.Find(text, year ?? 2000).FirstOrDefault(time => IsAhead(time, year))?.Period;

    /// <summary>Tells of something done: "har", or a verb in the past.</summary>
    public static bool LooksBack(string sentence)
    {
        var words = new SentenceWords(sentence);
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Is(at, "har") || Clauses.IsPast(words, at))
                return true;
        }

        return false;
    }

    private static ForwardVerdict Strong(
        string sentence, SentenceWords words, List<ForwardMarker> strong, IReadOnlyList<FuzzyPeriodMatch> times, List<FuzzyPeriodMatch> ahead, int? year, bool item)
    {
        // The best-placed marker speaks for the sentence.
        var (marker, clause) = strong
            .Take(20)
            .Select(one => (Marker: one, Clause: Clauses.Of(words, one.Word)))
            .OrderBy(one => one.Clause).ThenBy(one => one.Marker.Kind is ForwardKind.Forecast).ThenBy(one => one.Marker.Word)
            .First();
        var mark = words.Between(marker.Word, marker.Until);
        var period = Chosen(words.StartOf(marker.Word), times, year);

        if (ahead.Count == 0)
        {
            if (words.IsQuoted(marker.Word))
                return No(mark, "Orden står inom citattecken.", period);
            if (marker.Kind is ForwardKind.Duty && (Norms.Any(sentence.Has) || IsByLaw(words)))
                return No(mark, "Återger vad som gäller enligt regler eller ett syfte.", period);
            if (marker.Kind is ForwardKind.Forecast)
                return No(mark, "Beskriver ett väntat läge, inte något som ska göras.", period);
            if (clause is ClauseKind.Side)
                return No(mark, $"\"{mark}\" står i en bisats som beskriver eller villkorar något.", period);
            if (marker.Kind is ForwardKind.Duty && Recurring.Any(sentence.Has))
                return No(mark, "Beskriver en återkommande ordning.", period);
            if (sentence.EndsWith('?'))
                return No(mark, "Meningen är en fråga.", period);
        }

        if (item && marker.Kind is ForwardKind.Duty && ahead.Count == 0)
            return new ForwardVerdict(mark, $"\"{mark}\" i en punktlista: kan vara en inriktning snarare än ett åtagande.", period, ReadConfidence.Low, true);
        if (ahead.Count > 0 && clause is not ClauseKind.Side)
            return new ForwardVerdict(mark, $"\"{mark}\" med en tid efter rapportåret.", period, ReadConfidence.High, true);

        return clause switch
        {
            ClauseKind.Content => new ForwardVerdict(mark, $"\"{mark}\" i något som har beslutats, avtalats eller sagts.", period, ReadConfidence.Medium, true),
            _ => new ForwardVerdict(mark, period is null ? $"\"{mark}\" pekar framåt, utan tid." : $"\"{mark}\" pekar framåt.", period, ReadConfidence.Medium, true),
        };
    }

    private static ForwardVerdict? Weak(string sentence, SentenceWords words, List<ForwardMarker> markers, List<FuzzyPeriodMatch> ahead, string? adverb, int? year)
    {
        var weak = markers.FirstOrDefault(marker => marker.Kind is ForwardKind.Weak);
        var hasWeak = weak.Until > 0;
        var mark = hasWeak ? words.Between(weak.Word, weak.Until) : ahead.Count > 0 ? ahead[0].Period.Text : adverb;
        if (ahead.Count > 0)
        {
            if (!hasWeak && LooksBack(sentence))
                return No(mark!, "Har redan inträffat, fast efter rapportåret.", ahead[0].Period);

            return new ForwardVerdict(mark!, "Anger en tid efter rapportåret.", ahead[0].Period, ReadConfidence.Medium, true);
        }

        if (markers.Exists(marker => marker.Kind is ForwardKind.Hypothetical))
        {
            var guess = markers.First(marker => marker.Kind is ForwardKind.Hypothetical);
            return No(words.Between(guess.Word, guess.Until), "Beskriver vad som skulle eller kan hända.", null);
        }

        if (adverb is not null)
            return No(adverb, "Pekar framåt men säger inte vad som ska göras.", null);

        // "bör", "behöver" and "måste" without a time are too common to show each time.
        return hasWeak && !words.Is(weak.Word, "bör") && !words.Is(weak.Word, "behöver") && !words.Is(weak.Word, "måste")
            ? No(mark!, "Pågår eller återstår, utan tid. Ta med om det ska följas upp.", null)
            : null;
    }

    // "Enligt socialtjänstlagen", "enligt 3 kap. miljöbalken", "enligt kommunens riktlinjer"
    private static bool IsByLaw(SentenceWords words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var next = at + 1; words.Is(at, "enligt") && next <= at + 5 && next < words.Count; next++)
            {
                foreach (var source in Sources)
                {
                    if (words[next].EndsWith(source, StringComparison.OrdinalIgnoreCase))
                        return true;
                }
            }
        }

        return false;
    }

    private static ForwardVerdict No(string marker, string why, FuzzyPeriod? period) => new(marker, why, period, ReadConfidence.Low, false);

    // The first time after the marker, else the first before it; never one that had passed when the year ended.
    private static FuzzyPeriod? Chosen(int marker, IReadOnlyList<FuzzyPeriodMatch> times, int? year)
    {
        var open = times.Where(time => !time.NamesYear || IsAhead(time, year)).ToList();
        var chosen = open.FirstOrDefault(time => time.Start > marker) ?? open.FirstOrDefault();
        // Without the report's year "till sommaren" cannot be placed, and is kept as words.
        return chosen is null ? null : year is null && !chosen.NamesYear ? chosen.Period with { From = null, To = null } : chosen.Period;
    }

    private static bool IsAhead(FuzzyPeriodMatch time, int? year)
    {
        if (!time.Period.HasBounds)
            return false;
        if (!time.NamesYear)
            return time.Period.Text.Starts("nästa") || time.Period.Text.Has("kommande");

        return year is not null && (time.Period.To ?? time.Period.From)!.Value.Year > year;
    }

    private static bool IsNamed(string sentence, FuzzyPeriodMatch time)
    {
        if (time.Period.From is null || time.Period.From.Value is not { Month: 1, Day: 1 } || time.Start == 0)
            return false;

        return Named.Contains(Words.Last(sentence[..time.Start].TrimEnd().TrimEnd('–', '-')));
    }
}
