using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>
/// The reporter comes back with the code. That they came is written nowhere; what they send is, with its day. A code that leads nowhere and one whose case is gone are answered by
/// the same one statement.
/// </summary>
internal sealed class ReporterVisit(WhistleDb db, MasterSecret master, ReadingLog log, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Checks the code: one indexed read. Nobody stretches 130 bits, and nothing is counted, so that nobody can lock another out.</summary>
    /// <returns>Null: it leads to no case, or to one that has left this system.</returns>
    public async Task<VisitTicket?> EnterAsync(ReporterCode code, CancellationToken cancel)
    {
        var hash = master.HashOf(code);
        var id = await db.Cases.AsNoTracking().Where(c => c.CodeHash == hash && c.Facts.All(f => f.Kind != CaseFactKind.Archived)).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel);
        if (id is not { } found)
        {
            return null;
        }

        using var reporter = code.ToKeyPair();
        return VisitTicket.New(found, reporter, clock.GetUtcNow());
    }

    /// <returns>Null: the case has gone since, or has left this system.</returns>
    public async Task<OpenCase?> OpenAsync(VisitTicket ticket, CancellationToken cancel)
    {
        var id = ticket.Case;
        var @case = await db.Cases.Include(c => c.Facts.OrderBy(f => f.No)).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (@case is null || @case.Facts.Exists(f => f.Kind is CaseFactKind.Archived))
        {
            return null;
        }

        var wraps = await db.Wraps.AsNoTracking().Where(w => w.CaseId == id && w.Holder == WrapHolder.Reporter).ToListAsync(cancel);
        var documents = await db.Documents.Where(d => d.CaseId == id).OrderBy(d => d.No).ToListAsync(cancel); // all, since the next number follows the last of them
        return new(db, @case, [.. documents.Where(d => d.IsFor(Party.Reporter))], wraps.Select(w => CaseKey.Unwrap(id, w.KeyNo, w.Sealed, ticket.Reporter)), SwedishCalendar.Today(clock), by: null);
    }

    /// <summary>
    /// Does what the reporter asks, in one commit with its line in the log, and lets the handlers know that something waits. Anew when a handler wrote at the same moment.
    /// </summary>
    /// <param name="id">Of what the form makes: when it is there already, the form has been sent before and nothing is done.</param>
    /// <param name="what">The fixed word of the log.</param>
    /// <param name="act">Writes one document with that id, and may do more.</param>
    /// <returns>False: there is no such case any more.</returns>
    /// <exception cref="RuleBroken">VIS-41: nobody works in the case any more.</exception>
    public async Task<bool> ActAsync(VisitTicket ticket, Guid id, string what, Func<OpenCase, Task> act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear(); // or the case is as it was when the page opened it, with the key of then
            try
            {
                var found = false;
                await db.InTransactionAsync(async () => found = await ActOnceAsync(ticket, id, what, act, cancel), cancel);
                return found;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Anew.
            }
            catch (RuleBroken)
            {
                db.ChangeTracker.Clear(); // the page is shown again, and must not show what was refused
                throw;
            }
        }
    }

    /// <inheritdoc cref="WhistleDb.ForgetRemovedAsync"/>
    public Task ForgetRemovedAsync(CancellationToken cancel) => db.ForgetRemovedAsync(cancel);

    /// <exception cref="RuleBroken">VIS-41: nobody works in the case any more.</exception>
    public static void RequireWorked(OpenCase open) =>
        Rule.Require(CaseState.Of(open.Case).Stage is not CaseStage.Locked, "VIS-41", "Ärendet är låst och ingen arbetar i det längre. Vill du berätta något nytt kan du skicka en ny rapport från första sidan.");

    private async Task<bool> ActOnceAsync(VisitTicket ticket, Guid id, string what, Func<OpenCase, Task> act, CancellationToken cancel)
    {
        await log.WaitForTurnAsync(ticket.Case, cancel); // before the case's key is read
        using var open = await OpenAsync(ticket, cancel);
        if (open is null || open.Documents.Exists(d => d.Id == id))
        {
            return open is not null;
        }

        RequireWorked(open);
        await act(open);
        await log.AddAsync(ticket.Case, by: null, what, id, cancel);
        await RememberAsync(open.Case, cancel);
        await AddLettersAsync(open.Case, cancel);
        return true;
    }

    // The version does not step: what the reporter sends is no reason to refuse what a handler writes at the same moment.
    private Task RememberAsync(WhistleCase @case, CancellationToken cancel)
    {
        var (id, today) = (@case.Id, (DateOnly?)SwedishCalendar.Today(clock));
        return db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.HeardOn, today), cancel);
    }

    // The next morning: the hour of a letter must not tell the hour at which somebody wrote.
    private async Task AddLettersAsync(WhistleCase @case, CancellationToken cancel)
    {
        var (id, today) = (@case.Id, SwedishCalendar.Today(clock));
        var persons = await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId != null && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today))
            .Where(a => db.Wraps.Any(w => w.CaseId == id && w.AppointmentId == a.Id && w.Holder == WrapHolder.Handler))
            .Select(a => a.PersonId!.Value).Distinct().ToListAsync(cancel);
        foreach (var person in persons)
        {
            db.Add(WaitingLetter.NextMorning(person, clock.GetUtcNow()));
        }
    }
}
