namespace Styrning.Workflow.Expressions;

/// <summary>
/// Recursive descent over FEEL's grammar, bounded in depth and without going back. Precedence from loosest: or, and, comparison, + -, * /,
/// ** (from the left, as FEEL has it), sign, path.
/// </summary>
internal sealed partial class Parser
{
    private const int DeepestNesting = 60;
    private const int LongestPath = 20;

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
        var node = Or();
        depth--;
        return node;
    }

    private Node Or()
    {
        var parts = new List<Node> { And() };
        while (TakeWord("or"))
            parts.Add(And());
        return parts.Count == 1 ? parts[0] : new Node.Or(parts) { Position = parts[0].Position };
    }

    private Node And()
    {
        var parts = new List<Node> { Comparison() };
        while (TakeWord("and"))
            parts.Add(Comparison());
        return parts.Count == 1 ? parts[0] : new Node.And(parts) { Position = parts[0].Position };
    }

    private Node Comparison()
    {
        var left = Sum();
        var position = Current.Position;
        if (IsComparison(Current))
        {
            var comparison = new Node.Comparison(Next().Text, left, Sum()) { Position = position };
            return IsComparison(Current)
                ? throw new ExpressionFault("Jämför två värden i taget: a < b and b < c, eller b in (a..c).", Current.Position)
                : comparison;
        }

        if (TakeWord("between"))
        {
            var low = Sum();
            NeedWord("and");
            return new Node.Between(left, low, Sum()) { Position = position };
        }

        if (TakeWord("in"))
            return new Node.In(left, Tests()) { Position = position };
        return TakeWord("instance") ? InstanceOf(left, position) : left;
    }

    private Node.InstanceOf InstanceOf(Node value, int position)
    {
        NeedWord("of");
        var start = Current.Position;
        var words = new List<string> { NeedName() };
        // "date and time" is a type, "date and x" is not.
        if (words[0] is "date" && Current.IsWord("and") && tokens[at + 1].IsWord("time"))
            words.AddRange([Next().Text, Next().Text]);
        else if (words[0] is "days" or "years")
            words.AddRange([NeedName(), NeedName(), NeedName()]);
        var type = string.Join(' ', words);
        var kinds = KindNames.Named(type);
        return kinds is Kinds.None
            ? throw new ExpressionFault($"Typen {type} finns inte här.", start)
            : new Node.InstanceOf(value, type, kinds) { Position = position };
    }

    /// <summary>"in (1, 2)" lists tests; "in (1..3)" is an open range.</summary>
    private List<Node> Tests()
    {
        if (!Current.Is("("))
            return [Test()];

        var open = Next();
        var tests = new List<Node> { Test() };
        if (Current.Is(".."))
            return [RangeFrom(open, tests[0])];
        while (Take(","))
            tests.Add(Test());
        Need(")");
        return tests;
    }

    private Node Test()
    {
        var position = Current.Position;
        if (++depth > DeepestNesting)
            throw new ExpressionFault("Uttrycket är för djupt.", position);
        var test = IsComparison(Current) ? new Node.HalfComparison(Next().Text, Sum()) { Position = position } : Sum();
        depth--;
        return test;
    }

    private Node Sum() => Row(Product, "+", "-");

    private Node Product() => Row(Power, "*", "/");

    private Node Power() => Row(Sign, "**", "**");

    private Node Row(Func<Node> operand, string one, string other)
    {
        var first = operand();
        if (!Current.Is(one) && !Current.Is(other))
            return first;

        var position = Current.Position;
        var links = new List<Link>();
        while (Current.Is(one) || Current.Is(other))
            links.Add(new Link(Next().Text, operand()));
        return new Node.Chain(first, links) { Position = position };
    }

    private Node Sign()
    {
        var position = Current.Position;
        var minus = false;
        while (Take("-"))
            minus = !minus;
        var operand = Postfix();
        return !minus ? operand
            : operand is Node.Literal { Value: decimal number } ? new Node.Literal(-number) { Position = position }
            : new Node.Negate(operand) { Position = position };
    }

    private Node Postfix()
    {
        var node = Primary();
        for (var length = 0; ; length++)
        {
            var position = Current.Position;
            if (length > LongestPath)
                throw new ExpressionFault($"Fler än {LongestPath} steg efter varandra.", position);
            if (Take("."))
                node = new Node.Path(node, Member()) { Position = position };
            else if (Current.Is("[") && node is not Node.Range)
            {
                at++;
                var by = Expression();
                Need("]");
                node = new Node.Filter(node, by) { Position = position };
            }
            else
                return node;
        }
    }

    // "time offset" is the one property of two words.
    private string Member()
    {
        var name = NeedName();
        return name is "time" && TakeWord("offset") ? "time offset" : name;
    }
}
