using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Workflow;

namespace Styrning.Whistle.Cases;

/// <summary>What a handler does in a case: the words, the fact, the process's token and the log's line, all in one transaction or not at all.</summary>
internal sealed class CaseWork(WhistleDb db, Processes<WhistleDb> processes, ReadingLog log, CurrentHandler handler)
{
    /// <summary>Does the task that waits for a form.</summary>
    /// <param name="what">As in the log: "bekraftade".</param>
    /// <param name="act">Writes and records, and says what the process is told.</param>
    /// <exception cref="RuleBroken">VIS-60: no such task waits.</exception>
    public Task DoAsync(OpenCase open, string form, string what, Func<IReadOnlyDictionary<string, object?>?> act, CancellationToken cancel) => InOneAsync(open, what, async actor =>
    {
        var task = await TaskAsync(open.Case.Id, form, cancel);
        Rule.Require(task is not null, "VIS-60", "Det här steget väntar inte just nu. Någon annan kan ha hunnit före.");
        var outcome = act();
        await processes.CompleteAsync(task!.Value, actor, outcome, cancel);
    }, cancel);

    /// <summary>Tells the process of something that no task waits for.</summary>
    /// <exception cref="RuleBroken">VIS-61: the case is closed, or gone further.</exception>
    public Task TellAsync(OpenCase open, string message, string what, Action act, IReadOnlyDictionary<string, object?>? variables, CancellationToken cancel) => InOneAsync(open, what, async actor =>
    {
        Rule.Require(await processes.IsWaitingForAsync(message, open.Case.Id, cancel: cancel), "VIS-61", "Ärendet har inte kommit dit, eller har gått vidare. Läs var det står innan du försöker igen.");
        act();
        await processes.DeliverAsync(message, open.Case.Id, variables: variables, actor: actor, cancel: cancel);
    }, cancel);

    /// <summary>Writes something that moves nothing: a message, a note.</summary>
    public Task WriteAsync(OpenCase open, string what, Action act, CancellationToken cancel) => InOneAsync(open, what, _ =>
    {
        act();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>The forms that wait in a case.</summary>
    public Task<List<string>> WaitingAsync(Guid @case, CancellationToken cancel) =>
        processes.OpenTasks.Where(t => t.Subject == @case && t.Form != null).Select(t => t.Form!).ToListAsync(cancel);

    /// <summary>"Karin Öberg, kommunjurist": as a decision is signed.</summary>
    public async Task<string> SignatureAsync(WhistleCase @case, CancellationToken cancel)
    {
        var mine = (await handler.AppointmentsAsync(cancel)).First(a => a.Organisation == @case.Organisation);
        return string.Join(", ", new[] { mine.Name, mine.Title }.Where(part => part.Length > 0));
    }

    private Task<Guid?> TaskAsync(Guid @case, string form, CancellationToken cancel) =>
        processes.OpenTasks.Where(t => t.Subject == @case && t.Form == form).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancel);

    private Task InOneAsync(OpenCase open, string what, Func<string, Task> work, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await log.AddAsync(open.Case.Id, handler.PersonId, what, null, cancel); // first: of two who act at once, the second waits here and nowhere else
        await work(handler.PersonId.ToString());
        await processes.RescheduleAsync(open.Case.Id, cancel);
    }, cancel);
}
