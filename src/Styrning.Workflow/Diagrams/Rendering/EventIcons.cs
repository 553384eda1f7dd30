using System.Text;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>The signs inside events, drawn around the origin in a circle of radius 18.</summary>
internal static class EventIcons
{
    private const string Envelope = "M-9 -6H9V6H-9Z";
    private const string Flap = "M-9 -6L0 1L9 -6";
    private static readonly string Clock = Ticks();

    public static void Draw(SvgText svg, string trigger, Spot at, double scale, bool thrown)
    {
        var ink = thrown ? Ink.Filled : Ink.Shape;
        switch (trigger)
        {
            case "message":
                svg.Icon(Envelope, at, scale, ink);
                svg.Icon(Flap, at, scale, thrown ? Ink.Knocked : Ink.Line);
                break;
            case "timer":
                svg.Circle(at, 11 * scale, Ink.Shape, 1.3);
                svg.Icon(Clock, at, scale, Ink.Line, 1);
                svg.Icon("M1.5 -7L0 0L4.5 2", at, scale, Ink.Line, 1.4);
                break;
            case "signal":
                svg.Icon("M0 -9L9.5 7H-9.5Z", at, scale, ink);
                break;
            case "error":
                svg.Icon("M-9 8L-4 -7L2.5 0.5L9 -8L4.5 7.5L-2.5 0Z", at, scale, ink);
                break;
            case "escalation":
                svg.Icon("M0 -10L7 9L0 2L-7 9Z", at, scale, ink);
                break;
            case "conditional":
                svg.Icon("M-7 -9H7V9H-7Z", at, scale, Ink.Shape);
                svg.Icon("M-4.5 -5.5H4.5M-4.5 -1.8H4.5M-4.5 1.8H4.5M-4.5 5.5H4.5", at, scale, Ink.Line, 1);
                break;
            case "link":
                svg.Icon("M-9 -4H1.5V-9L10 0L1.5 9V4H-9Z", at, scale, ink);
                break;
            case "terminate":
                svg.Circle(at, 10.5 * scale, Ink.Filled, 1);
                break;
            case "compensate":
                svg.Icon("M-11 0L-1.5 -7V7ZM-1.5 0L8 -7V7Z", at, scale, ink);
                break;
            case "cancel":
                svg.Icon("M-9 -6L-6 -9L0 -3L6 -9L9 -6L3 0L9 6L6 9L0 3L-6 9L-9 6L-3 0Z", at, scale, ink);
                break;
            case "parallelMultiple":
                svg.Icon("M-2.5 -9H2.5V-2.5H9V2.5H2.5V9H-2.5V2.5H-9V-2.5H-2.5Z", at, scale, Ink.Shape);
                break;
            default:
                svg.Icon("M0 -9.5L9.5 -2.5L6 8.5H-6L-9.5 -2.5Z", at, scale, ink);
                break;
        }
    }

    private static string Ticks()
    {
        var path = new StringBuilder();
        for (var hour = 0; hour < 12; hour++)
        {
            var (sin, cos) = Math.SinCos(hour * Math.PI / 6);
            path.Append($"M{SvgText.Number(8.8 * cos)} {SvgText.Number(8.8 * sin)}L{SvgText.Number(11 * cos)} {SvgText.Number(11 * sin)}");
        }

        return path.ToString();
    }
}
