namespace Styrning.Workflow.Expressions;

internal enum TokenKind { End, Number, Text, Name, Symbol, At, /* a name in `backticks`: never a word of the language */ Ticked }

internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool IsName => Kind is TokenKind.Name or TokenKind.Ticked;

    public bool Is(string symbol) => Kind is TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind is TokenKind.Name && Text == word;
}
