namespace Styrning.Workflow.Expressions;

/// <summary>What people write who know another language: the sentence says how FEEL writes it.</summary>
internal static class Foreign
{
    private static readonly (string Sign, string Hint)[] Symbols =
    [
        ("==", "FEEL skriver = , inte == ."),
        ("!==", "FEEL skriver != , inte !== ."),
        ("&&", "FEEL skriver and, inte && ."),
        ("||", "FEEL skriver or, inte || ."),
        ("<>", "FEEL skriver != , inte <> ."),
        ("'", "En text står inom \" i FEEL, inte inom ' ."),
        ("“", "En text står inom raka citattecken (\")."),
        ("”", "En text står inom raka citattecken (\")."),
        ("%", "FEEL skriver modulo(a, b), inte % ."),
        (";", "Ett uttryck är ett enda värde: det har inget semikolon."),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = "=",
        ["ne"] = "!=",
        ["gt"] = ">",
        ["lt"] = "<",
        ["ge"] = ">=",
        ["le"] = "<=",
        ["is"] = "=",
        ["div"] = "/",
        ["mod"] = "modulo(a, b)",
        ["and"] = "and",
        ["or"] = "or",
        ["in"] = "in",
        ["between"] = "between",
    };

    public static string? Symbol(string text, int at)
    {
        foreach (var (sign, hint) in Symbols)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
                return hint;
        }

        return text[at] == '!' && (at + 1 == text.Length || text[at + 1] != '=') ? "FEEL skriver not(x), inte !x." : null;
    }

    /// <summary>What helps someone whose expression stops making sense at the token, with the one before it; null when nothing comes to mind.</summary>
    public static string? Hint(Token token, Token? before)
    {
        if (token.Is("?"))
            return "FEEL skriver if … then … else …, inte ? : .";
        if (token.Is("(") && before is { IsName: true } name)
            return $"{name.Text} är ingen funktion av ett värde: FEEL skriver count(x), contains(x, \"a\") och så vidare.";
        if (token.Is("(") && before is { Kind: TokenKind.Symbol })
            return null;
        if (token.Kind is TokenKind.Name && Words.TryGetValue(token.Text, out var word))
            return $"FEEL skriver {word} här, inte {token.Text}.";
        if (token.IsName && before is { Kind: TokenKind.Name, Text: "not" })
            return "FEEL skriver not(x), med parentes.";
        if (token.IsName && before is { IsName: true } first)
            return $"Mellan {first.Text} och {token.Text} saknas något. Ett namn med mellanslag skrivs inom `.";
        return null;
    }
}
