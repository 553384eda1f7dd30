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
            throw Expected(symbol);
    }

    private void NeedWord(string word)
    {
        if (!TakeWord(word))
            throw Expected(word);
    }

    private string NeedName() => Current.IsName ? Next().Text : throw Expected("ett namn");

    private ExpressionFault Expected(string what) =>
        new(Helpful() ?? $"Här väntades {what}, inte {Shown(Current)}.", Current.Position);

    private ExpressionFault Unexpected() => new(Helpful() ?? $"Uttrycket går inte att läsa vid {Shown(Current)}.", Current.Position);

    private string? Helpful() => Foreign.Hint(Current, at > 0 ? tokens[at - 1] : null);

    private static string Shown(Token token) => token.Kind is TokenKind.End ? "slutet" : token.Kind is TokenKind.Text ? $"\"{token.Text}\"" : token.Text;
}
