using System.Text.RegularExpressions;

namespace Styrning.Domain.Documents;

/// <summary>A document's name, to look for in the texts of others.</summary>
public sealed record NamedDocument(Guid Id, string Key, string Title);

/// <summary>A place where a text names another document.</summary>
/// <param name="Section">The heading it stands under; empty before the first.</param>
/// <param name="Words">As they stand in the text.</param>
public sealed record FoundReference(Guid ToId, string Section, string Words);

/// <summary>
/// Finds other documents' titles in a text: whole titles, the longest first, so that "Riktlinjer för säkerhetsarbetet" is not also found as "Säkerhetsarbetet".
/// The first and last word may be inflected ("säkerhetspolicyn", "riktlinjernas"). A title of one short word is found in links only: "Plan" stands in every text.
/// What is found is a proposal: whether it is a reference, somebody says.
/// </summary>
public static partial class ReferenceFinder
{
    private const int ShortestSingleWord = 8;
    private const int LongestWords = 200;

    private static readonly HashSet<string> Endings = ["n", "en", "s", "ns", "ens", "na", "nas", "et", "ets", "t", "ts"];

    /// <summary>Once per document and section.</summary>
    public static IReadOnlyList<FoundReference> In(string markdown, Guid self, IEnumerable<NamedDocument> documents)
    {
        var others = documents.Where(d => d.Id != self).ToList();
        var byKey = others.ToDictionary(d => d.Key, d => d.Id, StringComparer.Ordinal);
        var titles = others.Select(d => (d.Id, Words: SwedishText.SearchKey(d.Title).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(t => t.Words.Length > 1 || (t.Words.Length == 1 && t.Words[0].Length >= ShortestSingleWord))
            .OrderByDescending(t => t.Words.Length).ThenByDescending(t => t.Words.Sum(w => w.Length)).ToLookup(t => t.Words[0][0]);
        return [.. MarkdownSection.Of(markdown).SelectMany(s => InSection(s, byKey, titles)).DistinctBy(f => (f.ToId, f.Section))];
    }

    private static IEnumerable<FoundReference> InSection(MarkdownSection section, Dictionary<string, Guid> byKey, ILookup<char, (Guid Id, string[] Words)> titles)
    {
        foreach (Match link in Links().Matches(section.Body))
        {
            if (byKey.TryGetValue(link.Groups["key"].Value, out var id)) yield return new(id, section.Heading, Cut(link.Groups["text"].Value));
        }

        // What a link says is found by where it leads, not by its words.
        var text = Links().Replace(section.Body, link => byKey.ContainsKey(link.Groups["key"].Value) ? " | " : link.Value);
        var words = Words().Matches(text).Select(w => (w.Index, w.Length, Key: SwedishText.SearchKey(w.Value))).ToList();
        var keys = words.ConvertAll(w => w.Key);
        for (var at = 0; at < words.Count;)
        {
            var found = keys[at].Length == 0 ? default : titles[keys[at][0]].FirstOrDefault(t => StandsAt(t.Words, keys, at));
            if (found.Words is null)
            {
                at++;
                continue;
            }

            var last = words[at + found.Words.Length - 1];
            yield return new(found.Id, section.Heading, Cut(text[words[at].Index..(last.Index + last.Length)]));
            at += found.Words.Length;
        }
    }

    private static bool StandsAt(string[] title, List<string> words, int at)
    {
        if (at + title.Length > words.Count) return false;
        for (var i = 0; i < title.Length; i++)
        {
            var word = words[at + i];
            var bends = i == 0 || i == title.Length - 1;
            if (word != title[i] && !(bends && word.StartsWith(title[i], StringComparison.Ordinal) && Endings.Contains(word[title[i].Length..]))) return false;
        }

        return true;
    }

    private static string Cut(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestWords ? line : line[..LongestWords];
    }

    [GeneratedRegex(@"\[(?<text>[^\]\n]{0,300})\]\((?:https?://[^/\s)]{1,200})?/dokument/(?<key>[a-z0-9-]{1,120})(?:[/#?][^)\s]{0,300})?\)", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Links();

    // A sign that ends a clause is a word of its own, so that no title reaches over it.
    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+|[.:;|!?•#]", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Words();
}
