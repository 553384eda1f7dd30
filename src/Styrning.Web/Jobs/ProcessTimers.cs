using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Jobs;

/// <summary>The timers of the processes, and the steps that failed and are to be tried again.</summary>
internal sealed class ProcessTimers(DueRunner<StyrningDb> due, TimeProvider clock) : IDueWork
{
    public string Name => "tidsfrister";

    public int Order => 0;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var done = await due.RunDueAsync(clock.GetUtcNow(), cancel: cancel);
        return done.Fired;
    }
}
