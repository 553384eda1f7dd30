using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Simulation;

internal sealed partial class World
{
    private SimulatedInstance Begin(ProcessModel process, SimulatedInstance? caller, int call, IReadOnlyDictionary<string, object?> variables)
    {
        var instance = new SimulatedInstance(process, caller, call);
        var start = StartOf(process, caller is null);
        agenda.Add(now, Agenda.Rank.Consequence, new Agenda.Entry(instance, 0, start?.Id ?? process.Key, () => Begin(instance, start, variables)));
        return instance;
    }

    private void Begin(SimulatedInstance instance, StartEvent? start, IReadOnlyDictionary<string, object?> variables)
    {
        if (start is not null && input.Answers.TryGetValue(start.Id, out var brought))
        {
            try
            {
                var all = new Dictionary<string, object?>(variables, StringComparer.Ordinal);
                foreach (var (name, value) in Assignment.Evaluate(brought, new Known(variables), input.Zone, now))
                    all[name] = value;
                variables = all;
            }
            catch (ExpressionFault fault)
            {
                Report(start.Id, ExecutionCodes.Expression, fault.Message);
                return;
            }
        }

        var started = new WorkflowEvent.Started(now, null) { Start = start?.Id, Called = instance.Caller is not null, Variables = variables };
        if (!Apply(instance, start?.Id ?? instance.Model.Key, started))
            Report(instance.Model.Key, SimulationCodes.NotTaken, $"{instance.Model.Name ?? instance.Model.Key} har ingen start som kan användas här.");
    }

    /// <summary>
    /// Null for the none start. A message or signal named starts the process when nothing else in it waits for that name, or when it has no none
    /// start; a process that only something outside can start begins as if that had happened.
    /// </summary>
    private StartEvent? StartOf(ProcessModel process, bool named)
    {
        var triggered = process.Starts.ToList();
        var start = triggered.Find(one => named && NameOf(one.Trigger) is { } name && unheard.Contains(name)
            && (!process.Body.Entrances.Any() || !process.Nodes.Values.Any(node => node is not StartEvent && NameOf(InputCheck.TriggerOf(node)) == name)));
        if (start is not null)
        {
            unheard.Remove(NameOf(start.Trigger)!);
            return start;
        }

        return process.Body.Entrances.Any() ? null : triggered.FirstOrDefault();
    }

    private static string? NameOf(Trigger? trigger) => trigger switch
    {
        Trigger.Message message => message.Name,
        Trigger.Signal signal => signal.Name,
        _ => null,
    };

    /// <summary>A process of the same file runs; what is not in it, and a call of which the input says how it answers, is like a task.</summary>
    private void Call(SimulatedInstance instance, Effect.Call call)
    {
        if (input.Mentions(call.Element) || file.Processes.FirstOrDefault(process => process.Key == call.Process) is not { } process)
            Await(instance, call.Token, call.Element);
        else if (instance.Depth >= DeepestCall)
            Report(call.Element, SimulationCodes.TooDeep, $"Processerna anropar varandra på fler än {DeepestCall} nivåer.");
        else
            instance.Called[call.Token] = Begin(process, instance, call.Token, call.Variables);
    }

    private void End(SimulatedInstance instance, Effect.Ended ended)
    {
        instance.Last = ended.Variables;
        if (instance.Caller is not { } caller)
            return;

        Tell(caller, instance, ended.Error is { } code
            ? new WorkflowEvent.ErrorThrown(instance.Call, code, now, null)
            : new WorkflowEvent.CallCompleted(instance.Call, now, null) { Variables = ended.Variables });
    }

    private void Tell(SimulatedInstance caller, SimulatedInstance called, WorkflowEvent happening)
    {
        var element = caller.State.Items[called.Call].Node;
        agenda.Add(now, Agenda.Rank.Consequence, new Agenda.Entry(caller, called.Call, element, () =>
        {
            if (called.State.HasEnded)
                caller.Called.Remove(called.Call);
            Apply(caller, element, happening);
        }));
    }

    private sealed class Known(IReadOnlyDictionary<string, object?> variables) : IVariables
    {
        public bool TryGet(string name, out object? value) => variables.TryGetValue(name, out value);
    }
}
