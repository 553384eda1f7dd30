using System.Runtime.CompilerServices;

namespace Styrning.Workflow.Expressions;

/// <summary>
/// Looks for what can never work, without running anything: what a variable holds is not known and is given the benefit of the doubt.
/// Part by part; a part without variables is worked out, so that date("2026-02-30") is found before anybody waits for it.
/// </summary>
internal sealed partial class ExpressionCheck
{
    private const int StepsOfAConstant = 10_000;

    private readonly List<ExpressionFault> faults = [];
    private Local? locals;

    public static IReadOnlyList<ExpressionFault> Of(Node root, ExpressionUse use)
    {
        var check = new ExpressionCheck();
        var kinds = check.KindsOf(root);
        var (allowed, what) = Allowed(use);
        if (check.faults.Count == 0 && (kinds & allowed) == 0)
            check.Add(root.Position, $"{what}, men uttrycket kan bara bli {KindNames.Told(kinds)}.");
        return check.faults;
    }

    private static (Kinds Kinds, string What) Allowed(ExpressionUse use) => use switch
    {
        ExpressionUse.Condition => (Kinds.Boolean, "Ett villkor är sant eller falskt"),
        ExpressionUse.Collection => (Kinds.List, "Här behövs en lista"),
        ExpressionUse.Number => (Kinds.Number, "Här behövs ett tal"),
        ExpressionUse.Duration => (Kinds.Duration | Kinds.Text, "Här behövs en tidslängd"),
        ExpressionUse.Moment => (Kinds.Date | Kinds.Moment | Kinds.Text, "Här behövs ett datum eller en tidpunkt"),
        ExpressionUse.Cycle => (Kinds.Text, "Här behövs en upprepning som \"R3/PT10H\""),
        ExpressionUse.Name => (~(Kinds.List | Kinds.Context), "Här behövs ett namn"),
        _ => (Kinds.Any, ""),
    };

    private void Add(int position, string message) => faults.Add(new ExpressionFault(message, position));

    private Kinds KindsOf(Node node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Add(node.Position, "Uttrycket är för djupt.");
            return Kinds.Any;
        }

        var before = faults.Count;
        var kinds = Inferred(node);
        if (faults.Count == before && node is Node.Call or Node.Chain or Node.Comparison or Node.Negate && IsConstant(node))
            return WorkedOut(node) ?? kinds;
        return faults.Count == before ? kinds : Kinds.Any;
    }

    /// <summary>The kind of a part without variables, or what stops it from having a value.</summary>
    private Kinds? WorkedOut(Node node)
    {
        try
        {
            return KindNames.Of(new Evaluation(Nothing.Known, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch, StepsOfAConstant).Run(node));
        }
        catch (ExpressionFault fault)
        {
            if (fault.Message != Evaluation.TooManySteps)
                Add(node.Position, fault.Message);
            return null;
        }
    }

    private static bool IsConstant(Node node) => node switch
    {
        Node.Literal => true,
        Node.Negate negate => IsConstant(negate.Operand),
        Node.Chain chain => IsConstant(chain.First) && chain.Links.All(link => IsConstant(link.Right)),
        Node.Comparison comparison => IsConstant(comparison.Left) && IsConstant(comparison.Right),
        Node.ListOf list => list.Items.All(IsConstant),
        Node.Call call => !call.Function.AsksTime && call.Arguments.All(IsConstant),
        _ => false,
    };

    private Kinds Named(string name)
    {
        for (var local = locals; local is not null; local = local.Outer)
        {
            if (local.Name == name)
                return local.Kinds;
        }

        return Kinds.Any;
    }

    private Kinds Inside(string name, Kinds kinds, Func<Kinds> inner)
    {
        var outer = locals;
        locals = new Local(outer, name, kinds);
        var found = inner();
        locals = outer;
        return found;
    }

    private sealed record Local(Local? Outer, string Name, Kinds Kinds);

    private sealed class Nothing : IVariables
    {
        public static readonly Nothing Known = new();

        public bool TryGet(string name, out object? value)
        {
            value = null;
            return false;
        }
    }
}
