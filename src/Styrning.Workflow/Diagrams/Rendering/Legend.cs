namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>One line below the drawing that says what its badges mean, so that a printed one explains itself.</summary>
internal sealed class Legend(Picture picture, DiagramMarks marks)
{
    private const double Gap = 22;

    private readonly bool at = picture.Shapes.Any(shape => marks.At.GetValueOrDefault(shape.Id) > 0);
    private readonly bool passed = picture.Shapes.Any(shape => marks.Passed.Contains(shape.Id));
    private readonly bool faults = picture.Shapes.Any(shape => marks.Incidents.Contains(shape.Id));

    public bool IsNeeded => at || passed || faults;

    public double Width => Parts().Sum(part => part.Sign + 8 + FontMetrics.Width(part.Text, 11) + Gap);

    public void Draw(SvgText svg, Spot from)
    {
        var x = from.X;
        foreach (var (sign, text, draw) in Parts())
        {
            draw(svg, new Spot(x + sign / 2, from.Y));
            svg.Lines(new TextBlock([text], 11, true), x + sign + 8, from.Y - 6.5, left: true);
            x += sign + 8 + FontMetrics.Width(text, 11) + Gap;
        }
    }

    private IEnumerable<(double Sign, string Text, Action<SvgText, Spot> Draw)> Parts()
    {
        if (at)
            yield return (34, marks.Counts ? "så många står här nu" : "här står ärendet nu", (svg, spot) => Badges.Pill(svg, Box.Around(spot, 34, 18), marks.Counts ? "12" : "Här"));
        if (passed)
            yield return (14, "passerat, med tjockare pilar", Badges.Tick);
        if (faults)
            yield return (22, "hindrat: något har gått fel", Badges.Warning);
    }
}
