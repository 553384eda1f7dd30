using System.Globalization;
using System.Security;
using System.Text;

namespace Styrning.Workflow.Tests.Diagrams;

/// <summary>Makes files with a diagram of their own, a line at a time.</summary>
internal sealed class Drawable
{
    private readonly StringBuilder elements = new();
    private readonly StringBuilder places = new();

    public Drawable Shape(string element, string bounds = "100 100 100 80", string attributes = "", string label = "")
    {
        elements.Append(element);
        return Place(element.Split("id=\"")[1].Split('"')[0], bounds, attributes, label);
    }

    public Drawable Place(string id, string bounds, string attributes = "", string label = "")
    {
        places.Append($"<bpmndi:BPMNShape bpmnElement=\"{id}\" {attributes}>{Bounds(bounds)}");
        if (label.Length > 0)
            places.Append($"<bpmndi:BPMNLabel>{Bounds(label)}</bpmndi:BPMNLabel>");
        places.Append("</bpmndi:BPMNShape>");
        return this;
    }

    public Drawable Line(string element, params string[] points)
    {
        elements.Append(element);
        places.Append($"<bpmndi:BPMNEdge bpmnElement=\"{element.Split("id=\"")[1].Split('"')[0]}\">");
        foreach (var point in points)
            places.Append(CultureInfo.InvariantCulture, $"<di:waypoint x=\"{point.Split(' ')[0]}\" y=\"{point.Split(' ')[1]}\" />");
        places.Append("</bpmndi:BPMNEdge>");
        return this;
    }

    public string Xml(string before = "") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0">
        {before}<process id="p" name="Provet">{elements}</process>
        <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">{places}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </definitions>
        """;

    public static string Escaped(string text) => SecurityElement.Escape(text);

    private static string Bounds(string bounds) =>
        bounds.Split(' ') is [var x, var y, var width, var height] ? $"<dc:Bounds x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" />" : "";
}
