namespace Styrning.Workflow.Expressions;

/// <summary>Recursive descent over FEEL's grammar, bounded in depth. Precedence from loosest: or, and, comparison, + -, * /, **, sign, path.</summary>
internal sealed partial class Parser
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
}
