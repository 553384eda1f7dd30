namespace Styrning.Workflow.Diagrams;

/// <summary>The codes of what stands in the way of a drawing. Stable, never reused.</summary>
public static class DiagramCodes
{
    /// <summary>There is nothing in the file that could be drawn, or not the process that was asked for.</summary>
    public const string Nothing = "DIA-01";

    /// <summary>The file's own diagram leaves elements out; they were laid out below it.</summary>
    public const string Incomplete = "DIA-02";
}
