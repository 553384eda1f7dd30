using Styrning.Web.Jobs;
using Styrning.Workflow;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Commands;

/// <summary>Reads a BPMN file as publishing would and says everything that is wrong with it. Asks no database.</summary>
internal static class ProcessCheckCommand
{
    private const string StructureOnly = "--structure-only";

    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Arguments.Where(argument => argument != StructureOnly).ToList() is not [var path] || path.StartsWith('-'))
            throw new CommandMisused("Skriv: process check FIL [--structure-only] [--json]. FIL är en BPMN-fil.");

        var file = BpmnReader.Read(await ProcessFile.ReadAsync(path));
        var problems = call.Arguments.Contains(StructureOnly) ? file.Problems : [.. file.Problems, .. ForHere(file)];
        if (call.Json)
        {
            await call.WriteJsonAsync(new
            {
                Ok = problems.Count == 0,
                Processes = file.Processes.Select(process => process.Key),
                Problems = problems.Select(problem => new { problem.Element, problem.Line, problem.Code, problem.Message }),
            });
        }
        else
            await ShowAsync(file, problems, call.Output);

        if (file.IsReadable)
            return problems.Count == 0 ? 0 : 1;
        await call.Errors.WriteLineAsync($"{path} går inte att läsa. {problems[0].Message}");
        return 2;
    }

    /// <summary>What only this installation can tell: whether the steps, rules, forms and roles of the file are here.</summary>
    private static IEnumerable<Problem> ForHere(BpmnFile file)
    {
        var engine = new WorkflowOptions();
        JobServices.Configure(engine);
        var catalogue = Catalogue.Of(engine);
        // What could not be read leads to problems that are none once it can be.
        return file.Problems.Count > 0 ? [] : file.Processes.SelectMany(process => PublishingCheck.Check(process, catalogue));
    }

    private static async Task ShowAsync(BpmnFile file, IReadOnlyList<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems)
            await output.WriteLineAsync(problem.ToString());
        if (problems.Count == 0)
            await output.WriteLineAsync($"Inga fel. {(file.Processes.Count == 1 ? "Processen är" : "Processerna är")} {string.Join(", ", file.Processes.Select(process => process.Key))}.");
        else
            await output.WriteLineAsync(problems.Count == 1 ? "Ett fel." : $"{problems.Count} fel.");
    }
}
