using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>Puts a drawing together from the back to the front: frames, lines, shapes, names, badges.</summary>
internal sealed class DiagramPainter(Content content, Picture picture, DiagramMarks marks)
{
    private const double Margin = 16;
    private const double LegendHeight = 34;

    private readonly SvgText svg = new();

    public string Draw(DiagramUse use, string prefix)
    {
        var labels = new LabelPainter(svg, content);
        var legend = new Legend(picture, marks);
        var room = Room(labels);
        if (legend.IsNeeded)
            room = new Box(room.X, room.Y, Math.Max(room.Width, legend.Width + 2 * Margin), room.Height + LegendHeight);

        Open(room, use, prefix);
        var frames = picture.Shapes.Where(IsFrame).ToList();
        foreach (var shape in frames)
            Draw(shape);
        Lines();
        foreach (var shape in picture.Shapes.Where(shape => !IsFrame(shape)).OrderBy(shape => shape.Kind switch { "group" => 2, "boundaryEvent" => 1, _ => 0 }))
            Draw(shape);
        Names(labels);
        State();
        if (legend.IsNeeded)
            legend.Draw(svg, new Spot(room.X + Margin, room.Bottom - LegendHeight / 2 - 4));
        svg.Raw("</svg>\n");
        return svg.ToString();
    }

    private static TextBlock Note(string text) => TextBlock.Fit(text, 600, 15, 12, 12);

    private static bool IsFrame(Shape shape) => shape.Kind is "participant" or "lane" || shape.IsExpanded;

    private Box Room(LabelPainter labels)
    {
        var room = picture.Shapes[0].Bounds;
        foreach (var shape in picture.Shapes)
        {
            room = room.With(shape.Bounds);
            if (labels.Place(shape) is { } name)
                room = room.With(name);
            if (marks.At.ContainsKey(shape.Id) || marks.Incidents.Contains(shape.Id))
                room = room.With(Badges.Room(shape));
        }

        foreach (var edge in picture.Edges)
        {
            foreach (var point in edge.Points)
                room = room.With(new Box(point.X, point.Y, 0, 0));
            if (labels.Place(edge) is { } name)
                room = room.With(name);
        }

        foreach (var (at, text) in picture.Notes)
            room = room.With(new Box(at.X, at.Y, Note(text).Width, 16));
        return room.Grown(Margin);
    }

    private void Open(Box room, DiagramUse use, string prefix)
    {
        var id = new string(prefix.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_').ToArray());
        var (x, y, width, height) = (SvgText.Number(Math.Floor(room.X)), SvgText.Number(Math.Floor(room.Y)), SvgText.Number(Math.Ceiling(room.Width)), SvgText.Number(Math.Ceiling(room.Height)));
        svg.Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bp\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" width=\"{width}\" height=\"{height}\" "
            + $"viewBox=\"{x} {y} {width} {height}\" font-family=\"{StyleSheet.Font}\" font-size=\"12\" stroke-linejoin=\"round\">\n");
        var words = new DiagramWords(content, picture, marks);
        svg.Raw($"<title id=\"{id}-title\">{SvgText.Escaped(words.Title)}</title>\n<desc id=\"{id}-desc\">{SvgText.Escaped(words.Description)}</desc>\n");
        if (use == DiagramUse.File)
        {
            svg.Raw($"<style>{StyleSheet.Text}</style>\n");
            svg.Raw($"<rect class=\"bp-bg\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        }
    }

    private void Draw(Shape shape)
    {
        svg.Group(Css("bp-shape", marks.At.GetValueOrDefault(shape.Id) > 0, marks.Passed.Contains(shape.Id), marks.Incidents.Contains(shape.Id)), shape.Id, content.Name(shape.Element));
        if (shape.Kind is "participant" or "lane")
            new PoolPainter(svg, content, picture).Draw(shape);
        else
            new ShapePainter(svg, content) { IsHeavy = marks.At.GetValueOrDefault(shape.Id) > 0 || marks.Incidents.Contains(shape.Id) }.Draw(shape);
        svg.End();
    }

    private void Lines()
    {
        var passed = PassedFlows.Of(picture, marks);
        var painter = new EdgePainter(svg, content);
        foreach (var edge in picture.Edges)
        {
            var isPassed = passed.Contains(edge) || marks.Passed.Contains(edge.Id);
            svg.Group(Css("bp-edge", false, isPassed, false), edge.Element.Id(), content.Name(edge.Element));
            painter.Draw(edge, isPassed);
            svg.End();
        }
    }

    private void Names(LabelPainter labels)
    {
        svg.Group("bp-names");
        foreach (var edge in picture.Edges)
            labels.Draw(edge);
        foreach (var shape in picture.Shapes)
            labels.Draw(shape);
        foreach (var (at, text) in picture.Notes)
            svg.Lines(Note(text), at.X, at.Y, left: true);
        svg.End();
    }

    private void State()
    {
        svg.Group("bp-state");
        foreach (var shape in picture.Shapes)
        {
            if (marks.At.GetValueOrDefault(shape.Id) is var count and > 0)
                Badges.At(svg, shape, Badges.Words(count, marks.Counts));
            else if (marks.Passed.Contains(shape.Id))
                Badges.Passed(svg, shape);
            if (marks.Incidents.Contains(shape.Id))
                Badges.Fault(svg, shape);
        }

        svg.End();
    }

    private static string Css(string css, bool at, bool passed, bool fault) => (fault, at, passed) switch
    {
        (true, _, _) => css + " bp-fault",
        (_, true, _) => css + " bp-at",
        (_, _, true) => css + " bp-passed",
        _ => css,
    };
}
