using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Workflow;
using Styrning.Workflow.Overview;

namespace Styrning.Web.Commands;

/// <summary>The published versions and how many instances each has.</summary>
internal static class ProcessListCommand
{
    public static async Task<int> RunAsync(CommandCall call)
    {
        if (call.Arguments is not [])
            throw new CommandMisused("Skriv: process list [--json].");

        var lines = await CommandCall.WithRecordAsync(async services =>
        {
            await Serving.PrepareRecordAsync(services);
            return await services.GetRequiredService<ProcessOverview<StyrningDb>>().DefinitionsAsync();
        });
        if (call.Json)
        {
            await call.WriteJsonAsync(new
            {
                Processes = lines.Select(line => new
                {
                    line.Key,
                    line.Version,
                    line.Name,
                    Subject = line.SubjectKind,
                    line.Hash,
                    line.PublishedAt,
                    Running = line.Running.Number,
                    Ended = line.Ended.Number,
                    line.Incidents,
                    MoreThanCounted = line.Running.More || line.Ended.More,
                }),
            });
            return 0;
        }

        if (lines.Count == 0)
            await call.Output.WriteLineAsync("Ingen process är publicerad än. De som följer med programmet publiceras när det startar.");
        foreach (var process in lines.GroupBy(line => line.Key))
            await ShowAsync(call.Output, [.. process]);
        return 0;
    }

    private static async Task ShowAsync(TextWriter output, IReadOnlyList<DefinitionLine> versions)
    {
        await output.WriteLineAsync(versions[0].Name is { } name ? $"{versions[0].Key} – {name}" : versions[0].Key);
        foreach (var line in versions)
        {
            var published = SwedishText.Date(SwedishCalendar.DayOf(line.PublishedAt));
            var incidents = line.Incidents == 0 ? "" : $", {SwedishText.Count(line.Incidents, "fel", "fel", neuter: true)} att se till";
            await output.WriteLineAsync($"  version {line.Version}, publicerad {published}: {line.Running} pågår, {line.Ended} klara{incidents}");
        }
    }
}
