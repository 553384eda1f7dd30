using System.Globalization;
using System.Text;
using Styrning.Workflow.Expressions;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Web.Commands;

/// <summary>What came of a simulation, for a program and for a person.</summary>
internal static class SimulationText
{
    public static object Json(SimulationResult result) => new
    {
        result.Ended,
        result.Path,
        result.Open,
        Variables = Plain(result.Variables),
        Elapsed = result.Elapsed.ToString(),
        Incidents = result.Incidents.Select(incident => new { incident.Element, incident.Code, incident.Message }),
    };

    public static string Of(SimulationResult result, BpmnFile file)
    {
        var nodes = file.Processes.SelectMany(process => process.Nodes.Values).DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var text = new StringBuilder();
        var outcome = result.Ended ? "har slutat" : result.Incidents.Count > 0 ? "står stilla" : "väntar";
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Process} {outcome} efter {result.Elapsed}.").AppendLine();
        for (var at = 0; at < result.Path.Count; at++)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {at + 1}. {Named(result.Path[at])}");
        foreach (var id in result.Open)
            text.AppendLine(CultureInfo.InvariantCulture, $"  … {Named(id)}");
        foreach (var (name, value) in result.Variables.OrderBy(variable => variable.Key, StringComparer.Ordinal))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name} = {Values.Text(value) ?? "null"}");
        foreach (var incident in result.Incidents)
            text.AppendLine(CultureInfo.InvariantCulture, $"  ! {Named(incident.Element)}: {incident.Message} ({incident.Code})");
        return text.ToString();

        string Named(string id) => nodes.TryGetValue(id, out var node) && node.Name != id ? $"{node.Name} ({id})" : id;
    }

    /// <summary>JSON has no days, moments and durations: they are ISO 8601 texts.</summary>
    private static object? Plain(object? value) => value switch
    {
        null or bool or string => value,
        decimal number => decimal.Parse(number.ToString("0.############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> context =>
            context.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(entry => entry.Key, entry => Plain(entry.Value), StringComparer.Ordinal),
        IReadOnlyList<object?> list => list.Select(Plain).ToArray(),
        _ => Values.Text(value),
    };
}
