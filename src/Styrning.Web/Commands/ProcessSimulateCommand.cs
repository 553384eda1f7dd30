using Styrning.Domain.Time;
using Styrning.Workflow.Reading;
using Styrning.Workflow.Simulation;

namespace Styrning.Web.Commands;

/// <summary>Tries a BPMN file out. Nothing is published, no step runs and no database is asked.</summary>
internal static class ProcessSimulateCommand
{
    private const string Form = "Skriv: process simulate FIL [--process ID] [--set NAMN=VÄRDE]… [--answer UPPGIFT:NAMN=VÄRDE]… "
        + "[--take UPPGIFT=PT10S|never]… [--fail UPPGIFT=FELKOD]… [--message NAMN]… [--json].";

    public static async Task<int> RunAsync(CommandCall call)
    {
        try
        {
            var (path, input) = Read(call.Arguments);
            var file = BpmnReader.Read(await ProcessFile.ReadAsync(path));
            if (file.Problems.Count > 0)
                throw new CommandMisused($"{path} har fel och kan inte simuleras:{Environment.NewLine}{string.Join(Environment.NewLine, file.Problems)}");

            var result = Simulator.Run(file, input);
            if (call.Json)
                await call.WriteJsonAsync(SimulationText.Json(result));
            else
                await call.Output.WriteAsync(SimulationText.Of(result, file));
            return result.Incidents.Count == 0 ? 0 : 1;
        }
        catch (SimulationRefused refused)
        {
            throw new CommandMisused(refused.Message);
        }
    }

    private static (string Path, SimulationInput Input) Read(IReadOnlyList<string> arguments)
    {
        string? path = null;
        var input = new SimulationInput { Zone = SwedishCalendar.Zone };
        for (var at = 0; at < arguments.Count; at++)
        {
            var option = arguments[at];
            if (!option.StartsWith("--", StringComparison.Ordinal))
            {
                path = path is null ? option : throw new CommandMisused($"{option}: bara en fil åt gången. {Form}");
                continue;
            }

            // --set x=1 and --set=x=1 are the same.
            var (name, value) = option.Split('=', 2) is [var before, var after] ? (before, after) : (option, Next(ref at));
            Take(input, name, value);
        }

        return path is null ? throw new CommandMisused(Form) : (path, input);

        string Next(ref int at) => at + 1 < arguments.Count ? arguments[++at] : throw new CommandMisused($"{arguments[at]} saknar sitt värde. {Form}");
    }

    private static void Take(SimulationInput input, string option, string value)
    {
        switch (option)
        {
            case "--process":
                input.Process = input.Process is null ? value : throw new CommandMisused("Bara en process åt gången (--process).");
                break;
            case "--set":
                input.Set(value);
                break;
            case "--answer":
                input.Answer(value);
                break;
            case "--take":
                input.Take(value);
                break;
            case "--fail":
                input.Fail(value);
                break;
            case "--message":
                input.Message(value);
                break;
            default:
                throw new CommandMisused($"{option} finns inte. {Form}");
        }
    }
}
