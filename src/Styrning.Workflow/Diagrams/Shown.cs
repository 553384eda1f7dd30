namespace Styrning.Workflow.Diagrams;

/// <summary>Marks moved to where they can be seen: what stands within a collapsed subprocess is shown at the subprocess.</summary>
internal static class Shown
{
    public static DiagramMarks Of(Content content, Picture picture, DiagramMarks marks)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (element, count) in marks.At)
        {
            var shown = Instead(content, picture, element) ?? element;
            at[shown] = at.GetValueOrDefault(shown) + count;
        }

        // A subprocess counts its own token too: what stands inside tells more than that it has begun.
        foreach (var outer in marks.At.Keys.Where(at.ContainsKey).Where(outer => at[outer] > marks.At[outer]))
            at[outer] -= marks.At[outer];
        return marks with { At = at, Incidents = marks.Incidents.Select(element => Instead(content, picture, element) ?? element).ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>The nearest drawn thing around an element that is not drawn itself; null when it is, or when nothing around it is.</summary>
    public static string? Instead(Content content, Picture picture, string element) => picture.Shape(element) is not null ? null
        : content.Find(element)?.Ancestors().Select(outer => picture.Shape((string?)outer.Attribute("id"))).FirstOrDefault(shape => shape is { IsExpanded: false } && shape.Element.IsSubProcess())?.Id;
}
