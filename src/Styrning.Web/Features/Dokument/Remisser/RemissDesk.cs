using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Mail;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>What happens to a round: the fact in the record and the token of its process, in one transaction.</summary>
internal sealed class RemissDesk(StyrningDb db, Processes<StyrningDb> processes, OrganisationReader organisation, CurrentUser user, RemissLetters letters, TimeProvider clock)
{
    private const string Closed = "dokument.remiss-stangd";

    private string Actor => user.PersonId.ToString();

    private DateOnly Today => organisation.Today;

    /// <summary>The proposals of a matter as they stand now.</summary>
    public async Task<IReadOnlyList<RemissProposal>> ProposalsAsync(DocumentMatter matter, CancellationToken cancel)
    {
        var ids = matter.Items.Select(i => i.DocumentId).ToList();
        var versions = matter.Items.Select(i => i.VersionId).OfType<Guid>().ToList();
        var titles = await db.Set<Styrdokument>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Title }).ToDictionaryAsync(d => d.Id, d => d.Title, cancel);
        var texts = await db.Set<DocumentVersion>().AsNoTracking().Where(v => versions.Contains(v.Id)).Select(v => new { v.Id, v.Markdown }).ToDictionaryAsync(v => v.Id, v => v.Markdown, cancel);
        return [.. matter.Items.OrderBy(i => SwedishText.SortKey(titles[i.DocumentId]), StringComparer.Ordinal)
            .Select(i => new RemissProposal(i.DocumentId, titles[i.DocumentId], i.Action, i.VersionId is { } version ? texts.GetValueOrDefault(version, "") : ""))];
    }

    /// <exception cref="RuleBroken">DOK-01 when the process does not wait for it; DOK-100, DOK-106 to DOK-108.</exception>
    public Task SendAsync(DocumentMatter matter, Remiss remiss, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.Send(await ProposalsAsync(matter, cancel), user.PersonId, Today);
        var asked = remiss.Recipients.Where(r => r.RoleKey is not null).Select(Variable).ToList();
        await CompleteAsync(DocumentTasks.SendRemiss, matter, null, new() { ["mottagarna"] = asked, ["avstas"] = false, ["andras"] = false }, cancel);
        foreach (var recipient in remiss.Recipients.Where(r => r.RoleKey is not null))
        {
            await AskAsync(remiss, recipient, cancel);
        }

        await processes.RescheduleAsync(matter.Id, cancel);
    }, cancel);

    /// <summary>No remiss after all: the matter goes on without one.</summary>
    public Task ForgoAsync(DocumentMatter matter, Remiss remiss, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        if (db.Entry(remiss).State is not EntityState.Detached)
        {
            db.Remove(remiss);
        }

        await CompleteAsync(DocumentTasks.SendRemiss, matter, null, new() { ["avstas"] = true, ["andras"] = false }, cancel);
    }, cancel);

    public Task AddAsync(DocumentMatter matter, Remiss remiss, string name, string? role, DateOnly? lastDay, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var added = remiss.Add(name, role, Today, lastDay);
        if (role is not null)
        {
            await OpenTaskAsync(matter, added, cancel);
            await AskAsync(remiss, added, cancel);
        }

        await processes.RescheduleAsync(matter.Id, cancel);
    }, cancel);

    public Task ExtendAsync(DocumentMatter matter, Remiss remiss, RemissRecipient recipient, DateOnly toOn, string because, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.Extend(recipient, toOn, because, Today);
        await letters.TellExtensionAsync(remiss, recipient, cancel);
        await processes.RescheduleAsync(matter.Id, cancel);
    }, cancel);

    /// <summary>An answer, by the one asked or entered for them: the task that waited for it is done.</summary>
    public Task AnswerAsync(DocumentMatter matter, Remiss remiss, RemissRecipient recipient, DateOnly on, bool abstained, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.Answer(recipient, on, abstained, user.PersonId, Today);
        if (recipient.RoleKey is not null && await processes.FindAsync(DocumentTasks.AnswerRemiss, matter.Id, [recipient.RoleKey], cancel, recipient.Id.ToString()) is { } task)
        {
            await processes.CompleteAsync(task.Id, Actor, null, cancel);
        }

        await processes.RescheduleAsync(matter.Id, cancel);
    }, cancel);

    public Task TakeBackAsync(DocumentMatter matter, Remiss remiss, RemissRecipient recipient, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.TakeBack(recipient, Today);
        await OpenTaskAsync(matter, recipient, cancel);
        await db.SaveChangesAsync(cancel);
        await RememberToldAsync(remiss, recipient, cancel); // who takes it back knows
        await processes.RescheduleAsync(matter.Id, cancel);
    }, cancel);

    public Task CloseAsync(DocumentMatter matter, Remiss remiss, string because, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.Close(because, Today);
        var closed = new Dictionary<string, object?> { ["stangd"] = true };
        if (await CompilingAsync(matter, cancel) is { } compiling)
        {
            await processes.SetVariablesAsync(compiling, null, closed, "Remissen stängdes i förtid.", Actor, cancel);
        }
        else
        {
            await processes.DeliverAsync(Closed, matter.Id, variables: closed, actor: Actor, cancel: cancel);
        }
    }, cancel);

    public Task FinishAsync(DocumentMatter matter, Remiss remiss, bool leadsToChange, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        remiss.Finish(leadsToChange, user.PersonId, Today);
        await CompleteAsync(DocumentTasks.CompileRemiss, matter, null, new() { ["andras"] = leadsToChange }, cancel);
    }, cancel);

    // Anstånd and one more that is asked after the last day open the time anew, while the process has gone on to compile and waits for no closing.
    private async Task<Guid?> CompilingAsync(DocumentMatter matter, CancellationToken cancel) => await processes.IsWaitingForAsync(Closed, matter.Id, cancel: cancel)
        ? null
        : await processes.OpenTasks.Where(t => t.Subject == matter.Id && t.Form == DocumentTasks.CompileRemiss).Select(t => (Guid?)t.InstanceId).FirstOrDefaultAsync(cancel);

    private async Task CompleteAsync(string form, DocumentMatter matter, string? key, Dictionary<string, object?> outcome, CancellationToken cancel)
    {
        var task = await processes.RequireAsync(form, matter.Id, [.. user.Roles.Append(Assignee.OfPerson(user.PersonId))], cancel, key);
        await processes.CompleteAsync(task.Id, Actor, outcome, cancel);
    }

    private Task OpenTaskAsync(DocumentMatter matter, RemissRecipient recipient, CancellationToken cancel) =>
        processes.DeliverAsync("dokument.remiss-tillfragas", matter.Id, variables: new Dictionary<string, object?> { ["mottagare"] = Variable(recipient) }, actor: Actor, cancel: cancel);

    private async Task AskAsync(Remiss remiss, RemissRecipient recipient, CancellationToken cancel)
    {
        await letters.AskAsync(remiss, recipient, cancel);
        await db.SaveChangesAsync(cancel);
        await RememberToldAsync(remiss, recipient, cancel);
    }

    // The letter of the remiss tells of the task: the daily round of letters is not to tell of it again.
    private async Task RememberToldAsync(Remiss remiss, RemissRecipient recipient, CancellationToken cancel)
    {
        var key = recipient.Id.ToString();
        var person = Assignee.Resolve(recipient.RoleKey!, await organisation.ChartAsync(cancel), Today);
        var task = await processes.OpenTasks.FirstOrDefaultAsync(t => t.Subject == remiss.MatterId && t.Form == DocumentTasks.AnswerRemiss && t.Key == key, cancel);
        if (person is { } told && task is not null)
        {
            db.Add(new TaskNotice { TaskId = task.Id, PersonId = told, ToldAt = clock.GetUtcNow() });
        }
    }

    private static object Variable(RemissRecipient recipient) => new Dictionary<string, object?> { ["id"] = recipient.Id.ToString(), ["roll"] = recipient.RoleKey };
}
