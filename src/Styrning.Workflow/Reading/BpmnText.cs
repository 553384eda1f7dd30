using System.Text;
using System.Text.RegularExpressions;

namespace Styrning.Workflow.Reading;

/// <summary>The bytes of a file as text, in the encoding that it says itself: a tool may have written it in another than UTF-8.</summary>
public static partial class BpmnText
{
    /// <summary>More bytes than this are no process: see <see cref="Source"/>, which counts characters.</summary>
    public const int MostBytes = 16_000_000;

    public const string NoText = "Filen är inte skriven i den teckenkodning som den säger. Spara den som UTF-8.";

    private const int LongestDeclaration = 200;

    [GeneratedRegex("""^\s*<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();

    /// <returns>Null when the bytes are no text in that encoding: a sign that stands for what could not be read would be a silent change of the file.</returns>
    public static string? Of(byte[] content)
    {
        var encoding = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Named(content),
        };
        try
        {
            return Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Named(byte[] content)
    {
        var head = Encoding.ASCII.GetString(content, 0, Math.Min(content.Length, LongestDeclaration));
        if (Declared().Match(head) is not { Success: true } match)
            return Encoding.UTF8;

        var name = match.Groups[1].Value;
        try
        {
            // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
            var named = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return named.GetByteCount("<") == 1 ? named : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }
}
