using Microsoft.EntityFrameworkCore;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>A task that waits, with who has it.</summary>
/// <param name="Who">"säkerhetschef Samir Haddad".</param>
/// <param name="Page">Where it is done, for whom it waits; null for everybody else.</param>
internal sealed record NextStep(WorkflowTask Task, string Who, string? Page)
{
    public static async Task<IReadOnlyList<NextStep>> OfAsync(MatterPage page, CancellationToken cancel)
    {
        var matter = page.Matter.Id;
        var tasks = await page.Desk.Processes.OpenTasks.Where(t => t.Subject == matter).OrderBy(t => t.CreatedAt).ToListAsync(cancel);
        return [.. tasks.Select(t => new NextStep(t, page.WhoIs(t.Role ?? ""), page.Desk.Holds(t.Role ?? "") ? DescribeMatterTasks.PageOf(t) ?? RecordPathOf(t) : null))];
    }

    // A task of another part (a remiss) is opened by the common way, which knows its page.
    private static string RecordPathOf(WorkflowTask task) => $"/processer/uppgift/{task.Id}";
}
