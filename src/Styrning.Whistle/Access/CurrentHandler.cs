using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Access;

/// <summary>The person behind the request, as a handler: the appointments of today, read once a request. One that ended last night is not among them.</summary>
internal sealed class CurrentHandler(WhistleDb db, IWhistlePersons persons, TimeProvider clock)
{
    private IReadOnlyList<Appointment>? _appointments;

    public DateOnly Today => SwedishCalendar.Today(clock);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page has the wrong policy.</exception>
    public Guid PersonId => persons.Current ?? throw new InvalidOperationException("Nobody is signed in.");

    public async Task<IReadOnlyList<Appointment>> AppointmentsAsync(CancellationToken cancel)
    {
        if (persons.Current is not { } me)
        {
            return [];
        }

        var today = Today;
        return _appointments ??= await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId == me && a.Kind == AppointmentKind.Handler && a.FromOn <= today && (a.ToOn == null || a.ToOn >= today)).ToListAsync(cancel);
    }

    /// <summary>The cases that are this person's: those of which a key is sealed to one of their appointments. Every list, count and search begins here.</summary>
    [ObeysLaw("VBL 7:6")]
    public async Task<IQueryable<WhistleCase>> CasesAsync(CancellationToken cancel)
    {
        var mine = (await AppointmentsAsync(cancel)).Select(a => (Guid?)a.Id).ToList();
        return db.Cases.Where(c => db.Wraps.Any(w => w.CaseId == c.Id && w.Holder == WrapHolder.Handler && mine.Contains(w.AppointmentId)));
    }
}
