namespace Styrning.Web.Jobs;

/// <summary>Everything that is due now, in its order, never twice at once in this process.</summary>
public sealed class DueWork(IServiceScopeFactory scopes, ILogger<DueWork> log)
{
    // A work that always finds more would hold the minute for ever; the next minute goes on where this one stopped.
    private const int MaxBatches = 1000;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Waits for a run that goes on, then runs.</summary>
    public async Task<DueWorkDone> RunAsync(CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            return await RunAllAsync(cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<DueWorkDone> RunAllAsync(CancellationToken cancel)
    {
        var done = new DueWorkDone();
        foreach (var kind in Kinds())
        {
            try
            {
                await RunToTheEndAsync(kind, done, cancel);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One fault must not stop the letters of everybody else. It is due again in a minute.
                log.LogError(exception, "Due work {Work} failed", kind.Name);
                done.Failed++;
            }
        }

        return done;
    }

    private async Task RunToTheEndAsync(Type kind, DueWorkDone done, CancellationToken cancel)
    {
        for (var batch = 0; batch < MaxBatches; batch++)
        {
            await using var scope = scopes.CreateAsyncScope(); // a new unit of work per batch: what failed or was read stays behind
            var work = scope.ServiceProvider.GetServices<IDueWork>().First(each => each.GetType() == kind);
            var count = await work.RunBatchAsync(cancel);
            if (count == 0)
            {
                return;
            }

            done.Add(work.Name, count);
        }
    }

    private List<Type> Kinds()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IDueWork>().OrderBy(work => work.Order).Select(work => work.GetType())];
    }
}
