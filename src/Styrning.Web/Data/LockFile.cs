namespace Styrning.Web.Data;

/// <summary>A lock that the operating system takes back when its holder dies, however it dies.</summary>
internal sealed class LockFile : IAsyncDisposable
{
    private readonly FileStream _file;

    private LockFile(FileStream file) => _file = file;

    public static async Task<LockFile> AcquireAsync(string path, TimeSpan patience, CancellationToken cancel)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new LockFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(started) < patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
