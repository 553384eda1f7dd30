using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams.Rendering;

/// <summary>The row of signs along the lower edge of an activity.</summary>
internal static class Markers
{
    public const double Height = 18;

    public static List<string> Of(Shape shape)
    {
        var (element, signs) = (shape.Element, new List<string>());
        if (element.Bpmn("standardLoopCharacteristics") is not null)
            signs.Add("loop");
        if (element.Bpmn("multiInstanceLoopCharacteristics") is { } many)
            signs.Add(many.Says("isSequential") ? "sequential" : "parallel");
        if (element.Bpmn("participantMultiplicity") is { } more && more.Text("maximum") is not ("0" or "1"))
            signs.Add("parallel");
        if (element.IsSubProcess() && !shape.IsExpanded || element.Name.LocalName is "subChoreography" or "subConversation")
            signs.Add("plus");
        if (element.Is("adHocSubProcess"))
            signs.Add("adhoc");
        if (element.Says("isForCompensation"))
            signs.Add("compensation");
        return signs;
    }

    public static void Draw(SvgText svg, IReadOnlyList<string> signs, Box bounds)
    {
        var x = bounds.MiddleX - (signs.Count - 1) * 9;
        foreach (var sign in signs)
        {
            Draw(svg, sign, new Spot(x, bounds.Bottom - 11));
            x += 18;
        }
    }

    public static void Draw(SvgText svg, string sign, Spot at)
    {
        switch (sign)
        {
            case "loop":
                svg.Icon("M-2.5 5.2A5.8 5.8 0 1 1 2.8 5", at, 1, Ink.Line, 1.5);
                svg.Icon("M-6.6 5.6H-2.4V1.4", at, 1, Ink.Line, 1.5);
                break;
            case "parallel":
                svg.Icon("M-4.5 -6V6M0 -6V6M4.5 -6V6", at, 1, Ink.Line, 2);
                break;
            case "sequential":
                svg.Icon("M-6 -4.5H6M-6 0H6M-6 4.5H6", at, 1, Ink.Line, 2);
                break;
            case "plus":
                svg.Box(Box.Around(at, 14, 14), 0, Ink.Shape, 1.3);
                svg.Icon("M0 -4.5V4.5M-4.5 0H4.5", at, 1, Ink.Line, 1.5);
                break;
            case "adhoc":
                svg.Icon("M-7 2.2C-4.5 -5.5 -1 -2.5 0.5 -0.5C2.5 2 4.5 2.2 7 -2.4V0.8C4.5 6 1.5 5 -0.5 2.6C-2.5 0.2 -4.5 0 -7 5Z", at, 0.95, Ink.Filled, 0.5);
                break;
            case "compensation":
                svg.Icon("M-7.5 0L-0.8 -5V5ZM-0.8 0L6 -5V5Z", at, 1, Ink.Shape, 1.2);
                break;
        }
    }
}
