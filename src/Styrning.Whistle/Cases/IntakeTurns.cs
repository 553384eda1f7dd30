namespace Styrning.Whistle.Cases;

/// <summary>
/// How many reports this program makes at once. Sixty at the same time on a few cores make each other slower, and the database's connections last for fewer; so the rest wait,
/// in the order they came, before they have taken anything.
/// </summary>
/// <param name="atOnce">At least one.</param>
internal sealed class IntakeTurns(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _free = new(atOnce);

    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
