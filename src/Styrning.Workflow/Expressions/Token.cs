namespace Styrning.Workflow.Expressions;

internal enum TokenKind { End, Number, Text, Name, Symbol, At }

internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind is TokenKind.Name && Text == word;
}
