namespace Styrning.Domain.Reporting.Reading;

/// <summary>Infers the year a report is about, and tells from what.</summary>
internal static class ReportYear
{
    private static readonly string[] Cues = ["verksamhetsåret ", "verksamhetsår ", "rapportåret ", "redovisningsåret ", "kalenderåret ", "avser år ", "avser ", "för år ", "rapport ", "rapport för ", "redovisning "];

    public static ReadYear? Of(string? title, IReadOnlyList<string> above, string text, string? fileName)
    {
        if (title is not null && In(title).LastOrDefault() is > 0 and var named)
            return new ReadYear(named, $"Året {named} står i titeln.");
        foreach (var line in above)
        {
            var years = In(line).Distinct().ToList();
            if (years.Count == 1 && line.Length <= 100 && !line.EndsWith('.') && (ReportFacts.IsReport(line) || Cues.Any(line.Has) || line.Trim().Length == 4 || line.Starts("År ")))
                return new ReadYear(years[0], $"Året {years[0]} står i början: \"{Short(line)}\".");
        }

        if (Cued(text) is { } cued)
            return new ReadYear(cued, $"Texten talar om verksamhetsåret {cued}.");

        // What is told as done weighs double, what is still to come nothing: a report names next year too, and the year before.
        var counts = Sentences.Of(text)
            .Select(sentence => (Years: In(sentence).Distinct().ToList(), Sentence: sentence))
            .Where(one => one.Years.Count > 0)
            .Select(one => (one.Years, Weight: Weight(one.Sentence)))
            .SelectMany(one => one.Years.Select(year => (Year: year, one.Weight)))
            .GroupBy(one => one.Year, (year, all) => (Key: year, Value: all.Sum(one => one.Weight), Times: all.Count()))
            .OrderByDescending(one => one.Value).ThenByDescending(one => one.Key).ToList();
        var file = fileName is null ? [] : In(Path.GetFileNameWithoutExtension(fileName)).ToList();
        if (counts.Count > 0 && (counts.Count == 1 || counts[0].Value > counts[1].Value || file.Count == 0))
            return new ReadYear(counts[0].Key, counts[0].Times == 1 ? $"{counts[0].Key} är det år som nämns." : $"{counts[0].Key} är det år som texten mest berättar om (i {counts[0].Times} meningar).");

        return file.Count > 0 ? new ReadYear(file[^1], $"Året {file[^1]} står i filens namn.") : null;
    }

    private static int Weight(string sentence) =>
        ForwardVerdict.LooksBack(sentence) ? 2 : sentence.Has(" ska ") || sentence.Has("kommer att") || sentence.Has("planeras") ? 0 : 1;

    private static string Short(string line) => line.Length <= 60 ? line : line[..60] + "…";

    private static int? Cued(string text)
    {
        foreach (var cue in (ReadOnlySpan<string>)["verksamhetsåret ", "rapportåret ", "redovisningsåret "])
        {
            var at = text.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && In(text.Substring(at, Math.Min(cue.Length + 5, text.Length - at))).FirstOrDefault() is > 0 and var year)
                return year;
        }

        return null;
    }

    /// <summary>Four figures that are a year of our time and no part of a longer number or of a number of the diary.</summary>
    internal static IEnumerable<int> In(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;

            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var followed = end + 1 < text.Length && text[end] is ':' or '/' && char.IsAsciiDigit(text[end + 1]);
            var school = followed && text[end] == '/' && end + 3 <= text.Length && end - at == 4;
            // "2019-10-30" is a day of a decision, not the year of a report.
            var isDate = end + 2 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2])
                && (end + 3 == text.Length || !char.IsAsciiDigit(text[end + 3]));
            if (end - at == 4 && !isDate && (!followed || school) && int.TryParse(text.AsSpan(at, 4), out var year) && year is >= 1990 and <= 2099)
                yield return year;
            at = end;
        }
    }
}
