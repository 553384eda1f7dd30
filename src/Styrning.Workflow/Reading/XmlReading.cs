using System.Xml;
using System.Xml.Linq;

namespace Styrning.Workflow.Reading;

/// <summary>Short words for what the reader asks of an element all the time.</summary>
internal static class XmlReading
{
    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    public static string? Id(this XElement element) => element.Text("id");

    /// <summary>An attribute without its surrounding space; null when it is absent or empty.</summary>
    public static string? Text(this XElement element, string attribute) =>
        ((string?)element.Attribute(attribute))?.Trim() is { Length: > 0 } text ? text : null;

    public static XElement? Bpmn(this XElement element, string name) => element.Element(BpmnNames.Bpmn + name);

    /// <summary>Our own element among the extensions.</summary>
    public static XElement? Ours(this XElement element, string name) =>
        element.Bpmn("extensionElements")?.Element(BpmnNames.Styrning + name);
}
