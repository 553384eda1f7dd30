using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>Stores what an organ did at a § and tells the process of its matter, both or neither.</summary>
internal sealed class RecordOutcome(StyrningDb db, ItemReader items, Processes<StyrningDb> processes, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Whether it could be recorded now, before it is confirmed. Changes nothing.</summary>
    /// <exception cref="RuleBroken">As <see cref="StoreAsync"/>.</exception>
    public async Task RequireAsync(ItemFile file, OutcomeForm form, CancellationToken cancel)
    {
        file.Law.Require(form.ToRecord(file, Now), Now);
        await RequireWaitingAsync(file, cancel);
    }

    /// <exception cref="RuleBroken">A rule of the § does not hold, or MOT-66 when no process waits for it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has saved the item since the form was opened.</exception>
    public Task StoreAsync(Guid item, OutcomeForm form, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var file = await items.OpenToChangeAsync(item, cancel);
        var decision = file.Law.Record(form.ToRecord(file, Now), user.PersonId, Now);
        db.Entry(file.Item).Property(i => i.Version).OriginalValue = form.Version;
        await db.SaveChangesAsync(cancel); // first, so that of two who record at once the second is told that it was changed
        if (file.Decision is not null)
        {
            var wrong = await db.Set<Decision>().SingleAsync(d => d.Id == file.Decision.Id, cancel);
            wrong.Replace(decision);
            decision = wrong;
        }
        else
        {
            db.Add(decision);
        }

        await db.SaveChangesAsync(cancel);
        await TellAsync(file, decision, cancel);
    }, cancel);

    /// <summary>Takes back what was recorded of an item without a matter: nothing has moved by it.</summary>
    /// <exception cref="RuleBroken">MOT-77 when the protocol is justerat, MOT-79 when a matter has gone on by it.</exception>
    public Task TakeBackAsync(Guid item, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var file = await items.OpenToChangeAsync(item, cancel);
        file.Law.TakeBack();
        if (file.Decision is { } decision)
        {
            db.Remove(decision);
        }
    }, cancel);

    /// <summary>Tells the process what was done. A fact that no process waits for is refused.</summary>
    public async Task TellAsync(ItemFile file, Decision decision, CancellationToken cancel)
    {
        if (KeyOf(file) is { } key && !file.Law.IsGone)
        {
            await RequireWaitingAsync(file, cancel);
            await DeliverAsync(file.Matter!.Id, key, decision, cancel);
        }
    }

    public Task DeliverAsync(Guid matter, string key, Decision decision, CancellationToken cancel) => processes.DeliverAsync(
        MatterMessages.Treated, matter, key,
        new Dictionary<string, object?> { [MatterMessages.Outcome] = MatterMessages.WordOf(decision.Outcome), [MatterMessages.DecisionId] = decision.Id.ToString() },
        user.PersonId.ToString(), cancel);

    private async Task RequireWaitingAsync(ItemFile file, CancellationToken cancel) => Rule.Require(
        KeyOf(file) is not { } key || file.Law.IsGone || await processes.IsWaitingForAsync(MatterMessages.Treated, file.Matter!.Id, key, cancel), "MOT-66",
        "Ärendet väntar inte på att behandlas så här nu. Se på ärendets sida var det står.");

    private static string? KeyOf(ItemFile file) =>
        file is { Matter: not null, Item.Treatment: Treatment.Beredning or Treatment.Yttrande or Treatment.Decision } ? MatterMessages.KeyOf(file.Item.Treatment) : null;
}
