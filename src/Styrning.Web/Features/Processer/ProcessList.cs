using Styrning.Domain;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Overview;

namespace Styrning.Web.Features.Processer;

/// <summary>A process in the list, with what the matters of all its versions are doing.</summary>
internal sealed record ProcessLine(DefinitionLine Newest, Count Running, Count Ended, int Incidents)
{
    public string Name => Newest.Name ?? Newest.Key;

    public string Path => ProcessPaths.Of(Newest.Key);

    public static async Task<IReadOnlyList<ProcessLine>> ReadAsync(ProcessOverview<StyrningDb> overview, CancellationToken cancel) =>
    [
        .. (await overview.DefinitionsAsync(cancel: cancel)).GroupBy(line => line.Key)
            .Select(versions => new ProcessLine(versions.First(), Sum(versions.Select(v => v.Running)), Sum(versions.Select(v => v.Ended)), versions.Sum(v => v.Incidents)))
            .OrderBy(line => SwedishText.SortKey(line.Name), StringComparer.Ordinal),
    ];

    private static Count Sum(IEnumerable<Count> counts) => counts.Aggregate((one, other) => new(one.Number + other.Number, one.More || other.More));
}
