using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Styrning.Whistle.Crypto;

/// <summary>
/// The reporter's only way back ("koden"): 130 random bits as 26 letters and digits, and two more that tell a typo without telling whether a case exists. Shown in
/// seven groups of four. No I, L, O or U: what is typed for them is read as 1, 1, 0 and V.
/// </summary>
internal sealed class ReporterCode
{
    public const int Length = SecretLength + ChecksumLength;

    private const int SecretLength = 26;
    private const int ChecksumLength = 2;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ReporterCode(string characters) => Characters = characters;

    /// <summary>28 characters without spaces.</summary>
    public string Characters { get; }

    /// <summary>"7K2M 9XQA …", as it is shown and copied.</summary>
    public string Shown => string.Join(' ', Characters.Chunk(4).Select(group => new string(group)));

    public static ReporterCode New()
    {
        var secret = RandomNumberGenerator.GetString(Alphabet, SecretLength);
        return new(secret + ChecksumOf(secret));
    }

    /// <summary>
    /// Reads what a person typed or pasted: any case, spaces and hyphens of every kind, full-width letters, "Kod:" before it, the usual mix-ups of letters and digits.
    /// </summary>
    /// <param name="mistake">What is wrong with the characters; says nothing of whether such a case exists. Null when it reads.</param>
    public static ReporterCode? Read(string? typed, out CodeMistake? mistake)
    {
        var characters = Normal(typed ?? "");
        mistake = characters.Length == 0 ? CodeMistake.Empty
            : characters.Any(each => !Alphabet.Contains(each)) ? CodeMistake.StrangeCharacter
            : characters.Length < Length ? CodeMistake.TooShort
            : characters.Length > Length ? CodeMistake.TooLong
            : !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(characters[SecretLength..]), Encoding.ASCII.GetBytes(ChecksumOf(characters[..SecretLength]))) ? CodeMistake.Typo
            : null;
        return mistake is null ? new(characters) : null;
    }

    /// <summary>The reporter's key pair: the case's keys are sealed to its public half also later, when the code is not at hand.</summary>
    public KeyPair ToKeyPair()
    {
        var seed = KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(Encoding.ASCII.GetBytes(Characters[..SecretLength]), "styrning/code/1"u8, "reporter-key"u8, KeyPair.Size);
        try
        {
            return KeyPair.FromPrivate(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Whether somebody who copied the code reads its end, or all of it: at least the last four characters, as forgivingly as <see cref="Read"/>.</summary>
    public static bool EndsWith(string code, string? typed)
    {
        var characters = Normal(typed ?? "");
        return characters.Length >= 4 && characters.Length <= code.Length && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code[^characters.Length..]), Encoding.UTF8.GetBytes(characters));
    }

    private static string Normal(string typed)
    {
        if (typed.Length > 300)
        {
            return new string('?', 1);
        }

        var text = string.Concat(typed.Select(Narrow)).ToUpperInvariant();
        var colon = text.LastIndexOf(':');
        text = colon >= 0 ? text[(colon + 1)..] : text;
        var letters = text.Where(each => !char.IsWhiteSpace(each) && !char.IsControl(each) && char.GetUnicodeCategory(each) is not (System.Globalization.UnicodeCategory.DashPunctuation or System.Globalization.UnicodeCategory.Format) && each is not ('.' or ',' or '_'))
            .Select(each => each switch { 'O' or 'Ö' => '0', 'I' or 'L' => '1', 'U' => 'V', _ => each });
        return string.Concat(letters);
    }

    // By hand: without the machine's tables of the world's letters, normalising leaves the wide ones as they are.
    private static char Narrow(char each) => each is >= '\uFF01' and <= '\uFF5E' ? (char)(each - 0xFEE0) : each;

    // Ten bits of a hash: a wrong or swapped character passes once in a thousand, and leads to nothing.
    private static string ChecksumOf(string secret)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes("styrning/code-check/1/" + secret));
        return $"{Alphabet[hash[0] & 31]}{Alphabet[hash[1] & 31]}";
    }
}

/// <summary>Why what was typed cannot be a code.</summary>
internal enum CodeMistake
{
    Empty,
    StrangeCharacter,
    TooShort,
    TooLong,
    Typo,
}
