namespace Styrning.Domain.Documents;

/// <summary>Lasting ASCII names made of titles: the addresses of the documents, the keys of types and registries.</summary>
public static class DocumentKey
{
    public const int Longest = 120;

    /// <summary>"Policy mot korruption" becomes "policy-mot-korruption", and "policy-mot-korruption-2" when that is taken.</summary>
    /// <param name="longest">Characters; a longer name is cut at a word.</param>
    /// <param name="isTaken">Also true for words that the program's own addresses need.</param>
    public static string Free(string? name, int longest, Func<string, bool> isTaken)
    {
        var plain = new string([.. SwedishText.SearchKey(name).Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]);
        var key = Cut(string.Join('-', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)), longest - 5);
        key = key.Length == 0 ? "namnlos" : key;
        return Enumerable.Range(1, 9999).Select(number => number == 1 ? key : $"{key}-{number}").First(candidate => !isTaken(candidate));
    }

    private static string Cut(string key, int longest)
    {
        if (key.Length <= longest) return key;
        var word = key.LastIndexOf('-', longest);
        return key[..(word > longest / 2 ? word : longest)].TrimEnd('-');
    }
}
