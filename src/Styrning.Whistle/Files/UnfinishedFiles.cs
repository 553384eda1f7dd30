using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Jobs;

namespace Styrning.Whistle.Files;

/// <summary>Files whose sender, or this program, stopped in the middle.</summary>
internal sealed class UnfinishedFiles(WhistleDb db, TimeProvider clock) : ICaseJob
{
    public int Order => 901;

    public Task<int> RunBatchAsync(CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Files.Where(f => f.UnfinishedUntil != null && f.UnfinishedUntil <= now).ExecuteDeleteAsync(cancel); // their chunks go with them
    }
}
