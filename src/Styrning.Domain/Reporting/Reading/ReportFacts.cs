namespace Styrning.Domain.Reporting.Reading;

/// <summary>Finds the title, the kommun and the year of a report.</summary>
internal static class ReportFacts
{
    private static readonly string[] TitleWords = ["rapport", "redovisning", "uppföljning", "berättelse", "bokslut", "sammanställning", "årsredogörelse", "redogörelse", "återrapportering", "lägesbild"];

    private static readonly HashSet<string> NotAName = new(StringComparer.OrdinalIgnoreCase)
    {
        "i", "inom", "för", "under", "hela", "en", "varje", "vår", "vara", "som", "att", "och", "av", "till", "från", "med", "en", "denna", "annan", "om", "när", "då", "hos", "kommunen", "samt",
    };

    /// <summary>The first line above the sections that is named like a report, else the first that looks like a title.</summary>
    public static string? Title(IReadOnlyList<ReadParagraph> above, OutlineHeading? heading, IReadOnlyList<string> headers)
    {
        var lines = above.TakeWhile(paragraph => paragraph.Text.Length <= 160).Select(paragraph => Bare(paragraph.Text)).Where(IsTitle).ToList();
        return lines.FirstOrDefault(IsReport) ?? heading?.Title ?? lines.FirstOrDefault() ?? headers.FirstOrDefault(header => IsReport(header) && header.Length <= 100);
    }

    // "1. Årlig rapportering": the number of the title is no part of it.
    public static string Bare(string line) => HeadingLine.Read(line) is { Title.Length: > 0 } numbered ? numbered.Title : HeadingLine.Unmarked(line).Text;

    public static bool IsReport(string text) => TitleWords.Any(word => text.Has(word));

    private static bool IsTitle(string text) =>
        text.Length >= 3 && !text.EndsWith('.') && !text.EndsWith(',') && !(text.Ends(" kommun") && !IsReport(text)) && !text.Contains(':') && text.Any(char.IsLetter)
        && !text.Starts("Datum") && !text.Starts("Dnr") && !text.Starts("Diarienummer") && !PlainHeadings.IsInner(text) && Words.Bullet(text) == 0
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]));

    /// <summary>The kommun that is named most often, the first of them when several are; also "Göteborgs Stad" and "Region Gotland".</summary>
    public static string? Kommun(string text)
    {
        var counts = new Dictionary<string, (int Count, int First)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (mark, isStad) in new[] { (" kommun", false), (" stad", true) })
        {
            for (var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at > 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + mark.Length;
                if (end < text.Length && char.IsLetter(text[end]) && !(text[end] == 's' && (end + 1 == text.Length || !char.IsLetter(text[end + 1]))))
                    continue;
                if (Name(text, at) is not { } name || (isStad && !name.EndsWith('s')))
                    continue;

                var whole = name + text[at..end];
                var (count, first) = counts.GetValueOrDefault(whole, (0, at));
                counts[whole] = (count + 1, first);
            }
        }

        if (counts.Count > 0)
            return counts.OrderByDescending(one => one.Value.Count).ThenBy(one => one.Value.First).Select(one => Cased(one.Key)).First();

        return text.Contains("Region Gotland", StringComparison.Ordinal) ? "Region Gotland" : null;
    }

    // The words with capitals before "kommun": "Upplands Väsby", without "I" or "Inom" at the beginning of a sentence.
    private static string? Name(string text, int end)
    {
        var start = end;
        for (var words = 0; words < 3; words++)
        {
            var from = start;
            while (from > 0 && end - from < 40 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-'))
                from--;
            if (from == start || !char.IsUpper(text[from]) || NotAName.Contains(text[from..start].Trim()))
                break;

            (start, var next) = (from, from - 1);
            if (next < 1 || text[next] != ' ')
                break;

            if (!char.IsLetter(text[next - 1]))
                break;
            start = from;
            if (words < 2 && !IsCapitalisedBefore(text, next))
                break;
            start = next;
        }

        var name = text[start..end].Trim();
        return name.Length is >= 2 and <= 40 && char.IsUpper(name[0]) ? name : null;
    }

    private static bool IsCapitalisedBefore(string text, int blank)
    {
        var from = blank;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return from < blank && char.IsUpper(text[from]) && !NotAName.Contains(text[from..blank]);
    }

    // A heading in capitals: "TJÄLLMO KOMMUN".
    private static string Cased(string name)
    {
        if (name.Any(char.IsLower))
            return name;

        var words = name.ToLowerInvariant().Split(' ');
        return string.Join(' ', words.Select((word, at) => at == words.Length - 1 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
