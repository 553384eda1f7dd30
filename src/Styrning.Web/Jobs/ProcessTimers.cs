using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Jobs;

/// <summary>The timers of the processes, and the steps that failed and are to be tried again.</summary>
internal sealed class ProcessTimers(DueRunner<StyrningDb> due, TimeProvider clock, ILogger<ProcessTimers> log) : IDueWork
{
    public string Name => "tidsfrister";

    public int Order => 0;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var done = await due.RunDueAsync(clock.GetUtcNow(), cancel: cancel);
        if (done.Incidents > 0)
        {
            // The cause stands with the matter, where whoever owns it can try again.
            log.LogError("{Count} steps or deadlines of processes failed and wait for their next attempt", done.Incidents);
        }

        return done.Fired;
    }
}
