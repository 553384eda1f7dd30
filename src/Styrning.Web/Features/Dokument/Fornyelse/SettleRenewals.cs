using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>Holds one document's renewals against the facts, and tells their processes what came of it: all of it in one transaction, the caller's when there is one.</summary>
internal sealed class SettleRenewals(StyrningDb db, RenewalProcess process, TimeProvider clock)
{
    public async Task<int> RunAsync(Guid document, CancellationToken cancel)
    {
        var happened = 0;
        await db.InTransactionAsync(async () =>
        {
            var own = await db.RenewalsOfAsync(document, cancel);
            var now = clock.GetUtcNow();
            var before = own.Renewals.ToHashSet();
            var news = RenewalSettling.Settle(own.Reckoning, own.Renewals, SwedishCalendar.DayOf(now), now);
            db.AddRange(own.Renewals.Where(r => !before.Contains(r)));
            foreach (var each in news)
            {
                await process.TellAsync(each, own.Document, cancel);
            }

            happened = news.Count;
        }, cancel);
        return happened;
    }
}
