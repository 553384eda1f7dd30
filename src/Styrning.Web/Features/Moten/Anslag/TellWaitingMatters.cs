using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Features.Moten.Anslag.Overklaganden;
using Styrning.Web.Jobs;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>
/// Processes that began to wait after what they wait for had happened, as when a step had stopped, and court outcomes that count first when the time has run out.
/// Each matter in a transaction of its own: one that fails is tried again, and stops no other.
/// </summary>
internal sealed class TellWaitingMatters(StyrningDb db, MatterNews news, AnnulledWithoutProcess annulled, ILogger<TellWaitingMatters> log) : IDueWork
{
    public string Name => "beslut som ärenden väntade på";

    public int Order => 10;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var names = MatterNews.Messages;
        var waits = await db.Set<WorkflowMessageWait>().Where(w => names.Contains(w.Name)).Select(w => new { w.Subject, w.Name }).ToListAsync(cancel);
        var told = 0;
        foreach (var matter in waits.GroupBy(w => w.Subject, w => w.Name).OrderBy(g => g.Key))
        {
            told += await TellAsync(matter.Key, [.. matter], cancel);
            db.ChangeTracker.Clear();
        }

        foreach (var matter in await annulled.LeftAsync(cancel))
        {
            told += await TellAsync(matter, [], cancel);
            db.ChangeTracker.Clear();
        }

        return told;
    }

    /// <param name="waitedFor">Nothing: a court has taken its decision away.</param>
    private async Task<int> TellAsync(Guid matter, IReadOnlyCollection<string> waitedFor, CancellationToken cancel)
    {
        var told = 0;
        try
        {
            if (waitedFor.Count == 0 || await news.HasNewsAsync(matter, waitedFor, cancel))
            {
                await db.InTransactionAsync(async () => told = await news.TellAsync([matter], null, cancel), cancel);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "Matter {Matter} could not be told of its decision", matter);
            return 0;
        }

        return told;
    }
}
