using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Simulation;

internal sealed partial class World
{
    /// <summary>Whatever waits at the token answers as the input says: at once, after a time, or never.</summary>
    private void Await(SimulatedInstance instance, int token, string element, Agenda.Rank rank = Agenda.Rank.Answer)
    {
        if (input.Never(element))
            return;
        var at = input.Times.GetValueOrDefault(element) is { } length ? Later(element, length) : now;
        if (at is { } moment)
            agenda.Add(moment, rank, new Agenda.Entry(instance, token, element, () => Answer(instance, token, element)));
    }

    private void Answer(SimulatedInstance instance, int token, string element)
    {
        var listener = Heard(instance, token);
        var owner = instance.State.Subscriptions.TryGetValue(token, out var subscription) ? subscription.Owner : token;
        IReadOnlyDictionary<string, object?> variables;
        try
        {
            variables = Assignment.Evaluate(input.Answers.GetValueOrDefault(element) ?? [], new Names(instance.State.Items, owner), input.Zone, now);
        }
        catch (ExpressionFault fault)
        {
            Report(element, ExecutionCodes.Expression, fault.Message);
            return;
        }

        if (!Apply(instance, element, AnswerOf(instance.Model.Nodes[element], token, owner) with { Variables = variables }))
            Report(element, SimulationCodes.NotTaken, $"{instance.Model.Nodes[element].Name} tar inte emot svaret där det står.");
        Again(listener);
    }

    private WorkflowEvent AnswerOf(FlowNode node, int token, int owner) => node switch
    {
        Activity when input.Failures.TryGetValue(node.Id, out var code) => new WorkflowEvent.ErrorThrown(owner, code, now, null),
        UserTask => new WorkflowEvent.TaskCompleted(token, now, null),
        _ when owner != token => new WorkflowEvent.MessageDelivered(token, now, null),
        _ => new WorkflowEvent.StepCompleted(token, now, null),
    };
}
