using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Styrning.Workflow.Expressions;

/// <summary>One evaluation: the names, the clock of the event, and how much work is left.</summary>
internal sealed partial class Evaluation(IVariables variables, TimeZoneInfo zone, DateTimeOffset now, int mostSteps = Evaluation.MostSteps)
{
    public const int MostSteps = 100_000;

    private Scope? scope;
    private int steps;

    public TimeZoneInfo Zone => zone;

    public DateTimeOffset Now => now;

    /// <exception cref="ExpressionFault">A wrong name or type, or too much work.</exception>
    public object? Run(Node root)
    {
        try
        {
            var value = Of(root);
            // What a variable holds already was measured when it was made.
            if (root is not (Node.Name or Node.Path))
                Measure(value);
            return value;
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ExpressionFault("Uttryckets värde är för stort.");
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ExpressionFault(TooManySteps);
        }
    }

    public object? Of(Node node)
    {
        Count(1);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ExpressionFault("Uttrycket är för djupt.");
        return node switch
        {
            Node.Literal literal => literal.Value,
            Node.Name name => Named(name.Text),
            Node.Path path => Member(Of(path.From), path.Text),
            Node.Filter filter => Filtered(filter),
            Node.ListOf list => ListOf(list),
            Node.ContextOf context => ContextOf(context),
            Node.Negate negate => Arithmetic.Negate(Of(negate.Operand)),
            Node.Chain chain => Row(chain),
            Node.Comparison comparison => Compared(comparison),
            Node.And and => Fold(and.Parts.Select(Of), true),
            Node.Or or => Fold(or.Parts.Select(Of), false),
            Node.Between between => Within(Of(between.Value), Of(between.Low), true, Of(between.High), true),
            Node.In isIn => IsIn(isIn),
            Node.InstanceOf instance => IsOf(Of(instance.Value), instance),
            Node.If choice => Truth(Of(choice.Condition)) is true ? Of(choice.Then) : Of(choice.Else),
            Node.Quantified quantified => Fold(Through(quantified.Iterators, 0, quantified.Condition), quantified.Every),
            Node.For loop => Through(loop.Iterators, 0, loop.Result).ToArray(),
            Node.Call call => Call(call),
            _ => throw new ExpressionFault("Ett intervall kan bara stå efter in."),
        };
    }

    private bool TryNamed(string name, out object? value)
    {
        value = null;
        return scope is not null && scope.TryGet(name, out value) || variables.TryGet(name, out value);
    }

    private object? Named(string name) =>
        TryNamed(name, out var value) ? value : throw new ExpressionFault($"Variabeln {name} finns inte.");

    private object?[] ListOf(Node.ListOf list)
    {
        var items = new object?[list.Items.Count];
        for (var index = 0; index < items.Length; index++)
            items[index] = Of(list.Items[index]);
        return items;
    }

    private Dictionary<string, object?> ContextOf(Node.ContextOf context)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in context.Entries)
            entries[name] = In(new Scope(scope, null, null, entries), () => Of(value));
        return entries;
    }

    private object? Row(Node.Chain chain)
    {
        var value = Of(chain.First);
        foreach (var (symbol, right) in chain.Links)
            value = Arithmetic.Apply(symbol, value, Of(right), this);
        return value;
    }

    // A name that does not exist is not a mistake when it is only compared with null: "beslut = null" asks just that.
    private object? Compared(Node.Comparison comparison)
    {
        var left = comparison.Right is Node.Literal { Value: null } ? Lenient(comparison.Left) : Of(comparison.Left);
        var right = comparison.Left is Node.Literal { Value: null } ? Lenient(comparison.Right) : Of(comparison.Right);
        return Arithmetic.Compare(comparison.Operator, left, right, this);
    }

    private object? Lenient(Node node) => TryOf(node, out var value) ? value : null;

    /// <summary>Whether what a name, or a name within a name, stands for is there at all. Anything else always is.</summary>
    private bool TryOf(Node node, out object? value)
    {
        value = null;
        switch (node)
        {
            case Node.Name name:
                return TryNamed(name.Text, out value);
            case Node.Path { From: Node.Name or Node.Path } path:
                if (!TryOf(path.From, out var from) || from is null
                    || from is IReadOnlyDictionary<string, object?> context && !context.ContainsKey(path.Text))
                    return false;
                value = Member(from, path.Text);
                return true;
            default:
                value = Of(node);
                return true;
        }
    }

    private object? Call(Node.Call call)
    {
        if (call.Function.AsksWhetherDefined)
        {
            var found = TryOf(call.Arguments[0], out var value);
            return call.Function.Name is "is defined" ? found : value ?? Of(call.Arguments[1]);
        }

        var values = new object?[call.Arguments.Count];
        for (var index = 0; index < values.Length; index++)
            values[index] = Of(call.Arguments[index]);
        return call.Function.Apply(values, this);
    }

    private T In<T>(Scope inner, Func<T> result)
    {
        var outer = scope;
        scope = inner;
        try
        {
            return result();
        }
        finally
        {
            scope = outer;
        }
    }
}
