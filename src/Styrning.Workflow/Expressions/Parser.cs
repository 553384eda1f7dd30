using System.Globalization;

namespace Styrning.Workflow.Expressions;

/// <summary>Recursive descent over FEEL's grammar, bounded in depth. Precedence from loosest: or, and, comparison, + -, * /, **, sign, path.</summary>
internal sealed class Parser
{
    private const int DeepestNesting = 60;

    private readonly List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[at];

    public static Node Parse(string text)
    {
        var parser = new Parser(Lexer.Read(text));
        var root = parser.Expression();
        if (parser.Current.Kind is not TokenKind.End)
            throw parser.Unexpected();
        return root;
    }

    private Node Expression()
    {
        if (++depth > DeepestNesting)
            throw new ExpressionFault("Uttrycket är för djupt.", Current.Position);

        Node node;
        if (TakeWord("if"))
            node = If();
        else if (Current.IsWord("some") || Current.IsWord("every"))
            node = Quantified();
        else if (TakeWord("for"))
            node = For();
        else
            node = Or();
        depth--;
        return node;
    }

    private Node If()
    {
        var condition = Expression();
        NeedWord("then");
        var then = Expression();
        NeedWord("else");
        return new Node.If(condition, then, Expression());
    }

    private Node Quantified()
    {
        var every = Next().Text == "every";
        var variable = NeedName();
        NeedWord("in");
        var list = Expression();
        NeedWord("satisfies");
        return new Node.Quantified(every, variable, list, Expression());
    }

    private Node For()
    {
        var variable = NeedName();
        NeedWord("in");
        var list = Expression();
        NeedWord("return");
        return new Node.For(variable, list, Expression());
    }

    private Node Or()
    {
        var left = And();
        while (TakeWord("or"))
            left = new Node.Or(left, And());
        return left;
    }

    private Node And()
    {
        var left = Comparison();
        while (TakeWord("and"))
            left = new Node.And(left, Comparison());
        return left;
    }

    private Node Comparison()
    {
        var left = Sum();
        if (IsComparison(Current))
            return new Node.Comparison(Next().Text, left, Sum());
        if (TakeWord("between"))
        {
            var low = Sum();
            NeedWord("and");
            return new Node.Between(left, low, Sum());
        }

        return TakeWord("in") ? new Node.In(left, Tests()) : left;
    }

    private List<Node> Tests()
    {
        // "in (1, 2)" lists tests; "in (1..3)" is an open range and is read by Primary.
        var start = at;
        if (Take("("))
        {
            var tests = new List<Node> { Test() };
            while (Take(","))
                tests.Add(Test());
            if (Take(")"))
                return tests;
            at = start;
        }

        return [Test()];
    }

    private Node Test() => IsComparison(Current) ? new Node.HalfComparison(Next().Text, Sum()) : Sum();

    private Node Sum()
    {
        var left = Product();
        while (Current.Is("+") || Current.Is("-"))
            left = new Node.Arithmetic(Next().Text, left, Product());
        return left;
    }

    private Node Product()
    {
        var left = Power();
        while (Current.Is("*") || Current.Is("/"))
            left = new Node.Arithmetic(Next().Text, left, Power());
        return left;
    }

    private Node Power()
    {
        var left = Sign();
        while (Current.Is("**"))
            left = new Node.Arithmetic(Next().Text, left, Sign());
        return left;
    }

    private Node Sign()
    {
        var minus = false;
        while (Take("-"))
            minus = !minus;
        var operand = Postfix();
        return minus ? new Node.Negate(operand) : operand;
    }

    private Node Postfix()
    {
        var node = Primary();
        while (true)
        {
            if (Take("."))
                node = new Node.Path(node, NeedName());
            else if (Current.Is("[") && node is not Node.Range)
            {
                at++;
                var by = Expression();
                Need("]");
                node = new Node.Filter(node, by);
            }
            else
                return node;
        }
    }

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
