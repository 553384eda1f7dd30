using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Domain.Organisation;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument.Arenden.Uppgifter;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>What every page of a matter works with: the record, who is there, what waits for them.</summary>
internal sealed class MatterDesk(StyrningDb db, Processes<StyrningDb> processes, CurrentUser user, OrganisationReader organisation, TimeProvider clock)
{
    private const string NewRoles = "dokument.nya_roller";

    public StyrningDb Db => db;

    public Processes<StyrningDb> Processes => processes;

    public Guid Me => user.PersonId;

    public DateOnly Today => organisation.Today;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Keeps the register: see <see cref="Policies.ManageDocuments"/>.</summary>
    public bool KeepsDocuments => Roles.KeepTheDocuments.Any(user.Holds);

    public bool KeepsMeetings => Roles.KeepTheMeetings.Any(user.Holds);

    public bool Holds(string role) => user.Holds(role);

    /// <summary>Has a part in the matter: leads it, approves it, prepares it, or keeps the register.</summary>
    public bool TakesPartIn(DocumentMatter matter) => KeepsDocuments || matter.PreparingRoles.Any(user.Holds);

    public Task<OrganisationChart> ChartAsync(CancellationToken cancel) => organisation.ChartAsync(cancel);

    public Task<DocumentMatter?> FindAsync(Guid id, CancellationToken cancel) => db.Set<DocumentMatter>().Whole().SingleOrDefaultAsync(m => m.Id == id, cancel);

    /// <summary>The matter's documents in Swedish order, with versions and decisions.</summary>
    public async Task<IReadOnlyList<Styrdokument>> DocumentsAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        return await db.Set<Styrdokument>().Include(d => d.Versions).Include(d => d.Decisions).AsSplitQuery().Where(d => ids.Contains(d.Id)).OrderBy(d => d.SortKey).ToListAsync(cancel);
    }

    /// <summary>Everyone who has written in what is proposed, the tjänsteskrivelse too: none of them approves it.</summary>
    public async Task<IReadOnlyCollection<Guid>> WritersAsync(DocumentMatter matter, IReadOnlyList<Styrdokument> documents, CancellationToken cancel) =>
        [.. Proposal.WritersOf(matter, documents), .. await db.Set<Tjansteskrivelse>().Where(t => t.MatterId == matter.Id).Select(t => t.WrittenBy).ToListAsync(cancel)];

    /// <summary>The task that waits for this person at a form; null when none does.</summary>
    public Task<WorkflowTask?> TaskAsync(string form, DocumentMatter matter, CancellationToken cancel) => processes.FindAsync(form, matter.Id, MyAssignees, cancel);

    /// <exception cref="RuleBroken">DOK-01.</exception>
    public Task<WorkflowTask> RequireTaskAsync(string form, DocumentMatter matter, CancellationToken cancel) => processes.RequireAsync(form, matter.Id, MyAssignees, cancel);

    public Task CompleteAsync(WorkflowTask task, CancellationToken cancel, params (string Name, object? Value)[] outcome) =>
        processes.CompleteAsync(task.Id, Me.ToString(), outcome.ToDictionary(o => o.Name, o => o.Value), cancel);

    /// <summary>Tells the process that another role has taken over: a task that is open for the old one is given anew.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> TellOfRolesAsync(DocumentMatter matter, CancellationToken cancel)
    {
        if (await processes.IsWaitingForAsync(NewRoles, matter.Id, cancel: cancel))
        {
            await processes.DeliverAsync(NewRoles, matter.Id, variables: Matters.RolesOf(matter), actor: Me.ToString(), cancel: cancel);
            return true;
        }

        foreach (var instance in (await processes.WhereIsAsync(matter.Id, cancel)).Where(one => one.EndedAt is null && one.Key == DocumentTasks.AdoptionProcess))
        {
            await processes.SetVariablesAsync(instance.InstanceId, null, Matters.RolesOf(matter), "En annan funktion har tagit över.", Me.ToString(), cancel);
        }

        return false;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed the matter since the form was shown: SAM-01.</exception>
    public static void RequireUnchanged(DocumentMatter matter, int stamp)
    {
        if (matter.Version != stamp)
        {
            throw new DbUpdateConcurrencyException();
        }
    }

    /// <summary>Runs the work in one transaction on the record as it is then.</summary>
    public Task InTransactionAsync(DocumentMatter shown, Func<DocumentMatter, Task> work, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        db.ChangeTracker.Clear(); // what the page showed was read before the transaction began
        await work((await FindAsync(shown.Id, cancel))!);
    }, cancel);

    private IReadOnlyCollection<string> MyAssignees => [.. user.Roles, Assignee.OfPerson(user.PersonId)];
}
