namespace Styrning.Workflow.Expressions;

internal sealed partial class Parser
{
    private const int MostWords = 5;

    private static readonly string[] Between = ["and", "or", "in", "between", "then", "else", "satisfies", "return", "instance", "of"];

    private Node.If If(int position)
    {
        var condition = Expression();
        NeedWord("then");
        var then = Expression();
        NeedWord("else");
        return new Node.If(condition, then, Expression()) { Position = position };
    }

    private Node.Quantified Quantified(Token word)
    {
        var iterators = Iterators();
        NeedWord("satisfies");
        return new Node.Quantified(word.Text == "every", iterators, Expression()) { Position = word.Position };
    }

    private Node.For For(int position)
    {
        var iterators = Iterators();
        NeedWord("return");
        return new Node.For(iterators, Expression()) { Position = position };
    }

    private List<Iterator> Iterators()
    {
        var iterators = new List<Iterator>();
        do
        {
            var name = NeedName();
            NeedWord("in");
            var list = Expression();
            if (Take(".."))
                list = new Node.Range(list, true, Expression(), true, Bare: true) { Position = list.Position };
            iterators.Add(new Iterator(name, list));
        }
        while (Take(","));
        return iterators;
    }

    /// <summary>FEEL's function names have spaces ("string length"): the longest row of words up to a parenthesis that is one. Null: no call.</summary>
    private Node.Call? Called(Token first)
    {
        var end = at;
        while (end - at < MostWords && tokens[end].Kind is TokenKind.Name)
            end++;
        if (!tokens[end].Is("("))
            return null;

        var words = tokens.GetRange(at - 1, end - at + 1).ConvertAll(word => word.Text);
        var name = string.Join(' ', words);
        if (Functions.Exists(name))
        {
            at = end + 1;
            return Call(name, first.Position);
        }

        // "x in (1, 2)": the words before the parenthesis are no function, only the first is ours.
        if (words.Count > 1 && words.Exists(word => Array.IndexOf(Between, word) >= 0))
            return null;
        if (words is ["not", ..])
            throw new ExpressionFault("FEEL skriver not(x), med parentes.", first.Position);
        throw new ExpressionFault($"Funktionen {name} finns inte.{Functions.Near(name)}", first.Position);
    }

    private Node.Call Call(string name, int position)
    {
        var given = new List<(string? Name, Node Value)>();
        if (!Take(")"))
        {
            do
                given.Add((ParameterName(), Expression()));
            while (Take(","));
            Need(")");
        }

        var function = Functions.Find(name, given.Count, given.Select(one => one.Name))
            ?? throw new ExpressionFault($"Funktionen {name} tar inte {(given.Exists(one => one.Name is not null) ? "de namnen" : Values(given.Count))}: {Functions.Signatures(name)}.", position);
        return new Node.Call(function, function.Ordered(given)) { Position = position };
    }

    private static string Values(int count) => count switch
    {
        0 => "noll värden",
        1 => "ett värde",
        _ => $"{count} värden",
    };

    /// <summary>"start position: 2" names the parameter; anything else is a value.</summary>
    private string? ParameterName()
    {
        var end = at;
        while (end - at < MostWords && tokens[end].IsName)
            end++;
        if (end == at || !tokens[end].Is(":"))
            return null;

        var name = string.Join(' ', tokens.GetRange(at, end - at).Select(word => word.Text));
        at = end + 1;
        return name;
    }
}
