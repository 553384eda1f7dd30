using System.Xml.Linq;

namespace Styrning.Workflow.Reading;

/// <summary>Finds what a reference of the file means.</summary>
internal sealed class References
{
    private const int LongestId = 200;
    private const int LongestName = 500;

    private readonly Dictionary<string, XElement> ids = new(StringComparer.Ordinal);
    private readonly bool nothingIsSaid;

    /// <summary>Ids are unique in the whole file; a second one would make every reference a guess.</summary>
    public References(XElement root, ProblemList problems)
    {
        nothingIsSaid = root.Elements(BpmnNames.Bpmn + "process").All(process => process.Text("isExecutable") is null);
        foreach (var element in root.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Id() is not { } id)
                continue;
            if (id.Length > LongestId || id.Any(char.IsWhiteSpace))
                problems.Add(null, element.Line(), ProblemCodes.BadId, $"Ett id är ett ord på högst {LongestId} tecken.");
            if (element.Text("name") is { Length: > LongestName })
                problems.Add(id, element.Line(), ProblemCodes.BadValue, $"Namnet är längre än {LongestName} tecken.");
            if (!ids.TryAdd(id, element))
                problems.Add(id, element.Line(), ProblemCodes.BadId, $"Id {id} används redan på rad {ids[id].Line()}.");
        }
    }

    /// <summary>Whether the process is one to run. Some makers leave the attribute out: where no process of the file has it, all are.</summary>
    public bool IsExecutable(XElement process) => nothingIsSaid || process.Text("isExecutable") is "true" or "1";

    /// <summary>The element of that id; a reference may carry the prefix of the file's own namespace.</summary>
    public XElement? Find(string reference) =>
        ids.GetValueOrDefault(reference) ?? (reference.IndexOf(':') is > 0 and var colon ? ids.GetValueOrDefault(reference[(colon + 1)..]) : null);

    public XElement? Find(string reference, string kind) => Find(reference) is { } element && element.Name == BpmnNames.Bpmn + kind ? element : null;
}
