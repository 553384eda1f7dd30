using Styrning.Workflow.Execution;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Migrating;

/// <summary>Whether an instance can stand in the new version where it stands in the old one.</summary>
internal static class Fitting
{
    public static List<MigrationProblem> Check(ElementMap map, InstanceState state) => state.Items.Values
        .Where(item => item.Parent != 0)
        .Select(item => Check(map, state, item))
        .OfType<MigrationProblem>()
        .Distinct() // twenty instances of a loop are one problem
        .ToList();

    private static MigrationProblem? Check(ElementMap map, InstanceState state, Item item)
    {
        var old = map.From.Nodes[item.Node];
        if (map.Node(item.Node) is not { } node)
            return Problem(MigrationCodes.Gone, "finns inte i den nya versionen");
        if (!SameKind(old, node) || item.Kind is ItemKind.Activity && node is ThrowEvent { Step: null } or EndEvent { Step: null })
            return Problem(MigrationCodes.OtherKind, "är av ett annat slag i den nya versionen");
        if (!SameScope(map, state.Items[item.Parent], item, node))
            return Problem(MigrationCodes.OtherScope, "ligger i en annan delprocess i den nya versionen");
        if (item.Kind is ItemKind.Loop or ItemKind.Activity or ItemKind.Scope && old is Activity before && !SameLoop(before, (Activity)node))
            return Problem(MigrationCodes.OtherLoop, "upprepas på ett annat sätt i den nya versionen");
        if (item.Kind is ItemKind.Activity && old is CallActivity was && node is CallActivity call && was.Called != call.Called)
            return Problem(MigrationCodes.OtherCall, $"har startat {was.Called}, men anropar {call.Called} i den nya versionen");
        if (item.Kind is ItemKind.Parked && map.Flow(item.Flow!, node) is null)
            return Problem(MigrationCodes.NoFlow, "har fått en del som kom genom en pil som inte finns i den nya versionen");
        return null;

        MigrationProblem Problem(string code, string what) => new(code, old.Id, $"{Called(old)} {what}.");
    }

    private static string Called(FlowNode node) => node.Name == node.Id ? node.Id : $"{node.Name} ({node.Id})";

    /// <summary>What kind of thing a token would find there. Who does it, by which form or step, may differ.</summary>
    private static bool SameKind(FlowNode old, FlowNode node) => old.GetType() == node.GetType() && (old, node) switch
    {
        (Gateway one, Gateway other) => one.Kind == other.Kind,
        (CatchEvent one, CatchEvent other) => one.Trigger.GetType() == other.Trigger.GetType(),
        (SubProcess one, SubProcess other) => one.IsEvent == other.IsEvent,
        (StepTask one, StepTask other) => one.Kind is StepKind.BusinessRule == other.Kind is StepKind.BusinessRule,
        _ => true,
    };

    private static bool SameScope(ElementMap map, Item parent, Item item, FlowNode node) =>
        parent.Kind is ItemKind.Loop ? map.Id(parent.Node) == map.Id(item.Node) : node.Scope.Id == map.ScopeOf(parent);

    // A condition may change; what the rounds under way stand on may not.
    private static bool SameLoop(Activity old, Activity node) =>
        (old.Loop, node.Loop) switch
        {
            (null, null) => true,
            ({ } one, { } other) => one.Sequential == other.Sequential && one.Item == other.Item && one.Collection is null == other.Collection is null
                && one.Output?.Name == other.Output?.Name,
            _ => false,
        }
        && (old.Repeats is null) == (node.Repeats is null);
}
