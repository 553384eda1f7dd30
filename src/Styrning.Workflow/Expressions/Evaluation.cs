namespace Styrning.Workflow.Expressions;

/// <summary>One evaluation: the names, the clock of the event, and how many steps are left.</summary>
internal sealed class Evaluation(IVariables variables, TimeZoneInfo zone, DateTimeOffset now)
{
    private const int MostSteps = 100_000;

    private readonly Dictionary<string, object?> locals = new(StringComparer.Ordinal);
    private int steps;

    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => now;

    public object? Of(Node node)
    {
        Count(1);
        return node switch
        {
            Node.Literal literal => literal.Value,
            Node.Name name => Named(name.Text),
            Node.Path path => Member(Of(path.From), path.Text),
            Node.Filter filter => Filtered(filter),
            Node.ListOf list => list.Items.Select(Of).ToArray(),
            Node.ContextOf context => context.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value), StringComparer.Ordinal),
            Node.Negate negate => Arithmetic.Negate(Of(negate.Operand)),
            Node.Arithmetic sum => Arithmetic.Apply(sum.Operator, Of(sum.Left), Of(sum.Right), zone),
            Node.Comparison comparison => Compared(comparison),
            Node.And and => Both(and),
            Node.Or or => Either(or),
            Node.Between between => Within(Of(between.Value), Of(between.Low), true, Of(between.High), true),
            Node.In isIn => IsIn(isIn),
            Node.If choice => Of(choice.Condition) is true ? Of(choice.Then) : Of(choice.Else),
            Node.Quantified quantified => Quantified(quantified),
            Node.For loop => EachOf(loop.List, loop.Variable, () => Of(loop.Result)),
            Node.Call call => Call(call),
            _ => throw new ExpressionFault("Ett intervall kan bara stå efter in."),
        };
    }

    /// <summary>Lists grow by what functions do, too: they count their items here.</summary>
    public void Count(int amount)
    {
        steps += amount;
        if (steps > MostSteps)
            throw new ExpressionFault("Uttrycket tar för många steg.");
    }

    private bool TryNamed(string name, out object? value) => locals.TryGetValue(name, out value) || variables.TryGet(name, out value);

    private object? Named(string name) =>
        TryNamed(name, out var value) ? value : throw new ExpressionFault($"Variabeln {name} finns inte.");

    private object? Member(object? from, string name) => from switch
    {
        IReadOnlyDictionary<string, object?> context =>
            context.TryGetValue(name, out var value) ? value : throw new ExpressionFault($"{name} finns inte där det söks."),
        DateOnly day => DatePart(day, name),
        DateTimeOffset moment => DatePart(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime), name),
        IReadOnlyList<object?> list => list.Select(item => Member(item, name)).ToArray(),
        _ => throw new ExpressionFault($"{Values.Kind(from)} har inget {name}."),
    };

    private static object DatePart(DateOnly day, string name) => name switch
    {
        "year" => (decimal)day.Year,
        "month" => (decimal)day.Month,
        "day" => (decimal)day.Day,
        "weekday" => day.DayOfWeek is DayOfWeek.Sunday ? 7m : (decimal)(int)day.DayOfWeek,
        _ => throw new ExpressionFault($"Ett datum har inget {name}."),
    };

    private object? Filtered(Node.Filter filter)
    {
        var list = AsList(Of(filter.From));
        if (filter.By is Node.Literal or Node.Negate or Node.Name && Of(filter.By) is decimal position)
        {
            var index = position > 0 ? position - 1 : list.Count + position;
            return index >= 0 && index < list.Count ? list[(int)index] : null;
        }

        return list.Where(item => With("item", item, () => Of(filter.By)) is true).ToArray();
    }

    // A name that does not exist is not a mistake when it is only compared with null: "beslut = null" asks just that.
    private object? Compared(Node.Comparison comparison)
    {
        var left = comparison.Right is Node.Literal { Value: null } ? Lenient(comparison.Left) : Of(comparison.Left);
        var right = comparison.Left is Node.Literal { Value: null } ? Lenient(comparison.Right) : Of(comparison.Right);
        return Arithmetic.Compare(comparison.Operator, left, right);
    }

    private object? Lenient(Node node) => node is Node.Name name ? TryNamed(name.Text, out var value) ? value : null : Of(node);

    private object? Both(Node.And and)
    {
        var left = Truth(Of(and.Left));
        if (left is false)
            return false;
        var right = Truth(Of(and.Right));
        return right is false ? false : left is null || right is null ? null : true;
    }

    private object? Either(Node.Or or)
    {
        var left = Truth(Of(or.Left));
        if (left is true)
            return true;
        var right = Truth(Of(or.Right));
        return right is true ? true : left is null || right is null ? null : false;
    }

    private static bool? Truth(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        _ => throw new ExpressionFault($"and, or och not gäller sanningsvärden, inte {Values.Kind(value)}."),
    };

    private object? IsIn(Node.In isIn)
    {
        var value = Of(isIn.Value);
        object? answer = false;
        foreach (var test in isIn.Tests)
        {
            var holds = Passes(value, test);
            if (holds is true)
                return true;
            answer = holds is null ? null : answer;
        }

        return answer;
    }

    private object? Passes(object? value, Node test)
    {
        if (test is Node.Range range)
            return Within(value, Of(range.Low), range.LowIncluded, Of(range.High), range.HighIncluded);
        if (test is Node.HalfComparison half)
            return Arithmetic.Compare(half.Operator, value, Of(half.Right));
        if (Of(test) is not IReadOnlyList<object?> list)
            return Values.Same(value, Of(test));
        Count(list.Count);
        return list.Any(item => Values.Same(value, item));
    }

    private static object? Within(object? value, object? low, bool lowIncluded, object? high, bool highIncluded)
    {
        var above = Arithmetic.Compare(lowIncluded ? ">=" : ">", value, low);
        var below = Arithmetic.Compare(highIncluded ? "<=" : "<", value, high);
        return above is false || below is false ? false : above is true && below is true ? true : null;
    }

    private object Quantified(Node.Quantified quantified)
    {
        var held = EachOf(quantified.List, quantified.Variable, () => Truth(Of(quantified.Condition)) is true);
        return quantified.Every ? held.All(holds => holds is true) : held.Any(holds => holds is true);
    }

    private object?[] EachOf(Node list, string variable, Func<object?> result) =>
        AsList(list is Node.Range range ? Numbers(range) : Of(list)).Select(item => With(variable, item, result)).ToArray();

    private object?[] Numbers(Node.Range range)
    {
        if (Of(range.Low) is not decimal low || Of(range.High) is not decimal high)
            throw new ExpressionFault("Ett intervall att gå igenom består av tal.");
        var amount = Math.Max(0, high - low + 1);
        Count((int)Math.Min(amount, MostSteps + 1));
        return Enumerable.Range(0, (int)amount).Select(step => (object?)(low + step)).ToArray();
    }

    private object? With(string name, object? value, Func<object?> result)
    {
        Count(1);
        var hidden = locals.TryGetValue(name, out var outer);
        locals[name] = value;
        try
        {
            return result();
        }
        finally
        {
            if (hidden)
                locals[name] = outer;
            else
                locals.Remove(name);
        }
    }

    private object? Call(Node.Call call)
    {
        if (call.Function.AsksWhetherDefined)
            return call.Arguments[0] is not Node.Name name || TryNamed(name.Text, out _);
        return call.Function.Apply(call.Arguments.Select(Of).ToArray(), this);
    }

    /// <summary>FEEL takes a single value for a list of one.</summary>
    internal static IReadOnlyList<object?> AsList(object? value) => value as IReadOnlyList<object?> ?? (value is null ? [] : [value]);
}
