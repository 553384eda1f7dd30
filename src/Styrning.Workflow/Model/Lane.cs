namespace Styrning.Workflow.Model;

/// <summary>Who does what is drawn in it. A user task without a role of its own gets the lane's.</summary>
/// <param name="Id">The id in the file.</param>
/// <param name="Name">What the drawing calls it; null where it is silent.</param>
/// <param name="Role">From styrning:lane; null where the file does not say.</param>
/// <param name="Nodes">The ids of the flow nodes in it; those of lanes within it too.</param>
public sealed record Lane(string Id, string? Name, string? Role, IReadOnlySet<string> Nodes);
