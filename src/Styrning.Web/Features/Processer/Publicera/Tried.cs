using Styrning.Workflow.Diagrams;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Simulation;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>What came of a try, as the page shows it.</summary>
internal sealed class Tried(SimulationResult result, CheckedFile file)
{
    public string Process => result.Process;

    public string Outcome => result.Ended ? "Processen gick till sitt slut." : result.Incidents.Count > 0 ? "Processen stannade." : "Processen väntar.";

    public string Tone => result.Ended ? "done" : result.Incidents.Count > 0 ? "stop" : "warn";

    public CalendarDuration Elapsed => result.Elapsed;

    public IEnumerable<string> Path => result.Path.Select(Named);

    public IEnumerable<string> Open => result.Open.Select(Named);

    public IEnumerable<(string Name, string Value)> Variables => result.Variables.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, Values.Text(v.Value) ?? "inget värde"));

    public IEnumerable<(string Element, string Message)> Incidents => result.Incidents.Select(incident => (Named(incident.Element), $"{incident.Message} ({incident.Code})"));

    /// <summary>The way that it went, on the drawing.</summary>
    public DiagramMarks Marks => new(
        result.Open.ToDictionary(id => id, _ => 1, StringComparer.Ordinal),
        result.Path.ToHashSet(StringComparer.Ordinal),
        result.Incidents.Select(incident => incident.Element).ToHashSet(StringComparer.Ordinal));

    private string Named(string id) => file.NameOf(id) ?? id;
}
