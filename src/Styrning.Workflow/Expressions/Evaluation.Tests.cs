namespace Styrning.Workflow.Expressions;

internal sealed partial class Evaluation
{
    private object? IsIn(Node.In isIn)
    {
        var value = Of(isIn.Value);
        return Fold(isIn.Tests.Select(test => Passes(value, test)), false);
    }

    private object? Passes(object? value, Node test)
    {
        switch (test)
        {
            case Node.Range range:
                return Within(value, Of(range.Low), range.LowIncluded, Of(range.High), range.HighIncluded);
            case Node.HalfComparison half:
                return Arithmetic.Compare(half.Operator, value, Of(half.Right), this);
            case Node.ListOf list when list.Items.Any(item => item is Node.Range):
                return Fold(list.Items.Select(item => Passes(value, item)), false);
        }

        var wanted = Of(test);
        if (wanted is not IReadOnlyList<object?> items)
            return Same(value, wanted);
        Count(items.Count);
        return items.Any(item => Same(value, item)) || Same(value, items);
    }

    private object? Within(object? value, object? low, bool lowIncluded, object? high, bool highIncluded)
    {
        var above = Arithmetic.Compare(lowIncluded ? ">=" : ">", value, low, this);
        var below = Arithmetic.Compare(highIncluded ? "<=" : "<", value, high, this);
        return Fold([above, below], true);
    }

    private static object IsOf(object? value, Node.InstanceOf instance) => value is not null
        && instance.Kinds.HasFlag(KindNames.Of(value))
        && instance.Type switch
        {
            "years and months duration" => value is CalendarDuration { Days: 0, Time.Ticks: 0 },
            "days and time duration" => value is CalendarDuration { Months: 0 },
            _ => true,
        };

    private object? Member(object? from, string name)
    {
        switch (from)
        {
            case IReadOnlyDictionary<string, object?> context:
                return context.TryGetValue(name, out var value) ? value : throw new ExpressionFault($"{name} finns inte där det söks.");
            case IReadOnlyList<object?> list:
                Count(list.Count);
                return list.Select(item => Member(item, name)).ToArray();
            default:
                return Properties.Of(from, name, zone) ?? throw new ExpressionFault(Properties.Unknown(KindNames.Of(from), name));
        }
    }
}
