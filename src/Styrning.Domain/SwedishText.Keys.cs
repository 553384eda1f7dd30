using System.Globalization;
using System.Text;

namespace Styrning.Domain;

public static partial class SwedishText
{
    // Letters of neighbouring languages and the plain letters that stand for them. Pairs: the letter, then its replacement.
    // Where Swedish dictionaries sort a letter elsewhere than search should find it (ü as y, æ as ä), SortKey has its own word.
    private static readonly Dictionary<char, string> Plain = Pairs(
        "áa àa âa ãa āa ăa ąa ćc ĉc ċc čc çc ďd đd ðd ée èe êe ëe ēe ĕe ėe ęe ěe ĝg ğg ġg ģg ĥh ħh íi ìi îi ïi ĩi īi ĭi įi ıi ĵj ķk ĺl ļl ľl łl "
        + "ńn ņn ňn ñn ŋn óo òo ôo õo ōo ŏo őo øo ŕr ŗr řr śs ŝs şs šs șs ţt ťt ŧt țt úu ùu ûu üu ũu ūu ŭu ůu űu ųu ŵw ýy ÿy ŷy źz żz žz "
        + "ßss þth æae œoe åa äa öo");

    private static readonly Dictionary<char, string> Sorted = Pairs("zz1 åz2 äz3 æz3 öz4 øz4 őz4 œz4 üy űy");

    /// <summary>
    /// A key whose plain order is Swedish alphabetical order: å, ä, ö last, w after v, é as e, ü as y, upper and lower case alike, and
    /// numbers by value ("1.2" before "1.10"). Only a–z and 0–9 are used, so that every database orders it alike in any collation.
    /// Texts that differ only in case, accents or punctuation have the same key: let a second column break the tie.
    /// </summary>
    public static string SortKey(string? text)
    {
        var key = new StringBuilder();
        var letters = Letters(text);
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i].Value;
            if (letter is >= '0' and <= '9')
            {
                var digits = new StringBuilder();
                while (i < letters.Count && letters[i].Value is >= '0' and <= '9') digits.Append((char)letters[i++].Value);
                i--;
                AppendNumber(key, digits.ToString().TrimStart('0'));
            }
            else if (letter <= char.MaxValue && Sorted.TryGetValue((char)letter, out var own)) key.Append(own);
            else if (letter <= char.MaxValue && Plain.TryGetValue((char)letter, out var plain)) key.Append(plain);
            else if (letter is >= 'a' and <= 'y') key.Append((char)letter);
            else if (letter == ' ') key.Append('0'); // before any number or letter: "Plan B" comes before "Planbok"
            else key.Append("zz").Append(letter.ToString("x6", CultureInfo.InvariantCulture)); // other alphabets after ö
        }
        return key.ToString();
    }

    /// <summary>
    /// A key to search in: lower case, å and ä as a, ö as o, é as e, everything but letters and digits as one space. Search for
    /// "sakerhet" finds "Säkerhet", and no sign with a meaning in LIKE is left.
    /// </summary>
    public static string SearchKey(string? text)
    {
        var key = new StringBuilder();
        foreach (var letter in Letters(text))
        {
            if (letter.IsBmp && Plain.TryGetValue((char)letter.Value, out var plain)) key.Append(plain);
            else key.Append(letter.ToString());
        }
        return key.ToString();
    }

    // '1', the length of the number, the number: a longer number is a greater one. 35 figures are more than any § or diarienummer has.
    private static void AppendNumber(StringBuilder key, string digits) =>
        key.Append('1').Append("0123456789abcdefghijklmnopqrstuvwxyz"[Math.Min(digits.Length, 35)]).Append(digits);

    // Lower case, composed, letters and digits with single spaces between. string.Normalize does nothing without cultures, and text from
    // a PDF or a Mac has a ring or dots as signs of their own: without this "säkerhet" would not be found in it.
    private static List<Rune> Letters(string? text)
    {
        var letters = new List<Rune>();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (rune.Value is >= 0x300 and <= 0x36F)
            {
                if (letters.Count > 0) letters[^1] = Composed(letters[^1], rune.Value);
            }
            else if (Rune.IsLetterOrDigit(rune)) letters.Add(Rune.ToLowerInvariant(rune));
            else if (letters.Count > 0 && letters[^1].Value != ' ') letters.Add(new Rune(' '));
        }
        if (letters.Count > 0 && letters[^1].Value == ' ') letters.RemoveAt(letters.Count - 1);
        return letters;
    }

    private static Rune Composed(Rune letter, int mark) => (letter.Value, mark) switch
    {
        ('a', 0x30A) => new Rune('å'),
        ('a', 0x308) => new Rune('ä'),
        ('o', 0x308) => new Rune('ö'),
        ('u', 0x308) => new Rune('ü'),
        _ => letter,
    };

    private static Dictionary<char, string> Pairs(string pairs) => pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[1..]);
}
