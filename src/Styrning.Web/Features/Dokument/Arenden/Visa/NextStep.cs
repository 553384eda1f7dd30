using Microsoft.EntityFrameworkCore;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>A task that waits, with who has it.</summary>
/// <param name="Who">"säkerhetschef Samir Haddad".</param>
/// <param name="Page">Where it is done, for whom it waits; null for everybody else.</param>
internal sealed record NextStep(WorkflowTask Task, string Who, string? Page)
{
    public static async Task<IReadOnlyList<NextStep>> OfAsync(MatterPage page, IEnumerable<IDescribeTasks> describers, CancellationToken cancel)
    {
        var matter = page.Matter.Id;
        var tasks = await page.Desk.Processes.OpenTasks.Where(t => t.Subject == matter).OrderBy(t => t.CreatedAt).ToListAsync(cancel);
        var described = await describers.DescribeAllAsync(tasks, cancel);
        return [.. tasks.Select(t => new NextStep(t, page.WhoIs(t.Role ?? ""), page.Desk.Holds(t.Role ?? "") ? described.GetValueOrDefault(t.Id)?.Url : null))];
    }
}
