using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Tests.Moten.Sammantraden;

internal static class Tasks
{
    /// <summary>Completes the matter's open task, as its page would: "För upp…" is done, and the matter waits for the meeting.</summary>
    public static Task FinishTask(this StyrningHost host, Guid matter) => host.InScope(async services =>
    {
        var processes = services.GetRequiredService<Processes<StyrningDb>>();
        await services.GetRequiredService<StyrningDb>().InTransactionAsync(async () =>
        {
            var task = await processes.OpenTasks.SingleAsync(t => t.Subject == matter);
            await processes.CompleteAsync(task.Id, Guid.Empty.ToString(), new Dictionary<string, object?>());
        });
    });
}
