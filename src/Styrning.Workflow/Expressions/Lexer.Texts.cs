using System.Globalization;
using System.Text;

namespace Styrning.Workflow.Expressions;

internal static partial class Lexer
{
    private static int AfterComment(string text, int at)
    {
        if (text[at + 1] == '/')
            return text.IndexOf('\n', at) is var line and >= 0 ? line + 1 : text.Length;
        return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0
            ? end + 2
            : throw new ExpressionFault("En kommentar som börjar med /* saknar sitt slut */.", at);
    }

    private static Token Quoted(string text, ref int at)
    {
        var start = at++;
        var content = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] != '\\')
                content.Append(text[at++]);
            else if (at + 1 < text.Length)
                Escaped(text, ref at, content);
            else
                break;
        }

        if (at >= text.Length)
            throw new ExpressionFault("En text saknar sitt sista citattecken.", start);
        at++;
        return new Token(TokenKind.Text, content.ToString(), start);
    }

    private static void Escaped(string text, ref int at, StringBuilder content)
    {
        var sign = text[at + 1];
        if (sign is 'u' or 'U')
        {
            content.Append(Numbered(text, at, sign is 'u' ? 4 : 6));
            at += sign is 'u' ? 6 : 8;
            return;
        }

        content.Append(sign switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '"' or '\\' or '\'' => sign,
            _ => throw new ExpressionFault($"\\{sign} är inget tecken i en text. Ett omvänt snedstreck skrivs \\\\.", at),
        });
        at += 2;
    }

    /// <summary>\u00E5, of which two may make one character, or \U01F40E.</summary>
    private static string Numbered(string text, int at, int digits)
    {
        if (at + 2 + digits <= text.Length
            && int.TryParse(text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF)
        {
            if (digits == 4)
                return ((char)code).ToString();
            if (code is < 0xD800 or > 0xDFFF)
                return char.ConvertFromUtf32(code);
        }

        throw new ExpressionFault($"\\{text[at + 1]} ska följas av {digits} siffror eller a–f som är ett tecken.", at);
    }
}
