namespace Styrning.Workflow.Expressions;

internal sealed partial class Parser
{
    private static bool IsComparison(Token token) => token.Kind is TokenKind.Symbol && token.Text is "=" or "!=" or "<" or "<=" or ">" or ">=";

    private Token Next() => at < tokens.Count - 1 ? tokens[at++] : throw Unexpected();

    private bool Take(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        at++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        at++;
        return true;
    }

    private void Need(string symbol)
    {
        if (!Take(symbol))
            throw new ExpressionFault($"Här väntades {symbol}, inte {Shown(Current)}.", Current.Position);
    }

    private void NeedWord(string word)
    {
        if (!TakeWord(word))
            throw new ExpressionFault($"Här väntades {word}, inte {Shown(Current)}.", Current.Position);
    }

    private string NeedName() =>
        Current.Kind is TokenKind.Name ? Next().Text : throw new ExpressionFault($"Här väntades ett namn, inte {Shown(Current)}.", Current.Position);

    private ExpressionFault Unexpected() => new($"Uttrycket går inte att läsa vid {Shown(Current)}.", Current.Position);

    private static string Shown(Token token) => token.Kind is TokenKind.End ? "slutet" : token.Text;
}
