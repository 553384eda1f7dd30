using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>A drawing, and what is to be said of it.</summary>
/// <param name="Diagram">Null when the file could not be read or has nothing to draw; then there is a problem.</param>
/// <param name="Problems">With a diagram: remarks, which do not stop it.</param>
public sealed record DiagramReading(Diagram? Diagram, IReadOnlyList<Problem> Problems);
