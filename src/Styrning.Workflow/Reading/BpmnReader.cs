using System.Xml.Linq;
using Styrning.Workflow.Model;

namespace Styrning.Workflow.Reading;

/// <summary>
/// Reads a BPMN 2.0 file into models that can be run. Never throws for what is in the file: everything wrong is a problem with element, line
/// and code. What the engine does not run is refused by name; what is drawn for other tools or for the eye is passed over.
/// </summary>
public static class BpmnReader
{
    public static BpmnFile Read(string xml)
    {
        var problems = new ProblemList();
        return Read(Source.Open(xml, problems), problems);
    }

    /// <summary>Reads a file as it lies on disk: its encoding is what its byte order mark or its XML declaration says, else UTF-8.</summary>
    public static BpmnFile Read(byte[] file)
    {
        if (BpmnText.Of(file) is { } xml)
            return Read(xml);

        var problems = new ProblemList();
        return Read(Source.Refuse(problems, 1, BpmnText.NoText), problems);
    }

    private static BpmnFile Read(XDocument? document, ProblemList problems)
    {
        if (document is not { Root: { } root })
            return new BpmnFile([], problems.Read());
        if (root.Name != BpmnNames.Bpmn + "definitions")
        {
            problems.Add(null, root.Line(), ProblemCodes.Unreadable, "Filen är XML men inte BPMN 2.0: roten ska vara definitions.");
            return new BpmnFile([], problems.Read());
        }

        var reservations = new ProblemList();
        var references = new References(root, problems);
        foreach (var element in root.Elements().Where(element => element.Is("choreography") || element.Is("globalChoreographyTask")))
            problems.Add(element.Id(), element.Line(), ProblemCodes.Unsupported, $"{BpmnNames.Of(element.Name.LocalName)} stöds inte.");

        var participants = Participants(root, references, reservations);
        var processes = new List<ProcessModel>();
        foreach (var element in root.Elements(BpmnNames.Bpmn + "process").Where(references.IsExecutable))
        {
            if (new ProcessReader(element, references, problems, reservations).Read() is not { } process)
                continue;
            if (element.Text("isExecutable") is null)
                reservations.Add(process.Key, process.Line, ProblemCodes.NoProcess, "Processen säger inte att den kan köras (isExecutable=\"true\").");
            process.Participant = participants.GetValueOrDefault(process.Key);
            processes.Add(process);
        }

        if (problems.Count == 0)
            CallCheck.Check(processes, problems);
        if (processes.Count == 0 && problems.Count == 0)
            problems.Add(null, root.Line(), ProblemCodes.NoProcess, "Filen har ingen process som kan köras (isExecutable=\"true\").");
        return new BpmnFile(processes, problems.Read()) { Reservations = reservations.Read() };
    }

    /// <summary>The names of the pools, by the process that each is of.</summary>
    private static Dictionary<string, string> Participants(XElement root, References references, ProblemList reservations)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var participant in root.Elements(BpmnNames.Bpmn + "collaboration").Elements(BpmnNames.Bpmn + "participant"))
        {
            if (participant.Text("processRef") is not { } reference)
                continue; // a pool of somebody else, of which the file says no more
            if (references.Find(reference, "process")?.Id() is not { } process)
                reservations.Add(participant.Id(), participant.Line(), ProblemCodes.MissingReference, $"Poolens process {reference} finns inte i filen.");
            else if (participant.Text("name") is { } name)
                names.TryAdd(process, name);
        }

        return names;
    }
}
