using Hangfire;

namespace Styrning.Web.Jobs;

/// <summary>The minute's question. It is not retried: the next minute asks the same.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class DueWorkJob(DueWork work)
{
    [DisableConcurrentExecution(timeoutInSeconds: 30)]
    public Task RunAsync(CancellationToken cancel) => work.RunAsync(cancel);
}
