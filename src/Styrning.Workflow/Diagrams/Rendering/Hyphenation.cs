namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Where a word that is wider than its line is broken.</summary>
internal static class Hyphenation
{
    private const string Vowels = "aeiouyåäöAEIOUYÅÄÖ";
    private const string Signs = "-–/_.:";

    /// <summary>The longest beginning that fits with a hyphen: after a sign, else before the last consonant ahead of a vowel, else where it must be.</summary>
    public static string Head(string word, double width, double size)
    {
        var most = 0;
        while (most < word.Length && FontMetrics.Width(word[..(most + 1)] + "-", size) <= width)
            most++;
        if (most > 0 && most < word.Length && char.IsLowSurrogate(word[most]))
            most--;

        for (var at = most; at > most / 2 && at > 1; at--)
        {
            if (Signs.Contains(word[at - 1]))
                return word[..at];
        }

        for (var at = most; at > most / 2 && at > 2; at--)
        {
            if (at < word.Length - 2 && IsConsonant(word[at]) && Vowels.Contains(word[at + 1]))
                return word[..at];
        }

        return word[..most];
    }

    private static bool IsConsonant(char letter) => char.IsLetter(letter) && !Vowels.Contains(letter);
}
