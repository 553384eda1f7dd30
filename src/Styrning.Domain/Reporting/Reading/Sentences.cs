namespace Styrning.Domain.Reporting.Reading;

/// <summary>Cuts a paragraph into sentences, knowing the abbreviations of Swedish officialese.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "t.ex", "bl.a", "s.k", "fr.o.m", "t.o.m", "f.d", "p.g.a", "d.v.s", "dvs", "kl", "nr", "ca", "resp", "jfr", "kap", "st", "tf", "bitr", "inkl", "exkl", "ev", "max", "min", "sid",
        "i.o.m", "e.d", "ang", "avd", "dnr", "forts", "f.n", "f.ö", "o.d", "p.g.a", "t.v", "tel", "alt", "prop", "milj", "mkr", "tkr", "jan", "feb", "aug", "sept", "okt", "nov", "dec", "bil", "s.a.s", "m.a.o",
    };

    public static List<string> Of(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (paragraph[at] is not ('.' or '!' or '?'))
                continue;

            var end = at + 1;
            while (end < paragraph.Length && paragraph[end] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or '»')
                end++;
            if (end < paragraph.Length && (paragraph[end] != ' ' || !Begins(paragraph, end + 1) || IsAbbreviation(paragraph, start, at)))
            {
                at = end - 1;
                continue;
            }

            Add(start, end);
            start = end;
            at = end - 1;
        }

        Add(start, paragraph.Length);
        return sentences;

        void Add(int from, int to)
        {
            var sentence = paragraph[from..to].Trim();
            if (sentence.Length > 0)
                sentences.Add(sentence);
        }
    }

    private static bool Begins(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '”' or '“' or '(' or '’' or '»' or '–' or '-' or ' ')
            at++;
        return at >= text.Length || char.IsUpper(text[at]) || char.IsDigit(text[at]);
    }

    // "m.m." and "osv." may end a sentence, and do before a capital; "t.ex." and "kl." never do. A letter alone is an initial.
    private static bool IsAbbreviation(string text, int start, int dot)
    {
        var from = dot;
        while (from > start && dot - from < 12 && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
            from--;
        var word = text[from..dot];
        return Abbreviations.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }
}
