using System.Text;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// What a person typed, whatever the keyboard or the clipboard made of it: å as one character and not as a and a ring, full-width letters as the usual ones. By a table of our
/// own, since the program runs without cultures, where the framework's normalisation leaves everything as it is.
/// </summary>
internal static class TypedText
{
    private const string Composed = "åäöéèüñôêâÅÄÖÉÈÜÑÔÊÂ";
    private const string Letters = "aaoeeunoeaAAOEEUNOEA";
    private const string Marks = "\u030A\u0308\u0308\u0301\u0300\u0308\u0303\u0302\u0302\u0302\u030A\u0308\u0308\u0301\u0300\u0308\u0303\u0302\u0302\u0302";

    public static string Normal(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var each in typed)
        {
            var one = each is >= '\uFF01' and <= '\uFF5E' ? (char)(each - 0xFEE0) : each is '\u3000' or '\u00A0' ? ' ' : each;
            if (text.Length > 0 && CompositionOf(text[^1], one) is { } whole)
            {
                text[^1] = whole;
            }
            else
            {
                text.Append(one);
            }
        }

        return text.ToString();
    }

    private static char? CompositionOf(char letter, char mark)
    {
        for (var i = 0; mark is >= '\u0300' and <= '\u036F' && i < Composed.Length; i++)
        {
            if (Letters[i] == letter && Marks[i] == mark)
            {
                return Composed[i];
            }
        }

        return null;
    }
}
