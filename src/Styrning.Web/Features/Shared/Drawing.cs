using Styrning.Workflow;
using Styrning.Workflow.Diagrams;

namespace Styrning.Web.Features.Shared;

/// <summary>A process as a picture, and the same as a list.</summary>
/// <param name="Title">What the region that scrolls is called.</param>
/// <param name="Svg">Null when the file has nothing to draw.</param>
internal sealed record Drawing(string Title, string? Svg, IReadOnlyList<OutlineEntry> Outline)
{
    /// <summary>Whether the list stands open below the picture, where a wide picture may not show what one came for.</summary>
    public bool ListOpen { get; init; }

    public static Drawing Of(string title, string xml, string? process, DiagramMarks? marks = null, string prefix = "ritning") =>
        Of(title, Diagram.Read(xml, process).Diagram, marks, prefix);

    public static Drawing Of(string title, Diagram? diagram, DiagramMarks? marks = null, string prefix = "ritning") =>
        diagram is not null
            ? new(title, diagram.Svg(marks, DiagramUse.Page, prefix), diagram.Outline(marks))
            : new(title, null, []);

    /// <summary>Where a matter stands, what it has passed, and what has stopped.</summary>
    public static DiagramMarks MarksOf(WhereItStands stands) => new(
        stands.Current.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        stands.Passed.Select(one => one.Id).ToHashSet(StringComparer.Ordinal),
        stands.Current.Where(one => one.Cause is not null).Select(one => one.Id).ToHashSet(StringComparer.Ordinal));
}
