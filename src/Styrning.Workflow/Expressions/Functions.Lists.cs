namespace Styrning.Workflow.Expressions;

internal static partial class Functions
{
    private static IEnumerable<Function> Lists() =>
    [
        new("count(list: list): number", (a, _) => (decimal)Items(a[0]).Count),
        new("sum(list: list): number|duration|null", (a, e) => Sum(Items(a[0]), e)),
        new("sum(values...: number|duration|null): number|duration|null", (a, e) => Sum(a, e)),
        new("product(list: list): number|null", (a, e) => Product(Items(a[0]), e)),
        new("product(values...: number|null): number|null", (a, e) => Product(a, e)),
        new("mean(list: list): number|duration|null", (a, e) => Mean(Items(a[0]), e)),
        new("mean(values...: number|duration|null): number|duration|null", (a, e) => Mean(a, e)),
        new("min(list: list): any", (a, e) => Extreme(Items(a[0]), e, "<")),
        new("min(values...: any): any", (a, e) => Extreme(a, e, "<")),
        new("max(list: list): any", (a, e) => Extreme(Items(a[0]), e, ">")),
        new("max(values...: any): any", (a, e) => Extreme(a, e, ">")),
        new("all(list: list): boolean|null", (a, _) => Evaluation.All(Items(a[0]))),
        new("all(values...: boolean|null): boolean|null", (a, _) => Evaluation.All(a)),
        new("any(list: list): boolean|null", (a, _) => Evaluation.Any(Items(a[0]))),
        new("any(values...: boolean|null): boolean|null", (a, _) => Evaluation.Any(a)),
        new("is empty(list: list): boolean", (a, _) => Items(a[0]).Count == 0),
        new("list contains(list: list, element: any): boolean", (a, e) => Items(a[0]).Any(item => e.Same(item, a[1]))),
        new("append(list: list, items...: any): list", (a, _) => Items(a[0]).Concat(a.Skip(1)).ToArray()),
        new("concatenate(lists...: list): list", (a, _) => a.SelectMany(Items).ToArray()),
        new("union(lists...: list): list", (a, e) => Distinct(a.SelectMany(Items).ToArray(), e)),
        new("distinct values(list: list): list", (a, e) => Distinct(Items(a[0]), e)),
        new("flatten(list: list): list", (a, e) => Flat(Items(a[0]), e)),
        new("reverse(list: list): list", (a, _) => Items(a[0]).Reverse().ToArray()),
        new("sort(list: list): list", (a, e) => Sorted(Items(a[0]), e)),
        new("index of(list: list, match: any): list", (a, e) => Places(Items(a[0]), a[1], e)),
        new("insert before(list: list, position: number, newItem: any): list", (a, _) => Inserted(Items(a[0]), a[1], a[2])),
        new("remove(list: list, position: number): list", (a, _) => Removed(Items(a[0]), a[1])),
        new("sublist(list: list, start position: number, length?: number): list", (a, _) => Sublist(Items(a[0]), a[1], a.ElementAtOrDefault(2))),
    ];

    private static IReadOnlyList<object?> Items(object? list) => (IReadOnlyList<object?>)list!;

    // The sum of nothing is 0: who counts what is owed must not get null on the day nobody owes.
    private static object? Sum(IReadOnlyList<object?> list, Evaluation e) => list.Count == 0
        ? 0m
        : list.Select(NumberOrLength).Aggregate((sum, value) => Arithmetic.Apply("+", sum, value, e));

    private static object? Product(IReadOnlyList<object?> list, Evaluation e) => list.Count == 0
        ? 1m
        : list.Select(NumberOrLength).Aggregate((product, value) => Arithmetic.Apply("*", product, value, e));

    private static object? Mean(IReadOnlyList<object?> list, Evaluation e) =>
        list.Count == 0 ? null : Arithmetic.Apply("/", Sum(list, e), (decimal)list.Count, e);

    private static object? NumberOrLength(object? value) => value is null or decimal or CalendarDuration
        ? value
        : throw new ExpressionFault($"{Values.Kind(value)} går inte att räkna samman.");

    private static object? Extreme(IReadOnlyList<object?> list, Evaluation e, string symbol) => list.Count == 0
        ? null
        : list.Aggregate((best, value) => best is null || value is null ? null : Arithmetic.Compare(symbol, value, best, e) is true ? value : best);

    private static object?[] Distinct(IReadOnlyList<object?> list, Evaluation evaluation)
    {
        var kept = new List<object?>();
        foreach (var item in list)
        {
            if (!kept.Exists(other => evaluation.Same(other, item)))
                kept.Add(item);
        }

        return [.. kept];
    }

    private static object?[] Flat(IReadOnlyList<object?> list, Evaluation evaluation)
    {
        var flat = new List<object?>();
        var waiting = new Stack<object?>(list.Reverse());
        while (waiting.TryPop(out var item))
        {
            evaluation.Count(1);
            if (item is not IReadOnlyList<object?> inner)
                flat.Add(item);
            else
            {
                foreach (var one in inner.Reverse())
                    waiting.Push(one);
                evaluation.Count(inner.Count);
            }
        }

        return [.. flat];
    }

    private static object?[] Sorted(IReadOnlyList<object?> list, Evaluation e)
    {
        try
        {
            return list.Order(Comparer<object?>.Create((one, other) => Arithmetic.Order(one, other, e) ?? throw new ExpressionFault("null går inte att ordna."))).ToArray();
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is ExpressionFault fault)
        {
            throw new ExpressionFault(fault.Message); // what a comparer throws comes back wrapped
        }
    }

    private static object?[] Places(IReadOnlyList<object?> list, object? match, Evaluation e) =>
        list.Select((item, index) => (item, index)).Where(one => e.Same(one.item, match)).Select(one => (object?)(decimal)(one.index + 1)).ToArray();

    private static object?[] Inserted(IReadOnlyList<object?> list, object? position, object? item)
    {
        var index = Index(list, position);
        return [.. list.Take(index), item, .. list.Skip(index)];
    }

    private static object?[] Removed(IReadOnlyList<object?> list, object? position)
    {
        var index = Index(list, position);
        return [.. list.Take(index), .. list.Skip(index + 1)];
    }

    private static int Index(IReadOnlyList<object?> list, object? position)
    {
        var place = Whole(position, "en plats");
        var index = place > 0 ? place - 1 : list.Count + place;
        return place != 0 && index >= 0 && index < list.Count ? index : throw new ExpressionFault($"Listan har ingen plats {place}.");
    }

    private static object?[] Sublist(IReadOnlyList<object?> list, object? from, object? length)
    {
        var (start, count) = Span(list.Count, from, length);
        return list.Skip(start).Take(count).ToArray();
    }
}
