using System.Xml.Linq;
using Styrning.Workflow.Reading;

namespace Styrning.Workflow.Diagrams;

/// <summary>The elements of a file by id, and what refers to what. A wrong reference is null here, never an exception.</summary>
internal sealed class Content
{
    private readonly Dictionary<string, XElement> ids = new(StringComparer.Ordinal);
    private readonly ILookup<string, XElement> boundaries;

    public Content(XElement root)
    {
        Root = root;
        foreach (var element in root.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Id() is { } id)
                ids.TryAdd(id, element);
        }

        boundaries = ids.Values.Where(element => element.Is("boundaryEvent")).ToLookup(element => Refers(element, "attachedToRef")?.Id() ?? "", StringComparer.Ordinal);
    }

    public XElement Root { get; }

    public IEnumerable<XElement> Processes => Root.Elements(BpmnNames.Bpmn + "process").Where(Counts);

    public IEnumerable<XElement> Participants => Root.Elements(BpmnNames.Bpmn + "collaboration").SelectMany(all => all.Elements(BpmnNames.Bpmn + "participant")).Where(Counts);

    public IEnumerable<XElement> All => ids.Values;

    /// <summary>By id, or by a qualified name ("tns:a"), as some tools write references.</summary>
    public XElement? Find(string? reference) => reference is null ? null
        : ids.TryGetValue(reference, out var element) ? element
        : reference.LastIndexOf(':') is var colon and >= 0 ? ids.GetValueOrDefault(reference[(colon + 1)..]) : null;

    public XElement? Refers(XElement element, string attribute) => Find(element.Text(attribute));

    public IEnumerable<XElement> Boundaries(XElement host) => host.Id() is { } id ? boundaries[id] : [];

    /// <summary>False for an element without an id, and for the second of two with the same.</summary>
    public bool Counts(XElement element) => element.Id() is { } id && ids.GetValueOrDefault(id) == element;

    /// <summary>What a line leads from and to; null where the file does not say or says what is not there.</summary>
    public (XElement? From, XElement? To) Ends(XElement line) => line.Name.LocalName switch
    {
        "dataInputAssociation" => (Child(line, "sourceRef"), line.Parent),
        "dataOutputAssociation" => (line.Parent, Child(line, "targetRef")),
        _ => (Refers(line, "sourceRef"), Refers(line, "targetRef")),
    };

    public bool IsDefault(XElement flow) => Refers(flow, "sourceRef") is { } source && Refers(source, "default") == flow;

    /// <summary>What stands in or at the element: its name, or the text of an annotation.</summary>
    public string Name(XElement element) => (element.Name.LocalName switch
    {
        "textAnnotation" => element.Bpmn("text")?.Value,
        "group" => Refers(element, "categoryValueRef")?.Text("value"),
        "participant" => element.Text("name") ?? Refers(element, "processRef")?.Text("name"),
        "dataObjectReference" or "dataStoreReference" => Data(element),
        _ => element.Text("name"),
    })?.Trim() ?? "";

    /// <summary>True where the data stands for many.</summary>
    public bool IsCollection(XElement data) => data.Says("isCollection") || Refers(data, "dataObjectRef") is { } one && one.Says("isCollection");

    private string? Data(XElement element)
    {
        var name = element.Text("name") ?? Refers(element, "dataObjectRef")?.Text("name") ?? Refers(element, "dataStoreRef")?.Text("name");
        return element.Bpmn("dataState")?.Text("name") is { } state ? $"{name} [{state}]" : name;
    }

    private XElement? Child(XElement line, string name) => Find(line.Bpmn(name)?.Value.Trim());
}
