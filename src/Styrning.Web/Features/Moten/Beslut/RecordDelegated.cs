using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>Stores a decision by delegation and tells the process of its matter, both or neither.</summary>
internal sealed class RecordDelegated(StyrningDb db, MatterReader matters, RecordOutcome outcomes, Processes<StyrningDb> processes, CurrentUser user, OrganisationReader organisation, TimeProvider clock)
{
    /// <summary>Whether it could be recorded now, before it is confirmed. Changes nothing.</summary>
    /// <exception cref="RuleBroken">As <see cref="StoreAsync"/>.</exception>
    public async Task RequireAsync(MatterFile matter, DelegationForm form, CancellationToken cancel)
    {
        (await DecisionAsync(matter, form, cancel)).Require(form.By, form.Outcome!.Value, form.Words, form.DecidedOn!.Value, organisation.Today);
        Rule.Require(await TaskAsync(matter.Id, cancel) is not null || await IsWaitingAsync(matter.Id, cancel), "MOT-66", NotWaiting);
    }

    /// <exception cref="RuleBroken">Who may decide, MOT-54 and -67 to -73, or MOT-66 when no process waits for a decision.</exception>
    public Task StoreAsync(Guid id, DelegationForm form, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var matter = (await matters.OpenAsync(id, cancel))!;
        var decision = (await DecisionAsync(matter, form, cancel))
            .Record(form.By, form.Outcome!.Value, form.Words, form.DecidedOn!.Value, organisation.Today, user.PersonId, clock.GetUtcNow());
        if (await TaskAsync(id, cancel) is { } task)
        {
            await processes.CompleteAsync(task, user.PersonId.ToString(), cancel: cancel); // the decision stands in for putting the matter on an agenda
            await db.SaveChangesAsync(cancel);
        }

        Rule.Require(await IsWaitingAsync(id, cancel), "MOT-66", NotWaiting);
        db.Add(decision);
        await db.SaveChangesAsync(cancel);
        await outcomes.DeliverAsync(id, MatterMessages.KeyOf(Treatment.Decision), decision, cancel);
        await TakeOffAgendasAsync(id, cancel);
    }, cancel);

    // Where the kallelse has gone out the item stays, and is recorded as left out.
    private async Task TakeOffAgendasAsync(Guid matter, CancellationToken cancel) => db.RemoveRange(await db.Set<AgendaItem>()
        .Where(i => i.MatterId == matter && i.TreatedAt == null && i.Paragraf == null && db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.CancelledOn == null && m.KallelseSentOn == null)).ToListAsync(cancel));

    private const string NotWaiting = "Ärendet väntar inte på något beslut nu. Se på ärendets sida var det står.";

    private async Task<DelegatedDecision> DecisionAsync(MatterFile matter, DelegationForm form, CancellationToken cancel)
    {
        var organ = await db.Set<Organ>().AsNoTracking().FirstOrDefaultAsync(o => o.Key == form.OrganKey, cancel);
        Rule.Require(organ is not null, "MOT-54", "Välj organet som beslutet fattades för.");
        return new(organ, matter.Id, matter.DecidingOrganKey, matter.Types);
    }

    private async Task<Guid?> TaskAsync(Guid matter, CancellationToken cancel) =>
        (await processes.OpenTasks.FirstOrDefaultAsync(t => t.Subject == matter && t.Form == MatterMessages.TakeUpForDecision, cancel))?.Id;

    private Task<bool> IsWaitingAsync(Guid matter, CancellationToken cancel) => processes.IsWaitingForAsync(MatterMessages.Treated, matter, MatterMessages.KeyOf(Treatment.Decision), cancel);
}
