namespace Styrning.Workflow.Expressions;

internal sealed partial class Evaluation
{
    /// <summary>FEEL takes a single value for a list of one, and null for an empty list.</summary>
    public static IReadOnlyList<object?> AsList(object? value) => value as IReadOnlyList<object?> ?? (value is null ? [] : [value]);

    public static object? All(IEnumerable<object?> values) => Fold(values, true);

    public static object? Any(IEnumerable<object?> values) => Fold(values, false);

    /// <summary>And (of nothing: true) or or (of nothing: false), in three values: the answer is settled as soon as one value settles it.</summary>
    private static object? Fold(IEnumerable<object?> values, bool every)
    {
        object? answer = every;
        foreach (var value in values)
        {
            var truth = Truth(value);
            if (truth == !every)
                return !every;
            if (truth is null)
                answer = null;
        }

        return answer;
    }

    private static bool? Truth(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        _ => throw new ExpressionFault($"and, or, not och if gäller sanningsvärden, inte {Values.Kind(value)}."),
    };

    private object? Filtered(Node.Filter filter)
    {
        var list = AsList(Of(filter.From));
        Count(list.Count);
        if (filter.By is Node.Literal or Node.Negate or Node.Name && TryOf(filter.By, out var position) && position is decimal)
            return At(list, (decimal)position);

        var kept = new List<object?>();
        foreach (var item in list)
        {
            switch (In(new Scope(scope, "item", item, item as IReadOnlyDictionary<string, object?>), () => Of(filter.By)))
            {
                case decimal number:
                    return At(list, number); // list[count(list)]: known to be a place only when it is worked out
                case var truth when Truth(truth) is true:
                    kept.Add(item);
                    break;
            }
        }

        return kept.ToArray();
    }

    private static object? At(IReadOnlyList<object?> list, decimal position)
    {
        var index = position > 0 ? position - 1 : list.Count + position;
        return position != 0 && index == decimal.Truncate(index) && index >= 0 && index < list.Count ? list[(int)index] : null;
    }

    /// <summary>The results for every combination, the last name going fastest. Lazy: who has heard enough stops.</summary>
    private IEnumerable<object?> Through(IReadOnlyList<Iterator> iterators, int index, Node result)
    {
        var items = iterators[index].List is Node.Range range ? Numbers(range) : AsList(Of(iterators[index].List));
        foreach (var item in items)
        {
            Count(1);
            var outer = scope;
            scope = new Scope(outer, iterators[index].Name, item);
            try
            {
                if (index + 1 == iterators.Count)
                    yield return Of(result);
                else
                {
                    foreach (var value in Through(iterators, index + 1, result))
                        yield return value;
                }
            }
            finally
            {
                scope = outer;
            }
        }
    }

    private IEnumerable<object?> Numbers(Node.Range range)
    {
        var (low, high) = (Of(range.Low), Of(range.High));
        var isDays = low is DateOnly && high is DateOnly;
        if (!isDays && (low is not decimal from || high is not decimal to || from != decimal.Truncate(from) || to != decimal.Truncate(to)))
            throw new ExpressionFault("Ett intervall att gå igenom består av hela tal eller av datum.");

        decimal Place(object? end) => end is DateOnly day ? day.DayNumber : (decimal)end!;
        var (first, last) = (Place(low) + (range.LowIncluded ? 0 : 1), Place(high) - (range.HighIncluded ? 0 : 1));
        var step = range.Bare && last < first ? -1 : 1;
        for (var at = first; step > 0 ? at <= last : at >= last; at += step)
            yield return isDays ? DateOnly.FromDayNumber((int)at) : at;
    }
}
