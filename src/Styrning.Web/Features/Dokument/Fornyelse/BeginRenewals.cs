using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Data;
using Styrning.Web.Jobs;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>
/// Begins the renewals whose day has come, and settles those that a fact has changed without telling anybody: an old decision typed in, a term moved. Asks the
/// facts each time, so a day on which the server was off is made up for by the next.
/// </summary>
internal sealed class BeginRenewals(StyrningDb db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<BeginRenewals> log) : IDueWork
{
    public string Name => "förnyelser";

    public int Order => 50;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (done, failed) = (0, 0);
        foreach (var document in await db.RenewalsOfAllAsync(cancel))
        {
            try
            {
                done += await SettleAsync(document, now, cancel);
            }
            catch (DbUpdateException exception)
            {
                // Another node was quicker: the unique index let one of us begin it. The next minute sees what it did.
                log.LogInformation(exception, "The renewals of document {Document} were settled by somebody else at the same time", document.Document.Id);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "The renewals of document {Document} could not be settled", document.Document.Id); // the others must begin all the same
                failed++;
            }
        }

        return done > 0 || failed == 0 ? done : throw new InvalidOperationException($"The renewals of {failed} documents could not be settled.");
    }

    private async Task<int> SettleAsync(DocumentRenewals own, DateTimeOffset now, CancellationToken cancel)
    {
        // Tried on what was read only to look at: who has news is settled in a transaction of its own.
        if (RenewalSettling.Settle(own.Reckoning, own.Renewals, SwedishCalendar.DayOf(now), now).Count == 0)
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SettleRenewals>().RunAsync(own.Document.Id, cancel);
    }
}
