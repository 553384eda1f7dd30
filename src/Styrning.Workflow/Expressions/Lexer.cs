using System.Text;

namespace Styrning.Workflow.Expressions;

/// <summary>Cuts FEEL text into tokens. One pass; the length is bounded by the caller.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols = ["**", "!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ".", ":", "?"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (char.IsWhiteSpace(sign))
                at++;
            else if (char.IsAsciiDigit(sign) || sign == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                tokens.Add(Number(text, ref at));
            else if (sign == '"')
                tokens.Add(Quoted(text, ref at));
            else if (IsNameStart(sign))
                tokens.Add(Name(text, ref at));
            else if (sign == '@')
                tokens.Add(new Token(TokenKind.At, "@", at++));
            else if (Array.Find(Symbols, symbol => string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0) is { } symbol)
            {
                tokens.Add(new Token(TokenKind.Symbol, symbol, at));
                at += symbol.Length;
            }
            else
                throw new ExpressionFault($"Tecknet {sign} hör inte hemma i ett uttryck.", at);
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsNameStart(char sign) => char.IsLetter(sign) || sign is '_' or '$';

    private static Token Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$'))
            at++;
        return new Token(TokenKind.Name, text[start..at], start);
    }

    private static Token Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        // "1..3" is a range, not a number with two points.
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }

        return new Token(TokenKind.Number, text[start..at], start);
    }

    private static Token Quoted(string text, ref int at)
    {
        var start = at++;
        var content = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] != '\\')
            {
                content.Append(text[at++]);
                continue;
            }

            if (at + 1 >= text.Length)
                break;
            content.Append(text[at + 1] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '"' or '\\' or '\'' => text[at + 1],
                var other => throw new ExpressionFault($"\\{other} är inget tecken i en text.", at),
            });
            at += 2;
        }

        if (at >= text.Length)
            throw new ExpressionFault("En text saknar sitt sista citattecken.", start);
        at++;
        return new Token(TokenKind.Text, content.ToString(), start);
    }
}
