namespace Styrning.Workflow.Diagrams;

/// <summary>Where a drawing will be shown.</summary>
public enum DiagramUse
{
    /// <summary>As a file of its own: it brings its style sheet, for light, dark and print.</summary>
    File,

    /// <summary>Within a page whose policy lets no style in: the page's sheet colours the classes "bp-…".</summary>
    Page,
}
