using System.Text;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>The signs for kinds of tasks, around the origin, about 18 wide, and those along the lower edge of an activity.</summary>
internal static class TaskIcons
{
    private static readonly string Gear = Wheel(8, 8.2, 6, 2.6);

    public static bool Has(string kind) => kind is "userTask" or "serviceTask" or "sendTask" or "receiveTask" or "manualTask" or "businessRuleTask" or "scriptTask";

    public static void Draw(SvgText svg, string kind, Spot at, double scale, bool begins)
    {
        switch (kind)
        {
            case "userTask":
                svg.Icon("M-8.5 8.5V5C-8.5 2 -6 0.6 -3 0L0 2.5L3 0C6 0.6 8.5 2 8.5 5V8.5Z", at, scale, Ink.Shape, 1.1);
                svg.Icon("M-4 -4.5A4 4.2 0 1 1 4 -4.5A4 4.6 0 1 1 -4 -4.5Z", at, scale, Ink.Shape, 1.1);
                svg.Icon("M-4 -4.8C-2 -3.6 1 -7 4 -4.8C4 -10.4 -4 -10.4 -4 -4.8Z", at, scale, Ink.Filled, 0.5);
                svg.Icon("M-5 8.5V5.2M5 8.5V5.2", at, scale, Ink.Line, 1);
                break;
            case "serviceTask":
                svg.Icon(Gear, new Spot(at.X - 1.5 * scale, at.Y - 1.5 * scale), scale * 0.86, Ink.Shape, 1.1);
                svg.Icon(Gear, new Spot(at.X + 2.2 * scale, at.Y + 2.2 * scale), scale * 0.86, Ink.Shape, 1.1);
                break;
            case "sendTask":
                svg.Icon("M-9 -6H9V6H-9Z", at, scale, Ink.Filled, 1);
                svg.Icon("M-9 -6L0 1L9 -6", at, scale, Ink.Knocked);
                break;
            case "receiveTask":
                if (begins)
                    svg.Circle(at, 10.5 * scale, Ink.Shape, 1);
                svg.Icon("M-9 -6H9V6H-9Z", at, begins ? scale * 0.7 : scale, Ink.Shape, 1.1);
                svg.Icon("M-9 -6L0 1L9 -6", at, begins ? scale * 0.7 : scale, Ink.Line, 1.1);
                break;
            case "manualTask":
                svg.Icon("M-9 -2.5L-3.2 -7.2C-1.8 -8 -0.4 -6.6 -1.5 -5.4L-3.5 -3.4H7.4C9.2 -3.4 9.2 -0.9 7.4 -0.9H8C9.8 -0.9 9.8 1.6 8 1.6H7.4C9 1.6 9 4 7.4 4H6.4C7.8 4 7.8 6.3 6.4 6.3H-5.5C-7.5 6.3 -9 5 -9 3Z",
                    at, scale, Ink.Shape, 1.1);
                svg.Icon("M1 -0.9H7.4M1 1.6H7.6M1 4H6.8", at, scale, Ink.Line, 1);
                break;
            case "businessRuleTask":
                svg.Icon("M-9 -7H9V7H-9Z", at, scale, Ink.Shape, 1.1);
                svg.Icon("M-9 -7H9V-3H-9Z", at, scale, Ink.Filled, 1);
                svg.Icon("M-9 2H9M-4 -3V7", at, scale, Ink.Line, 1);
                break;
            case "scriptTask":
                svg.Icon("M-2.5 -9H8.5C3 -5 3 -2.5 5.5 0.5C7.5 3.2 7.5 6 3 9H-8.5C-4 6 -4 3.2 -6 0.5C-8.5 -2.5 -8.5 -5 -2.5 -9Z", at, scale, Ink.Shape, 1.1);
                svg.Icon("M-4.6 -5.2H2M-4.4 -1.8H1.8M-2.6 1.8H4M-2.2 5.2H4", at, scale, Ink.Line, 1);
                break;
        }
    }

    /// <summary>A wheel with teeth and a hole.</summary>
    private static string Wheel(int teeth, double outer, double inner, double hole)
    {
        var path = new StringBuilder();
        for (var tooth = 0; tooth < teeth; tooth++)
        {
            foreach (var (turn, radius) in (ReadOnlySpan<(double, double)>)[(-0.26, inner), (-0.16, outer), (0.16, outer), (0.26, inner)])
            {
                var (sin, cos) = Math.SinCos((tooth + turn * 1.1) * 2 * Math.PI / teeth);
                path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgText.Number(radius * cos)).Append(' ').Append(SvgText.Number(radius * sin));
            }
        }

        var size = SvgText.Number(hole);
        return path.Append($"ZM-{size} 0A{size} {size} 0 1 0 {size} 0A{size} {size} 0 1 0 -{size} 0Z").ToString();
    }
}
