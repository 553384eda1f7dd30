using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Simulation;

/// <summary>Whether everything that the input names is in the file: nothing that somebody wrote is silently ignored.</summary>
internal static class InputCheck
{
    public static void Check(BpmnFile file, SimulationInput input)
    {
        foreach (var id in input.Answers.Keys)
            Require(file, id, node => IsTask(node) || IsSent(node) || MessageOf(node) is not null, "kan inte svara");
        foreach (var id in input.Times.Keys)
            Require(file, id, node => IsTask(node) || IsSent(node) || node is not StartEvent { Scope.Outer: null } && MessageOf(node) is not null || IsRuled(node), "kan inte få en tid");
        foreach (var id in input.Failures.Keys)
            Require(file, id, IsTask, "kan inte sluta med ett fel");

        var known = Names(file);
        foreach (var name in input.Messages.Where(name => !known.Contains(name)))
            throw new SimulationRefused($"Ingenting i filen väntar på meddelandet {name}. {(known.Count == 0 ? "Den väntar inte på något." : $"Den väntar på {Listed(known)}.")}");
    }

    /// <summary>The message that an element waits for; null when it waits for none.</summary>
    public static Trigger.Message? MessageOf(FlowNode node) => TriggerOf(node) as Trigger.Message;

    public static Trigger? TriggerOf(FlowNode node) => node switch
    {
        CatchEvent wait => wait.Trigger,
        BoundaryEvent boundary => boundary.Trigger,
        StartEvent start => start.Trigger,
        ReceiveTask receive => receive.Message,
        _ => null,
    };

    private static bool IsTask(FlowNode node) => node is Activity and not SubProcess;

    /// <summary>An event whose message a step of the host sends, and that waits until it has.</summary>
    private static bool IsSent(FlowNode node) => node is ThrowEvent { Step: not null } or EndEvent { Step: not null };

    private static bool IsRuled(FlowNode node) => TriggerOf(node) is Trigger.Timer { Kind: TimerKind.Rule };

    private static void Require(BpmnFile file, string id, Func<FlowNode, bool> fits, string otherwise)
    {
        var nodes = file.Processes.Where(process => process.Nodes.ContainsKey(id)).Select(process => process.Nodes[id]).ToList();
        if (nodes.Count == 0)
        {
            var tasks = file.Processes.SelectMany(process => process.Nodes.Values).Where(IsTask).Select(node => node.Id).ToList();
            throw new SimulationRefused($"{id} finns inte i filen. {(tasks.Count == 0 ? "Den har inga uppgifter." : $"Dess uppgifter är {Listed(tasks)}.")}");
        }

        if (!nodes.Exists(node => fits(node)))
            throw new SimulationRefused($"{id} är ingen uppgift och {otherwise}.");
    }

    private static HashSet<string> Names(BpmnFile file) => file.Processes
        .SelectMany(process => process.Nodes.Values)
        .Select(TriggerOf)
        .Select(trigger => trigger switch { Trigger.Message message => message.Name, Trigger.Signal signal => signal.Name, _ => null })
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static string Listed(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(30)) + (names.Count > 30 ? " …" : "");
}
