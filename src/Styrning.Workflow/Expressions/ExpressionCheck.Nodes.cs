namespace Styrning.Workflow.Expressions;

internal sealed partial class ExpressionCheck
{
    private Kinds Inferred(Node node)
    {
        switch (node)
        {
            case Node.Literal literal:
                return KindNames.Of(literal.Value);
            case Node.Name name:
                return Named(name.Text);
            case Node.Path path:
                return Member(path);
            case Node.Filter filter:
                return Filtered(filter);
            case Node.ListOf list:
                return Each(list.Items, Kinds.List);
            case Node.ContextOf context:
                return Entries(context, 0);
            case Node.Negate negate:
                return Signed(negate);
            case Node.Chain chain:
                return Row(chain);
            case Node.Comparison comparison:
                Compared(comparison.Operator, KindsOf(comparison.Left), KindsOf(comparison.Right), comparison.Position);
                return comparison.Operator is "=" or "!=" ? Kinds.Boolean : Kinds.Boolean | Kinds.Null;
            case Node.And and:
                return Truths(and.Parts);
            case Node.Or or:
                return Truths(or.Parts);
            case Node.Between between:
                var value = KindsOf(between.Value);
                Compared("<", value, KindsOf(between.Low), between.Low.Position);
                Compared("<", value, KindsOf(between.High), between.High.Position);
                return Kinds.Boolean | Kinds.Null;
            case Node.In isIn:
                var tested = KindsOf(isIn.Value);
                foreach (var test in isIn.Tests)
                    Test(tested, test);
                return Kinds.Boolean | Kinds.Null;
            case Node.InstanceOf instance:
                KindsOf(instance.Value);
                return Kinds.Boolean;
            case Node.If choice:
                Truth(choice.Condition);
                return KindsOf(choice.Then) | KindsOf(choice.Else);
            case Node.Quantified quantified:
                Through(quantified.Iterators, 0, () => Truth(quantified.Condition));
                return Kinds.Boolean | Kinds.Null;
            case Node.For loop:
                Through(loop.Iterators, 0, () => KindsOf(loop.Result));
                return Kinds.List;
            case Node.Call call:
                return Called(call);
            default:
                Add(node.Position, "Ett intervall kan bara stå efter in.");
                return Kinds.Any;
        }
    }

    private Kinds Each(IEnumerable<Node> nodes, Kinds kinds)
    {
        foreach (var node in nodes)
            KindsOf(node);
        return kinds;
    }

    private Kinds Entries(Node.ContextOf context, int index)
    {
        if (index == context.Entries.Count)
            return Kinds.Context;
        var (name, value) = context.Entries[index];
        return Inside(name, KindsOf(value), () => Entries(context, index + 1));
    }

    private Kinds Member(Node.Path path)
    {
        var from = KindsOf(path.From);
        if ((from & (Kinds.Context | Kinds.List)) == 0
            && !KindNames.Each(from).Any(kind => Properties.Named(kind).Contains(path.Text)))
            Add(path.Position, Properties.Unknown(from, path.Text));
        return Kinds.Any;
    }

    private Kinds Filtered(Node.Filter filter)
    {
        KindsOf(filter.From);
        var by = Inside("item", Kinds.Any, () => KindsOf(filter.By));
        if ((by & (Kinds.Number | Kinds.Boolean | Kinds.Null)) == 0)
            Add(filter.By.Position, $"Inom [ ] står en plats eller ett villkor, inte {KindNames.Told(by)}.");
        return by is Kinds.Boolean ? Kinds.List : Kinds.Any;
    }

    private Kinds Signed(Node.Negate negate)
    {
        var kinds = KindsOf(negate.Operand) & (Kinds.Number | Kinds.Duration | Kinds.Null);
        if (kinds == 0)
            Add(negate.Position, "Bara tal och tidslängder har ett tecken.");
        return kinds;
    }

    private Kinds Row(Node.Chain chain)
    {
        var kinds = KindsOf(chain.First);
        foreach (var (symbol, right) in chain.Links)
        {
            var other = KindsOf(right);
            var result = Pairs(kinds, other).Aggregate(Kinds.None, (all, pair) => all | Arithmetic.Result(symbol, pair.Left, pair.Right));
            if (result == 0)
                Add(right.Position, Arithmetic.Senseless(symbol, kinds, other));
            kinds = result == 0 ? Kinds.Any : result | (kinds | other) & Kinds.Null;
        }

        return kinds;
    }

    private void Compared(string symbol, Kinds left, Kinds right, int position)
    {
        if (symbol is "=" or "!=")
        {
            if ((left & right) == 0 && left is not Kinds.Null && right is not Kinds.Null)
                Add(position, $"{KindNames.Told(left)} är aldrig lika med {KindNames.Told(right)}.");
        }
        else if (!Pairs(left, right).Any(pair => Arithmetic.Ordered(pair.Left, pair.Right)))
            Add(position, Arithmetic.Incomparable(left, right));
    }

    private void Test(Kinds value, Node test)
    {
        switch (test)
        {
            case Node.Range range:
                Compared("<", value, KindsOf(range.Low), range.Low.Position);
                Compared("<", value, KindsOf(range.High), range.High.Position);
                break;
            case Node.HalfComparison half:
                Compared(half.Operator, value, KindsOf(half.Right), half.Position);
                break;
            case Node.ListOf list:
                foreach (var item in list.Items)
                    Test(value, item);
                break;
            default:
                KindsOf(test);
                break;
        }
    }

    /// <summary>What may meet. Null makes null of everything, so it says nothing for a side that can be something else.</summary>
    private static IEnumerable<(Kinds Left, Kinds Right)> Pairs(Kinds left, Kinds right) =>
        KindNames.Each(Something(left)).SelectMany(one => KindNames.Each(Something(right)).Select(other => (one, other)));

    private static Kinds Something(Kinds kinds) => kinds is Kinds.Null ? kinds : kinds & ~Kinds.Null;
}
