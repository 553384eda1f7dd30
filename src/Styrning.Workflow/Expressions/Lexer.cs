namespace Styrning.Workflow.Expressions;

/// <summary>Cuts FEEL text into tokens. One pass; the length is bounded by the caller.</summary>
internal static partial class Lexer
{
    private static readonly string[] Symbols = ["**", "!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ".", ":", "?"];

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (char.IsWhiteSpace(sign) || sign == (char)0xFEFF)
                at++;
            else if (sign == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
                at = AfterComment(text, at);
            else if (char.IsAsciiDigit(sign) || sign == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
                tokens.Add(Number(text, ref at));
            else if (sign == '"')
                tokens.Add(Quoted(text, ref at));
            else if (sign == '`')
                tokens.Add(Ticked(text, ref at));
            else if (IsNameStart(sign))
                tokens.Add(Name(text, ref at));
            else if (sign == '@')
                tokens.Add(new Token(TokenKind.At, "@", at++));
            else if (Foreign.Symbol(text, at) is { } hint)
                throw new ExpressionFault(hint, at);
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

    // A mark: the ring of an å that was typed as two characters.
    private static bool IsNamePart(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '$'
        || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static Token Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && IsNamePart(text[at]))
            at++;
        return new Token(TokenKind.Name, text[start..at], start);
    }

    private static Token Ticked(string text, ref int at)
    {
        var start = at;
        var end = text.IndexOf('`', at + 1);
        if (end < at + 2)
            throw new ExpressionFault("Ett namn inom ` saknar sitt slut eller är tomt.", start);
        at = end + 1;
        return new Token(TokenKind.Ticked, text[(start + 1)..end], start);
    }

    private static Token Number(string text, ref int at)
    {
        var start = at;
        Digits(text, ref at);
        // "1..3" is a range, not a number with two points.
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Digits(text, ref at);
        }

        var exponent = at + 1;
        if (at < text.Length && text[at] is 'e' or 'E' && exponent < text.Length)
        {
            if (text[exponent] is '+' or '-')
                exponent++;
            var end = exponent;
            Digits(text, ref end);
            if (end > exponent)
                at = end;
        }

        if (at < text.Length && IsNamePart(text[at]))
            throw new ExpressionFault($"{text[start..(at + 1)]} är varken ett tal eller ett namn: ett namn börjar inte med en siffra.", start);
        return new Token(TokenKind.Number, text[start..at], start);
    }

    private static void Digits(string text, ref int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
    }
}
