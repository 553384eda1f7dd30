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

    public static bool Is(this XElement element, string name) => element.Name.Namespace == BpmnNames.Bpmn && element.Name.LocalName == name;

    public static XElement? Bpmn(this XElement element, string name) => element.Element(BpmnNames.Bpmn + name);

    /// <summary>What stands in a child; null when there is none or nothing in it.</summary>
    public static string? Inner(this XElement element, string child) => element.Bpmn(child)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Our own element among the extensions.</summary>
    public static XElement? Ours(this XElement element, string name) =>
        element.Bpmn("extensionElements")?.Element(BpmnNames.Styrning + name);

    /// <summary>Another maker's element among the extensions, whoever it is: they have borrowed the names from each other.</summary>
    public static XElement? Theirs(this XElement element, string name) => element.Bpmn("extensionElements")?.Elements()
        .FirstOrDefault(child => child.Name.LocalName == name && child.Name.Namespace != BpmnNames.Bpmn && child.Name.Namespace != BpmnNames.Styrning);

    /// <summary>Another maker's attribute; null when it is absent or empty.</summary>
    public static string? TheirText(this XElement element, string name) => element.Attributes()
        .FirstOrDefault(one => one.Name.LocalName == name && one.Name.Namespace != XNamespace.None && one.Name.Namespace != BpmnNames.Bpmn)
        ?.Value.Trim() is { Length: > 0 } text ? text : null;
}
