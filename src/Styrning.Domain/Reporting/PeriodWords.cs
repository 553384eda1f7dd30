namespace Styrning.Domain.Reporting;

/// <summary>What a word can mean in a Swedish expression of time.</summary>
internal enum PeriodWord
{
    Other, Number, Dash, Slash, Dot, Comma, Colon,
    Month, Season, Term, TermYear, Quarter, QuarterWord, Tertial, HalfYear, HalfOf, Week, WeekShort, YearWord, Part, Ordinal,
    YearTurn, HalfYearTurn, MonthTurn, By, Before, After, Since, And, Of, The, Next, Coming, Every, TermOfOffice, Within, Span,
}

/// <summary>The vocabulary of time. A value is a month, a quarter, a third, … by the word's kind.</summary>
internal static class PeriodWords
{
    private static readonly Dictionary<string, (PeriodWord Kind, int Value)> Words = Build();

    private static readonly Dictionary<string, (PeriodWord Kind, int Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static (PeriodWord Kind, int Value) Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 20)
            return (PeriodWord.Other, 0);
        if (Lookup.TryGetValue(word, out var known))
            return known;
        if (word.Length is >= 3 and <= 6 && Compound(word) is { Kind: not PeriodWord.Other } compound)
            return compound;

        return (PeriodWord.Other, 0);
    }

    // "VT23", "ht2024", "kv3", "v12": letters and figures written together.
    private static (PeriodWord Kind, int Value) Compound(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
            letters++;
        if (letters is 0 or > 2 || letters == word.Length || !int.TryParse(word[letters..], out var number))
            return (PeriodWord.Other, 0);

        var head = word[..letters];
        if (head.Equals("vt", StringComparison.OrdinalIgnoreCase) && Year(number) is { } spring)
            return (PeriodWord.TermYear, spring * 10 + 1);
        if (head.Equals("ht", StringComparison.OrdinalIgnoreCase) && Year(number) is { } autumn)
            return (PeriodWord.TermYear, autumn * 10 + 2);
        if (head.Equals("kv", StringComparison.OrdinalIgnoreCase) && number is >= 1 and <= 4)
            return (PeriodWord.Quarter, number);
        if (head.Equals("v", StringComparison.OrdinalIgnoreCase) && number is >= 1 and <= 53)
            return (PeriodWord.Week, number);

        return (PeriodWord.Other, 0);

        static int? Year(int number) => number switch
        {
            >= 0 and <= 99 => 2000 + number,
            >= 1900 and <= 2199 => number,
            _ => null,
        };
    }

    private static Dictionary<string, (PeriodWord, int)> Build()
    {
        var words = new Dictionary<string, (PeriodWord, int)>(StringComparer.OrdinalIgnoreCase);
        string[] months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
        for (var month = 1; month <= 12; month++)
            Add(PeriodWord.Month, month, months[month - 1], months[month - 1] + "s");
        string[] shortMonths = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec"];
        int[] shortValues = [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12];
        for (var index = 0; index < shortMonths.Length; index++)
            Add(PeriodWord.Month, shortValues[index], shortMonths[index]);

        Add(PeriodWord.Season, 1, "våren", "vår", "vårens", "försommaren");
        Add(PeriodWord.Season, 2, "sommaren", "sommar", "sommarens");
        Add(PeriodWord.Season, 3, "hösten", "höst", "höstens", "sensommaren", "senhösten");
        Add(PeriodWord.Season, 4, "vintern", "vinter", "vinterns");
        Add(PeriodWord.Term, 1, "vårterminen", "vårtermin", "vt");
        Add(PeriodWord.Term, 2, "höstterminen", "hösttermin", "ht");
        for (var number = 1; number <= 4; number++)
            Add(PeriodWord.Quarter, number, "q" + number, "kv" + number);
        Add(PeriodWord.QuarterWord, 0, "kvartal", "kvartalet", "kv");
        Add(PeriodWord.Tertial, 0, "tertial", "tertialet");
        for (var number = 1; number <= 3; number++)
            Add(PeriodWord.Tertial, number, "t" + number);
        Add(PeriodWord.HalfYear, 0, "halvår", "halvåret");
        Add(PeriodWord.HalfYear, 1, "h1");
        Add(PeriodWord.HalfYear, 2, "h2");
        Add(PeriodWord.HalfOf, 0, "halvan", "hälften", "delen", "halva");
        Add(PeriodWord.Week, 0, "vecka", "veckan", "veckorna", "veckor");
        Add(PeriodWord.WeekShort, 0, "v");
        Add(PeriodWord.YearWord, 0, "år", "året", "åren", "verksamhetsåret", "kalenderåret", "läsåret", "budgetåret");
        Add(PeriodWord.Part, 1, "början", "inledningen", "starten", "tidigt", "tidig");
        Add(PeriodWord.Part, 2, "mitten");
        Add(PeriodWord.Part, 3, "slutet", "slut", "utgången", "sent", "sen");
        Add(PeriodWord.Ordinal, 1, "första");
        Add(PeriodWord.Ordinal, 2, "andra", "senare");
        Add(PeriodWord.Ordinal, 3, "tredje");
        Add(PeriodWord.Ordinal, 4, "fjärde", "sista");
        string[] numbers = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
        for (var number = 1; number <= numbers.Length; number++)
            Add(PeriodWord.Number, number, numbers[number - 1]);
        Add(PeriodWord.YearTurn, 0, "årsskiftet", "årsskifte");
        Add(PeriodWord.HalfYearTurn, 0, "halvårsskiftet", "halvårsskifte");
        Add(PeriodWord.MonthTurn, 0, "månadsskiftet", "månadsskifte");
        Add(PeriodWord.By, 0, "senast", "till", "tom");
        Add(PeriodWord.Before, 0, "före", "innan");
        Add(PeriodWord.After, 0, "efter");
        Add(PeriodWord.Since, 0, "från", "fom");
        Add(PeriodWord.And, 0, "och", "med", "samt", "eller");
        Add(PeriodWord.Of, 0, "av", "på", "i", "under");
        Add(PeriodWord.The, 0, "den", "det", "de");
        Add(PeriodWord.Next, 0, "nästa", "nästkommande");
        Add(PeriodWord.Coming, 0, "kommande", "följande");
        Add(PeriodWord.Every, 0, "varje", "var", "vart");
        Add(PeriodWord.TermOfOffice, 0, "mandatperiod", "mandatperioden");
        Add(PeriodWord.Within, 0, "inom", "närmaste");
        Add(PeriodWord.Span, 0, "månader", "månad", "dagar", "dygn", "mån");
        return words;

        void Add(PeriodWord kind, int value, params string[] spellings)
        {
            foreach (var spelling in spellings)
                words.TryAdd(spelling, (kind, value));
        }
    }
}
