namespace Styrning.Workflow.Expressions;

/// <summary>The tree of a parsed expression. Rows of the same operator are one node, so that a long row is not a deep tree.</summary>
internal abstract record Node
{
    /// <summary>Characters from the start of the expression.</summary>
    public int Position { get; init; }

    public sealed record Literal(object? Value) : Node;

    public sealed record Name(string Text) : Node;

    public sealed record Path(Node From, string Text) : Node;

    /// <summary>A number picks an item, counted from 1 or from the end; a condition filters.</summary>
    public sealed record Filter(Node From, Node By) : Node;

    public sealed record ListOf(IReadOnlyList<Node> Items) : Node;

    /// <summary>Later entries see the earlier ones.</summary>
    public sealed record ContextOf(IReadOnlyList<KeyValuePair<string, Node>> Entries) : Node;

    /// <summary>Written bare (1..3, only to go through), it may also go down.</summary>
    public sealed record Range(Node Low, bool LowIncluded, Node High, bool HighIncluded, bool Bare = false) : Node;

    public sealed record Negate(Node Operand) : Node;

    /// <summary>Operators of one precedence, from the left.</summary>
    public sealed record Chain(Node First, IReadOnlyList<Link> Links) : Node;

    public sealed record Comparison(string Operator, Node Left, Node Right) : Node;

    public sealed record And(IReadOnlyList<Node> Parts) : Node;

    public sealed record Or(IReadOnlyList<Node> Parts) : Node;

    public sealed record Between(Node Value, Node Low, Node High) : Node;

    /// <summary>True when any test holds for the value; a test is a value, a list, a range or a half comparison.</summary>
    public sealed record In(Node Value, IReadOnlyList<Node> Tests) : Node;

    /// <summary>The right half of a comparison, as in "in (&gt; 3)".</summary>
    public sealed record HalfComparison(string Operator, Node Right) : Node;

    public sealed record InstanceOf(Node Value, string Type, Kinds Kinds) : Node;

    public sealed record If(Node Condition, Node Then, Node Else) : Node;

    /// <summary>"some" or "every" x in list satisfies condition.</summary>
    public sealed record Quantified(bool Every, IReadOnlyList<Iterator> Iterators, Node Condition) : Node;

    /// <summary>for x in list, y in other return value.</summary>
    public sealed record For(IReadOnlyList<Iterator> Iterators, Node Result) : Node;

    public sealed record Call(Function Function, IReadOnlyList<Node> Arguments) : Node;
}

/// <summary>An operator and what stands to the right of it.</summary>
internal readonly record struct Link(string Operator, Node Right);

/// <summary>A name that goes through a list; a later one may use the names before it.</summary>
internal readonly record struct Iterator(string Name, Node List);
