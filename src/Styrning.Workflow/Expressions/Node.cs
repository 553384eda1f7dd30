namespace Styrning.Workflow.Expressions;

/// <summary>The tree of a parsed expression.</summary>
internal abstract record Node
{
    public sealed record Literal(object? Value) : Node;

    public sealed record Name(string Text) : Node;

    public sealed record Path(Node From, string Text) : Node;

    /// <summary>A number picks an item, counted from 1 or from the end; a condition filters.</summary>
    public sealed record Filter(Node From, Node By) : Node;

    public sealed record ListOf(IReadOnlyList<Node> Items) : Node;

    public sealed record ContextOf(IReadOnlyList<KeyValuePair<string, Node>> Entries) : Node;

    public sealed record Range(Node Low, bool LowIncluded, Node High, bool HighIncluded) : Node;

    public sealed record Negate(Node Operand) : Node;

    public sealed record Arithmetic(string Operator, Node Left, Node Right) : Node;

    public sealed record Comparison(string Operator, Node Left, Node Right) : Node;

    public sealed record And(Node Left, Node Right) : Node;

    public sealed record Or(Node Left, Node Right) : Node;

    public sealed record Between(Node Value, Node Low, Node High) : Node;

    /// <summary>True when any test holds for the value; a test is a value, a list, a range or a half comparison.</summary>
    public sealed record In(Node Value, IReadOnlyList<Node> Tests) : Node;

    /// <summary>The right half of a comparison, as in "in (&gt; 3)".</summary>
    public sealed record HalfComparison(string Operator, Node Right) : Node;

    public sealed record If(Node Condition, Node Then, Node Else) : Node;

    /// <summary>"some" or "every" x in list satisfies condition.</summary>
    public sealed record Quantified(bool Every, string Variable, Node List, Node Condition) : Node;

    /// <summary>for x in list return value.</summary>
    public sealed record For(string Variable, Node List, Node Result) : Node;

    public sealed record Call(Function Function, IReadOnlyList<Node> Arguments) : Node;
}
