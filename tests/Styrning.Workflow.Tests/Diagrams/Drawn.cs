using System.Globalization;
using System.Xml.Linq;
using Styrning.Workflow.Diagrams;

namespace Styrning.Workflow.Tests.Diagrams;

/// <summary>Draws in tests, and reads the drawing again as XML.</summary>
internal static class Drawn
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "svg", "title", "desc", "style", "g", "rect", "circle", "path", "text", "tspan",
    };

    public static Diagram Of(string xml)
    {
        var reading = Diagram.Read(xml);
        Assert.True(reading.Diagram is not null, string.Join('\n', reading.Problems));
        return reading.Diagram;
    }

    /// <summary>The SVG as XML, which it must be, with nothing in it that runs, links or refers.</summary>
    public static XElement Draw(this Diagram diagram, DiagramMarks? marks = null)
    {
        var text = diagram.Svg(marks);
        var svg = XDocument.Parse(text).Root!;
        foreach (var element in svg.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Allowed);
            Assert.Equal("http://www.w3.org/2000/svg", element.Name.NamespaceName);
            foreach (var attribute in element.Attributes())
            {
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.ToString());
                Assert.DoesNotContain("href", attribute.Name.LocalName, StringComparison.OrdinalIgnoreCase);
                Assert.NotEqual("style", attribute.Name.LocalName);
                Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("NaN", attribute.Name.LocalName is "class" or "data-element" ? "" : attribute.Value, StringComparison.Ordinal);
            }
        }

        return svg;
    }

    public static XElement Group(this XElement svg, string element) => svg.Elements().Single(group => (string?)group.Attribute("data-element") == element);

    public static IEnumerable<XElement> All(this XElement svg, string name) => svg.Descendants().Where(element => element.Name.LocalName == name);

    public static double Number(this XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    public static IEnumerable<string> Texts(this XElement svg) => svg.All("tspan").Select(line => line.Value);
}
