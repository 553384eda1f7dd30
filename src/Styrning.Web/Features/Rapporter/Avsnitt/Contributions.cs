using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Avsnitt;

/// <summary>Asking a colleague for a paragraph. The process carries the task; the record carries the question and the answer.</summary>
internal sealed class Contributions(StyrningDb db, Processes<StyrningDb> processes, SectionPlaces places, CurrentUser user, TimeProvider clock)
{
    public const string AskMessage = "rapport.be_om_bidrag";

    public Task<List<SectionContribution>> OfAsync(SectionPart part, CancellationToken cancel) =>
        db.Set<SectionContribution>().AsNoTracking().Where(c => c.PartId == part.Id).OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>The question that waits for this person in the section, or else the newest they have answered.</summary>
    public async Task<SectionContribution?> AskedOfMeAsync(SectionPlace place, CancellationToken cancel)
    {
        var asked = await db.Set<SectionContribution>().AsNoTracking()
            .Where(c => c.SectionId == place.Section.Id && c.AskedPersonId == user.PersonId && c.WithdrawnAt == null).OrderBy(c => c.Id).ToListAsync(cancel);
        return asked.Find(c => c.IsUnanswered) ?? asked.LastOrDefault();
    }

    /// <summary>Whether the process still waits for this person's paragraph; not when the section has been decided on.</summary>
    public async Task<bool> IsWaitedForAsync(SectionPlace place, CancellationToken cancel) =>
        await processes.FindAsync(ReportTasks.Contribute, place.Cycle.Id, place.Section.Id, [Assignee.OfPerson(user.PersonId)], cancel) is not null;

    /// <exception cref="RuleBroken">RAP-101 to RAP-104.</exception>
    public Task AskAsync(PartAddress address, Guid person, string? question, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var place = (await places.TakeAsync(address.Year, address.Number, cancel))!;
        var part = place.PartAt(address.Part)!;
        var earlier = await db.Set<SectionContribution>().Where(c => c.SectionId == place.Section.Id).ToListAsync(cancel);
        var asked = SectionContribution.Ask(place.Section, part, person, place.Chart.RolesOf(person, place.Today), question, user.PersonId, earlier, clock.GetUtcNow());
        db.Add(asked);
        var variables = new Dictionary<string, object?> { ["kollega"] = Assignee.OfPerson(person) };
        await processes.DeliverAsync(AskMessage, place.Cycle.Id, place.Section.Id.ToString(), variables, user.PersonId.ToString(), cancel);
    }, cancel);

    /// <exception cref="RuleBroken">RAP-105, RAP-106; RAP-140 when the section has been decided on meanwhile.</exception>
    public Task AnswerAsync(Guid id, string? text, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var asked = await db.Set<SectionContribution>().SingleAsync(c => c.Id == id && c.AskedPersonId == user.PersonId, cancel);
        asked.Answer(text, clock.GetUtcNow());
        var task = await processes.RequireAsync(ReportTasks.Contribute, await CycleOfAsync(asked, cancel), asked.SectionId, [Assignee.OfPerson(user.PersonId)], cancel);
        await processes.CompleteAsync(task.Id, user.PersonId.ToString(), cancel: cancel);
    }, cancel);

    /// <summary>Takes an unanswered question back; it leaves the colleague's inbox.</summary>
    public Task WithdrawAsync(PartAddress address, Guid id, CancellationToken cancel) => ChangeAsync(address, id, async asked =>
    {
        asked.Withdraw(clock.GetUtcNow());

        // A task that ended with its section has nothing left to end; the question can still be taken back, so that the colleague can be asked again.
        if (await processes.FindAsync(ReportTasks.Contribute, await CycleOfAsync(asked, cancel), asked.SectionId, [Assignee.OfPerson(asked.AskedPersonId)], cancel) is { } task)
        {
            await processes.CompleteAsync(task.Id, user.PersonId.ToString(), cancel: cancel);
        }
    }, cancel);

    public Task DeclineAsync(PartAddress address, Guid id, CancellationToken cancel) => ChangeAsync(address, id, asked =>
    {
        asked.Decline(clock.GetUtcNow());
        return Task.CompletedTask;
    }, cancel);

    private Task ChangeAsync(PartAddress address, Guid id, Func<SectionContribution, Task> change, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var place = await places.TakeAsync(address.Year, address.Number, cancel);
        var asked = await db.Set<SectionContribution>().SingleOrDefaultAsync(c => c.Id == id && c.SectionId == place!.Section.Id, cancel);
        Rule.Require(asked is not null, "RAP-107", "Bidraget är redan inlagt eller avböjt, eller så har kollegan inte svarat.");
        await change(asked);
    }, cancel);

    private Task<Guid> CycleOfAsync(SectionContribution asked, CancellationToken cancel) =>
        db.Set<ReportSection>().Where(s => s.Id == asked.SectionId).Select(s => s.CycleId).SingleAsync(cancel);
}
