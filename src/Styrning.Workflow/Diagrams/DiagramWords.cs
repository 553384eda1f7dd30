using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>The title and description of a drawing. The whole of it in words is <see cref="Diagram.Outline"/>.</summary>
internal sealed class DiagramWords(Content content, Picture picture, DiagramMarks marks)
{
    private const int MostNamed = 8;

    public string Title
    {
        get
        {
            var pools = picture.Shapes.Where(shape => shape.Kind == "participant").Select(shape => content.Name(shape.Element)).Where(name => name.Length > 0).ToList();
            if (pools.Count > 0)
                return $"Diagram: {Some(pools)}";

            var process = picture.Shapes.Select(shape => shape.Element.Ancestors().FirstOrDefault(outer => outer.Is("process"))).FirstOrDefault(found => found is not null);
            return process?.Text("name") is { } name ? $"Diagram: {Some([name])}" : "Diagram över en process";
        }
    }

    public string Description
    {
        get
        {
            var steps = picture.Shapes.Count(shape => shape.Element.IsFlowNode());
            var words = new List<string> { steps == 1 ? "1 element." : $"{steps} element." };
            Add(words, "Står nu vid", picture.Shapes.Where(shape => marks.At.GetValueOrDefault(shape.Id) > 0)
                .Select(shape => marks.At[shape.Id] is var count and > 1 ? $"{Called(shape)} ({count})" : Called(shape)));
            Add(words, "Hindrat vid", picture.Shapes.Where(shape => marks.Incidents.Contains(shape.Id)).Select(Called));
            if (picture.Shapes.Count(shape => marks.Passed.Contains(shape.Id)) is var passed and > 0)
                words.Add($"{passed} passerade.");
            return string.Join(' ', words);
        }
    }

    private string Called(Shape shape) => content.Name(shape.Element) is { Length: > 0 } name ? name : shape.Id;

    private static void Add(List<string> words, string what, IEnumerable<string> names)
    {
        if (names.ToList() is { Count: > 0 } all)
            words.Add($"{what} {Some(all)}.");
    }

    private static string Some(List<string> names)
    {
        var some = string.Join(", ", names.Take(MostNamed).Select(name => name.Length <= 120 ? name : name[..120] + "…"));
        return names.Count > MostNamed ? $"{some} och {names.Count - MostNamed} till" : some;
    }
}
