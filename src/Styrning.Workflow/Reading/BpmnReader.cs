using System.Xml.Linq;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>
/// Reads a BPMN 2.0 file into models that can be run. Never throws for what is in the file: everything wrong is a problem with element, line
/// and code. What the engine does not run is refused by name; what is drawn for other tools or for the eye is passed over.
/// </summary>
public static class BpmnReader
{
    private const int LongestId = 200;
    private const int LongestName = 500;

    public static BpmnFile Read(string xml)
    {
        var problems = new List<Problem>();
        if (Source.Open(xml, problems) is not { Root: { } root })
            return new BpmnFile([], problems);
        if (root.Name != BpmnNames.Bpmn + "definitions")
        {
            problems.Add(new Problem(null, root.Line(), ProblemCodes.Unreadable, "Filen är XML men inte BPMN 2.0: roten ska vara definitions."));
            return new BpmnFile([], problems);
        }

        var ids = Ids(root, problems);
        var messages = root.Elements(BpmnNames.Bpmn + "message").Where(message => message.Id() is not null)
            .DistinctBy(message => message.Id())
            .ToDictionary(message => message.Id()!, message => (string?)message.Attribute("name") ?? message.Id()!, StringComparer.Ordinal);

        var processes = new List<ProcessModel>();
        foreach (var process in root.Elements(BpmnNames.Bpmn + "process").Where(IsExecutable))
        {
            if (new ProcessReader(process, ids, messages, problems).Read() is { } model)
                processes.Add(model);
        }

        if (processes.Count == 0 && problems.Count == 0)
            problems.Add(new Problem(null, root.Line(), ProblemCodes.NoProcess, "Filen har ingen process som kan köras (isExecutable=\"true\")."));
        return new BpmnFile(processes, problems);
    }

    private static bool IsExecutable(XElement process) => (string?)process.Attribute("isExecutable") is "true" or "1";

    /// <summary>Ids are unique in the whole file; a second one would make every reference a guess.</summary>
    private static Dictionary<string, XElement> Ids(XElement root, List<Problem> problems)
    {
        var ids = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Id() is not { } id)
                continue;
            if (id.Length > LongestId || id.Any(char.IsWhiteSpace))
                problems.Add(new Problem(null, element.Line(), ProblemCodes.BadId, $"Ett id är ett ord på högst {LongestId} tecken."));
            if (element.Text("name") is { Length: > LongestName })
                problems.Add(new Problem(id, element.Line(), ProblemCodes.BadValue, $"Namnet är längre än {LongestName} tecken."));
            if (!ids.TryAdd(id, element))
                problems.Add(new Problem(id, element.Line(), ProblemCodes.BadId, $"Id {id} används redan på rad {ids[id].Line()}."));
        }

        return ids;
    }
}
