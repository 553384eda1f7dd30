using Styrning.Web.Jobs;
using Styrning.Whistle;
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
        var check = call.Arguments.Contains(StructureOnly) ? ProcessCheck.StructureOnly(file) : ProcessCheck.Full(file, Here(file));
        if (call.Json)
        {
            await call.WriteJsonAsync(new
            {
                Ok = check.IsSound,
                check.Processes,
                Problems = check.Problems.Select(problem => new { problem.Element, problem.Line, problem.Code, problem.Message }),
            });
        }
        else
            await ShowAsync(check, call.Output);

        if (check.IsReadable)
            return check.IsSound ? 0 : 1;
        await call.Errors.WriteLineAsync($"{path} går inte att läsa. {check.Problems[0].Message}");
        return 2;
    }

    /// <summary>The steps, rules, forms and kinds of record of the store that the file belongs to.</summary>
    private static Catalogue Here(BpmnFile file)
    {
        var engine = new WorkflowOptions();
        if (file.Processes.Any(process => WhistleModule.OwnsSubject(process.SubjectKind)))
        {
            WhistleModule.ConfigureProcesses(engine);
        }
        else
        {
            JobServices.Configure(engine, Program.AddFeatures(new ServiceCollection()));
        }

        return Catalogue.Of(engine);
    }

    private static async Task ShowAsync(ProcessCheck check, TextWriter output)
    {
        foreach (var problem in check.Problems)
            await output.WriteLineAsync(problem.ToString());
        await output.WriteLineAsync(check.Problems.Count switch
        {
            0 when check.Processes.Count == 1 => $"Inga fel. Processen är {check.Processes[0]}.",
            0 => $"Inga fel. Processerna är {string.Join(", ", check.Processes)}.",
            1 => "Ett fel.",
            var many => $"{many} fel.",
        });
    }
}
