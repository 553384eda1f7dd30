using System.Text.RegularExpressions;
using Styrning.Domain.Time;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>What a person says of how a process is to be tried: the same as "process simulate" on the command line, in fields.</summary>
public sealed class TryForm
{
    /// <summary>Whether a mistake would otherwise keep a person waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The process to try; null: the first of the file.</summary>
    public string? Process { get; set; }

    /// <summary>One a line: namn = värde.</summary>
    public string? Variables { get; set; }

    /// <summary>One name a line.</summary>
    public string? Messages { get; set; }

    public List<TaskTry> Tasks { get; set; } = [];

    /// <exception cref="SimulationRefused">Something that cannot be read, or that the file does not have.</exception>
    internal SimulationResult Run(BpmnFile file, CancellationToken cancel)
    {
        var input = new SimulationInput { Process = string.IsNullOrEmpty(Process) ? null : Process, Zone = SwedishCalendar.Zone, Patience = Patience };
        foreach (var line in TypedLines.Split(Variables))
        {
            input.Set(line);
        }

        foreach (var name in TypedLines.Split(Messages))
        {
            input.Message(name);
        }

        foreach (var task in Tasks.Where(task => !string.IsNullOrEmpty(task.Id)))
        {
            task.Tell(input);
        }

        return Simulator.Run(file, input, cancel);
    }

    /// <summary>A row for each task of the file, with what was typed for it.</summary>
    internal void Fill(BpmnFile file)
    {
        var typed = Tasks.Where(task => task.Id is not null).GroupBy(task => task.Id!).ToDictionary(group => group.Key, group => group.First());
        Tasks = [.. Answering(file).Select(node => typed.GetValueOrDefault(node.Id) ?? new TaskTry { Id = node.Id })];
    }

    /// <summary>What can be answered, in the order of the file.</summary>
    internal static IEnumerable<FlowNode> Answering(BpmnFile file) =>
        file.Processes.SelectMany(process => process.Nodes.Values).Where(node => node is Activity and not SubProcess).OrderBy(node => node.Line).Take(100);

    /// <summary>The names of what the file waits for.</summary>
    internal static IEnumerable<string> Awaited(BpmnFile file) => file.Processes.SelectMany(process => process.Nodes.Values)
        .Select(node => node switch { CatchEvent wait => wait.Trigger, BoundaryEvent wait => wait.Trigger, ReceiveTask wait => wait.Message, StartEvent start => start.Trigger, _ => null })
        .Select(trigger => trigger switch { Trigger.Message message => message.Name, Trigger.Signal signal => signal.Name, _ => null })
        .OfType<string>().Distinct();
}

/// <summary>How one task answers.</summary>
public sealed partial class TaskTry
{
    public string? Id { get; set; }

    /// <summary>namn = värde, several with a semicolon between. Values are FEEL.</summary>
    public string? Answer { get; set; }

    /// <summary>PT10S, P14D, or "aldrig".</summary>
    public string? Takes { get; set; }

    /// <summary>The code of the error that it ends with.</summary>
    public string? Fails { get; set; }

    internal void Tell(SimulationInput input)
    {
        foreach (var answer in Between().Split(Answer ?? "").Select(text => text.Trim()).Where(text => text.Length > 0))
        {
            input.Answer($"{Id}:{answer}");
        }

        if (Takes?.Trim() is { Length: > 0 } time)
        {
            input.Take($"{Id}={(time.Equals("aldrig", StringComparison.OrdinalIgnoreCase) ? "never" : time)}");
        }

        if (Fails?.Trim() is { Length: > 0 } code)
        {
            input.Fail($"{Id}={code}");
        }
    }

    // A semicolon within a text is the text's own.
    [GeneratedRegex("""[;\n](?=(?:[^"]*"[^"]*")*[^"]*$)""")]
    private static partial Regex Between();
}
