namespace Styrning.Workflow.Expressions;

internal sealed partial class ExpressionCheck
{
    private Kinds Truths(IEnumerable<Node> parts)
    {
        var mayBeNull = parts.Select(Truth).Aggregate((one, other) => one | other) & Kinds.Null;
        return Kinds.Boolean | mayBeNull;
    }

    private Kinds Truth(Node node)
    {
        var kinds = KindsOf(node);
        if ((kinds & (Kinds.Boolean | Kinds.Null)) == 0)
            Add(node.Position, $"Här behövs ett sanningsvärde, inte {KindNames.Told(kinds)}.");
        return kinds;
    }

    private void Through(IReadOnlyList<Iterator> iterators, int index, Func<Kinds> result)
    {
        if (index == iterators.Count)
        {
            result();
            return;
        }

        var (name, list) = iterators[index];
        var item = Kinds.Any;
        if (list is Node.Range range)
        {
            var days = Kinds.Number | Kinds.Date;
            item = KindsOf(range.Low) & KindsOf(range.High) & days;
            if (item == 0)
                Add(range.Position, "Ett intervall att gå igenom består av hela tal eller av datum.");
        }
        else
            KindsOf(list);

        Inside(name, item == 0 ? Kinds.Any : item, () =>
        {
            Through(iterators, index + 1, result);
            return Kinds.Any;
        });
    }

    private Kinds Called(Node.Call call)
    {
        var function = call.Function;
        var mayBeNull = false;
        for (var index = 0; index < call.Arguments.Count; index++)
        {
            var (argument, parameter) = (call.Arguments[index], function.ParameterAt(index));
            var kinds = KindsOf(argument);
            if (!parameter.Takes(kinds))
                Add(argument.Position, function.WrongKind(parameter, kinds));
            if (parameter.Name is "pattern" or "delimiter" && function.Name is not "string join" && argument is Node.Literal { Value: string pattern })
                Pattern(argument, pattern);
            mayBeNull |= !parameter.TakesNull && kinds.HasFlag(Kinds.Null);
        }

        return mayBeNull ? function.Result | Kinds.Null : function.Result;
    }

    private void Pattern(Node argument, string pattern)
    {
        try
        {
            Patterns.Read(pattern);
        }
        catch (ExpressionFault fault)
        {
            Add(argument.Position, fault.Message);
        }
    }
}
