using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Workflow.Tests.Simulation;

/// <summary>A simulation as the command runs it: a model in short form (or XML), and the options as they are written.</summary>
internal static class Trial
{
    public static TimeZoneInfo Stockholm { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static SimulationResult Run(string model, params string[] options) => Run(model, null, options);

    public static SimulationResult Run(string model, DateTimeOffset? start, params string[] options)
    {
        var file = BpmnReader.Read(model.TrimStart().StartsWith('<') ? model : Sketch.Xml(model));
        Assert.Empty(file.Problems);
        return Simulator.Run(file, Input(options, start));
    }

    public static string Refused(string model, params string[] options)
    {
        var file = BpmnReader.Read(model.TrimStart().StartsWith('<') ? model : Sketch.Xml(model));
        return Assert.Throws<SimulationRefused>(() => Simulator.Run(file, Input(options, null))).Message;
    }

    public static SimulationInput Input(string[] options, DateTimeOffset? start = null)
    {
        var input = new SimulationInput { Zone = Stockholm, Start = start };
        foreach (var option in options)
        {
            var (name, value) = (option.Split(' ', 2)[0], option.Split(' ', 2)[1]);
            _ = name switch
            {
                "set" => input.Set(value),
                "answer" => input.Answer(value),
                "take" => input.Take(value),
                "fail" => input.Fail(value),
                "message" => input.Message(value),
                _ => throw new ArgumentException(name),
            };
        }

        return input;
    }

    public static string Way(this SimulationResult result) => string.Join(' ', result.Path);

    public static string Waits(this SimulationResult result) => string.Join(' ', result.Open);
}
