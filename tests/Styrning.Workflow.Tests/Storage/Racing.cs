namespace Styrning.Workflow.Tests.Storage;

/// <summary>Several at once, started together, each on its own thread, so that they really meet.</summary>
internal static class Racing
{
    public static async Task<Exception?[]> Async(params Func<Task>[] runners)
    {
        using var start = new Barrier(runners.Length);
        return await Task.WhenAll(runners.Select(runner => Task.Factory.StartNew(async () =>
        {
            start.SignalAndWait();
            return await Record.ExceptionAsync(runner);
        }, TaskCreationOptions.LongRunning).Unwrap()).ToArray());
    }
}
