using Styrning.Workflow.Execution;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Model;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Simulation;

/// <summary>
/// Tries a file out before it is published: the engine's own semantics, a clock that jumps, and nothing of the host. No step runs and nothing is stored.
/// Every task answers at once unless the input says otherwise, so time passes only when nothing else can happen. The same input gives the same result.
/// </summary>
public static class Simulator
{
    /// <exception cref="SimulationRefused">The file has problems, or the input names what it does not have.</exception>
    public static SimulationResult Run(BpmnFile file, SimulationInput input, CancellationToken cancel = default)
    {
        if (file.Problems.Count > 0)
            throw new SimulationRefused(string.Join(Environment.NewLine, file.Problems.Take(20)));

        var process = Named(file, input.Process);
        InputCheck.Check(file, input);
        using var patience = new CancellationTokenSource(input.Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var result = new World(file, input, either.Token).Run(process, Variables(input));
        cancel.ThrowIfCancellationRequested();
        return result;
    }

    private static ProcessModel Named(BpmnFile file, string? id)
    {
        if (file.Processes.Count == 0)
            throw new SimulationRefused("Filen har ingen process som kan köras.");
        if (id is null)
            return file.Processes[0];
        return file.Processes.FirstOrDefault(process => process.Key == id)
            ?? throw new SimulationRefused($"Processen {id} finns inte i filen. Den har {string.Join(", ", file.Processes.Select(process => process.Key))}.");
    }

    private static Dictionary<string, object?> Variables(SimulationInput input)
    {
        try
        {
            return Assignment.Evaluate(input.Settings, new Nothing(), input.Zone, input.FirstMoment);
        }
        catch (ExpressionFault fault)
        {
            throw new SimulationRefused($"{fault.Message} En text skrivs inom citattecken: namn=\"Anna\".");
        }
    }

    private sealed class Nothing : IVariables
    {
        public bool TryGet(string name, out object? value)
        {
            value = null;
            return false;
        }
    }
}
