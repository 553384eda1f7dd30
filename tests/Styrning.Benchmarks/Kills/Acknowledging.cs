using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Styrning.Workflow.Storage;

namespace Styrning.Benchmarks.Kills;

/// <summary>Tells after each commit what was in it; or holds before, or between the commit and the telling.</summary>
internal sealed class Acknowledging(Hold hold, Telling telling) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (hold.Comes(HoldPlace.Commit))
            await hold.HereAsync("-");
        return result;
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (hold.Comes(HoldPlace.Committed))
            await hold.HereAsync("-");
        var entries = eventData.Context!.ChangeTracker.Entries<WorkflowJournalEntry>().Select(entry => $"{entry.Entity.InstanceId} {entry.Entity.Seq} {entry.Entity.Kind}").ToList();
        telling.Say($"{Telling.Journal} {string.Join(' ', entries)}".TrimEnd());
    }
}
