using System.Globalization;

namespace Styrning.Workflow.Expressions;

internal sealed partial class Parser
{
    private Node Primary()
    {
        var token = Next();
        switch (token.Kind)
        {
            case TokenKind.Number:
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? new Node.Literal(number)
                    : throw new ExpressionFault($"Talet {token.Text} är för stort.", token.Position);
            case TokenKind.Text:
                return new Node.Literal(token.Text);
            case TokenKind.At when Current.Kind is TokenKind.Text:
                return new Node.Literal(Functions.AtLiteral(Next()));
            case TokenKind.Name:
                return Word(token);
            case TokenKind.Symbol when token.Text is "(" or "[" or "]":
                return Bracketed(token);
            case TokenKind.Symbol when token.Text is "{":
                return Context();
            default:
                at--;
                throw Unexpected();
        }
    }

    private Node Word(Token token)
    {
        switch (token.Text)
        {
            case "true":
                return new Node.Literal(true);
            case "false":
                return new Node.Literal(false);
            case "null":
                return new Node.Literal(null);
            case "then" or "else" or "and" or "or" or "in" or "between" or "satisfies" or "return":
                at--;
                throw Unexpected();
        }

        // FEEL's function names have spaces ("string length"): words up to a parenthesis are one name.
        var end = at;
        while (tokens[end].Kind is TokenKind.Name)
            end++;
        if (!tokens[end].Is("("))
            return new Node.Name(token.Text);

        var name = string.Join(' ', tokens.GetRange(at - 1, end - at + 1).Select(word => word.Text));
        if (!Functions.TryFind(name, out var function))
        {
            // "x in (1, 2)": the words before the parenthesis are no function, only the first is ours.
            return end > at ? new Node.Name(token.Text) : throw new ExpressionFault($"Funktionen {name} finns inte.", token.Position);
        }

        at = end + 1;
        return Call(name, function, token.Position);
    }

    private Node.Call Call(string name, Function function, int position)
    {
        var arguments = new List<Node>();
        if (!Take(")"))
        {
            do
                arguments.Add(Expression());
            while (Take(","));
            Need(")");
        }

        if (arguments.Count < function.Fewest || arguments.Count > function.Most)
            throw new ExpressionFault($"Funktionen {name} tar inte {arguments.Count} värden.", position);
        return new Node.Call(function, arguments);
    }

    /// <summary>A list, a parenthesis, or a range in any of FEEL's four forms: [1..2] (1..2) ]1..2[ [1..2).</summary>
    private Node Bracketed(Token open)
    {
        if (open.Text == "[" && Take("]"))
            return new Node.ListOf([]);

        var first = Expression();
        if (Take(".."))
        {
            var high = Expression();
            var close = Next();
            if (!close.Is("]") && !close.Is(")") && !close.Is("["))
                throw new ExpressionFault("Intervallet saknar sitt slut.", close.Position);
            return new Node.Range(first, open.Text == "[", high, close.Text == "]");
        }

        if (open.Text == "(")
        {
            Need(")");
            return first;
        }

        if (open.Text == "]")
            throw new ExpressionFault("Här väntades ett intervall.", open.Position);

        var items = new List<Node> { first };
        while (Take(","))
            items.Add(Expression());
        Need("]");
        return new Node.ListOf(items);
    }

    private Node.ContextOf Context()
    {
        var entries = new List<KeyValuePair<string, Node>>();
        while (!Take("}"))
        {
            if (entries.Count > 0)
                Need(",");
            var key = Next();
            if (key.Kind is not (TokenKind.Name or TokenKind.Text))
                throw new ExpressionFault("Här väntades ett namn.", key.Position);
            Need(":");
            entries.Add(new(key.Text, Expression()));
        }

        return new Node.ContextOf(entries);
    }
}
