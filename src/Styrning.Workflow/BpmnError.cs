namespace Styrning.Workflow;

/// <summary>
/// Thrown by a step: not a fault but an outcome that the process knows by name, caught by an error event of the drawing. What the step has
/// changed and set stands.
/// </summary>
public sealed class BpmnError(string code, string? message = null) : Exception(message ?? code)
{
    public string Code { get; } = code;
}
