using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Anslag;

/// <summary>Records what happened to a protocol, and tells the matters in it, in one transaction. A process that cannot take the news never stops the record: it is told again by the next due run.</summary>
internal sealed class Recording(StyrningDb db, ReadProtocols protocols, MatterNews news, CurrentUser user, OrganisationReader organisation, TimeProvider clock, ILogger<Recording> log)
{
    public DateOnly Today => organisation.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Guid Person => user.PersonId;

    /// <param name="version">What the page was shown of; whoever saved in between makes this save fail.</param>
    public async Task ChangeAsync(Guid protocol, Action<Protocol> change, CancellationToken cancel, int? version = null) => await SaveAsync(async () =>
    {
        var record = await db.Set<Protocol>().Include(p => p.Notices).SingleAsync(p => p.Id == protocol, cancel);
        change(record);
        MeetsOthers(record);
        if (version is { } shown)
        {
            db.Entry(record).Property(p => p.Version).OriginalValue = shown;
        }

        await db.SaveChangesAsync(cancel);
        return await protocols.MattersOfAsync(protocol, cancel);
    }, cancel);

    /// <summary>A notice is a row of its own: the protocol is saved with it, so that two who put one up at once meet there, even within the same tick of the clock.</summary>
    public void MeetsOthers(Protocol protocol) => db.Entry(protocol).Property(p => p.ChangedAt).IsModified = true;

    /// <param name="change">Makes the change and gives the matters that it concerns. Run once more, from the beginning, when a process fails.</param>
    public async Task SaveAsync(Func<Task<IReadOnlyCollection<Guid>>> change, CancellationToken cancel)
    {
        IReadOnlyCollection<Guid>? matters = null; // set when the record itself could be saved
        try
        {
            await db.InTransactionAsync(async () => await news.TellAsync(matters = await change(), user.PersonId.ToString(), cancel), cancel);
        }
        catch (Exception fault) when (matters is not null && fault is not OperationCanceledException)
        {
            log.LogError(fault, "A process could not take the news of a protocol");
            db.ChangeTracker.Clear();
            await db.InTransactionAsync(change, cancel);
            await TellOneByOneAsync(matters, cancel);
        }
    }

    // A rule of one matter, or a row of its that somebody else has changed, is no matter of the others'.
    private async Task TellOneByOneAsync(IReadOnlyCollection<Guid> matters, CancellationToken cancel)
    {
        foreach (var matter in matters)
        {
            db.ChangeTracker.Clear();
            try
            {
                await db.InTransactionAsync(() => news.TellAsync([matter], user.PersonId.ToString(), cancel), cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Matter {Matter} could not be told of its decision", matter);
            }
        }

        db.ChangeTracker.Clear();
    }
}
