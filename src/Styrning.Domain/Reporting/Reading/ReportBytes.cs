using System.Text;

namespace Styrning.Domain.Reporting.Reading;

/// <summary>Turns an uploaded file into text, or says in Swedish why it cannot.</summary>
internal static class ReportBytes
{
    public const int Limit = 2 * 1024 * 1024;

    // Windows-1252 differs from Latin-1 in these 32 places. Five of them mean nothing; Latin-1's invisible signs stand there.
    private const string From80To9F =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="note">Set when the encoding was a guess that a person should look at.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out ReadProblem? note)
    {
        note = null;
        if (bytes.IsEmpty)
            throw new UnreadableReport("RAP-150", "Filen är tom.");
        if (bytes.Length > Limit)
            throw new UnreadableReport("RAP-151", "Filen är större än 2 MB. En rapport i ren text är mindre än så. Läs in bara texten.");
        if (FileKinds.Refusal(bytes) is { } refusal)
            throw new UnreadableReport("RAP-152", refusal);

        var text = Text(bytes, out note);
        if (!LooksLikeText(text))
            throw new UnreadableReport("RAP-153", "Filen innehåller inte text. Spara rapporten som ren text (.txt) eller klistra in texten.");

        return text;
    }

    private static string Text(ReadOnlySpan<byte> bytes, out ReadProblem? note)
    {
        note = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (WithoutMark(bytes) is { } wide)
            return wide.GetString(bytes);

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            note = new ReadProblem(
                null, ReadProblems.Encoding, "Filen är inte i UTF-8 och lästes som Windows-1252. Kontrollera att å, ä och ö ser rätt ut.", ReadSeverity.Note);
            return Windows1252(bytes);
        }
    }

    // UTF-16 without its mark: almost every other byte of Swedish text is zero.
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 2000)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        var most = sample.Length / 2 * 8 / 10;
        return sample.Length < 8 ? null : odd > most && even == 0 ? Encoding.Unicode : even > most && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var at = 0; at < bytes.Length; at++)
            text[at] = bytes[at] is >= 0x80 and <= 0x9F ? From80To9F[bytes[at] - 0x80] : (char)bytes[at];

        return new string(text);
    }

    private static bool LooksLikeText(string text)
    {
        var strange = 0;
        foreach (var sign in text)
        {
            if (sign == '\0')
                return false;
            strange += char.IsControl(sign) && sign is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001A') ? 1 : 0;
        }

        return strange <= text.Length / 100;
    }
}
