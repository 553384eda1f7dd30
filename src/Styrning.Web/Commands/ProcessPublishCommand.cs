using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Workflow;
using Styrning.Workflow.Reading;

namespace Styrning.Web.Commands;

/// <summary>Publishes a BPMN file: from then on new matters follow it, and those that run stay on their version.</summary>
internal static class ProcessPublishCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Arguments is not [var path] || path.StartsWith('-'))
            throw new CommandMisused("Skriv: process publish FIL [--json]. FIL är en BPMN-fil.");

        var xml = await ProcessFile.ReadAsync(path);
        try
        {
            return await PublishedAsync(call, await CommandCall.WithRecordAsync(services => PublishAsync(services, xml)));
        }
        catch (ProcessInvalid invalid)
        {
            await RefusedAsync(call, invalid.Problems);
            return invalid.Problems.Any(problem => problem.Code == ProblemCodes.Unreadable) ? 2 : 1;
        }
        catch (ProcessAlreadyPublished taken)
        {
            await RefusedAsync(call, [new Problem(null, 0, Refusals.VersionTaken, taken.Message)]);
            return 1;
        }
    }

    private static async Task<IReadOnlyList<PublishedProcess>> PublishAsync(IServiceProvider services, string xml)
    {
        await Serving.PrepareRecordAsync(services);
        var processes = services.GetRequiredService<Processes<StyrningDb>>();
        IReadOnlyList<PublishedProcess> published = [];
        await services.GetRequiredService<StyrningDb>().InTransactionAsync(async () => published = await processes.PublishAsync(xml));
        return published;
    }

    private static async Task<int> PublishedAsync(CommandCall call, IReadOnlyList<PublishedProcess> published)
    {
        if (call.Json)
        {
            await call.WriteJsonAsync(new { Ok = true, Published = published.Select(one => new { one.Key, one.Version, one.Hash, one.IsNew }), Problems = Array.Empty<object>() });
            return 0;
        }

        foreach (var one in published)
            await call.Output.WriteLineAsync(one.IsNew
                ? $"{one.Key} version {one.Version} är publicerad. De ärenden som pågår är kvar på sin version."
                : $"{one.Key} version {one.Version} var redan publicerad, med samma innehåll.");
        return 0;
    }

    private static async Task RefusedAsync(CommandCall call, IReadOnlyList<Problem> problems)
    {
        if (call.Json)
        {
            await call.WriteJsonAsync(new
            {
                Ok = false,
                Published = Array.Empty<object>(),
                Problems = problems.Select(problem => new { problem.Element, problem.Line, problem.Code, problem.Message }),
            });
            return;
        }

        await call.Output.WriteLineAsync("Ingenting är publicerat:");
        foreach (var problem in problems)
            await call.Output.WriteLineAsync($"  {(problem.Line > 0 ? problem.ToString() : $"{problem.Code}: {problem.Message}")}");
    }
}
