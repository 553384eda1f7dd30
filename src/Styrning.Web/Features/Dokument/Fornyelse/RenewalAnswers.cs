using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>What somebody answers when a renewal asks: that the document stays, or a matter that is to decide about it. The record and the task move together.</summary>
internal sealed class RenewalAnswers(StyrningDb db, Processes<StyrningDb> processes, Matters matters, SettleRenewals settle, CurrentUser user, TimeProvider clock)
{
    /// <summary>Whoever owns the document, and whoever keeps the register.</summary>
    public bool MayAnswer(Styrdokument document) => RoleFor(document) is not null;

    /// <exception cref="RuleBroken">DOK-01, DOK-132 to DOK-135: nothing is saved.</exception>
    public Task FindCurrentAsync(Guid renewalId, string because, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var renewal = await db.Set<Renewal>().SingleAsync(r => r.Id == renewalId, cancel);
        var document = await db.Set<Styrdokument>().SingleAsync(d => d.Id == renewal.DocumentId, cancel);
        var today = SwedishCalendar.Today(clock);
        renewal.FindCurrent(new(today, user.PersonId, RoleFor(document)!, because.Trim()), today);
        await CompleteAsync([renewal.Id], RenewalProcess.Stays, cancel);
    }, cancel);

    /// <summary>The one who found it current takes it back the same day: the renewal asks again.</summary>
    /// <exception cref="RuleBroken">DOK-136.</exception>
    public Task TakeBackAsync(Guid renewalId, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var renewal = await db.Set<Renewal>().SingleAsync(r => r.Id == renewalId, cancel);
        renewal.TakeBackReview(user.PersonId, SwedishCalendar.Today(clock));
        await db.SaveChangesAsync(cancel);
        await settle.RunAsync(renewal.DocumentId, cancel);
    }, cancel);

    /// <summary>One matter about the documents, and every renewal of it waits for what it becomes.</summary>
    /// <param name="memo">Written with it; null when nothing is.</param>
    /// <exception cref="RuleBroken">DOK-01, DOK-60 to DOK-69: nothing is saved.</exception>
    public async Task<DocumentMatter> StartMatterAsync(NewMatter wanted, Func<DocumentMatter, Task>? memo, CancellationToken cancel)
    {
        DocumentMatter matter = null!;
        await db.InTransactionAsync(async () =>
        {
            matter = await matters.StartAsync(wanted, user.PersonId, cancel);
            await CompleteAsync([.. wanted.Items.Select(i => i.RenewalId).OfType<Guid>()], RenewalProcess.BecomesMatter, cancel);
            if (memo is not null)
            {
                await memo(matter);
            }
        }, cancel);
        return matter;
    }

    private async Task CompleteAsync(IReadOnlyCollection<Guid> renewals, string outcome, CancellationToken cancel)
    {
        var tasks = await processes.OpenTasks.Where(t => t.Form == DocumentTasks.TakeUpRenewal && renewals.Contains(t.Subject)).Select(t => new { t.Id, t.Subject }).ToListAsync(cancel);
        Rule.Require(tasks.Select(t => t.Subject).Distinct().Count() == renewals.Count, "DOK-01", "Någon annan har hunnit före med en av förnyelserna. Ladda om sidan och välj igen.");
        foreach (var task in tasks)
        {
            await processes.CompleteAsync(task.Id, user.PersonId.ToString(), new Dictionary<string, object?> { [RenewalProcess.Outcome] = outcome }, cancel);
        }
    }

    private string? RoleFor(Styrdokument document) => user.Holds(document.OwnerRoleKey) ? document.OwnerRoleKey : Roles.KeepTheDocuments.FirstOrDefault(user.Holds);
}
