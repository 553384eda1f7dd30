using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>Something in a matter that has failed.</summary>
/// <param name="Name">What the drawing calls the element.</param>
internal sealed record Stop(WorkflowIncident Incident, string Name)
{
    private const int Most = 50;

    public static async Task<IReadOnlyList<Stop>> ReadAsync(Processes<StyrningDb> processes, Matter matter, CancellationToken cancel) => matter.HasEnded
        ? []
        : [.. (await processes.Incidents.Where(i => i.InstanceId == matter.Id).OrderBy(i => i.Token).Take(Most).ToListAsync(cancel)).Select(i => new Stop(i, matter.NameOf(i.Element)))];
}
