using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Time;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Records who has been appointed. Whoever is appointed sees what comes from then on; older cases are given by somebody who has them.</summary>
internal sealed class Appointing(WhistleDb db, TimeProvider clock)
{
    public DateOnly Today => SwedishCalendar.Today(clock);

    /// <summary>Adds it. A handler who has a key already goes on with it.</summary>
    /// <exception cref="RuleBroken">VIS-55, VIS-56 or VIS-57, as <see cref="Appointment.RequireNew"/>.</exception>
    public async Task AppointAsync(Appointment appointment, CancellationToken cancel) => await db.InTransactionAsync(async () =>
    {
        var others = await db.Appointments.AsNoTracking().Where(a => a.Organisation == appointment.Organisation).ToListAsync(cancel);
        appointment.RequireNew(others, Today);
        if (appointment.Kind is AppointmentKind.Handler)
        {
            appointment.PublicKey = await db.HandlerKeys.Where(k => k.PersonId == appointment.PersonId).Select(k => k.PublicKey).SingleOrDefaultAsync(cancel);
        }

        db.Add(appointment);
    }, cancel);

    /// <summary>A new decision on the last day. Takes effect the same second.</summary>
    /// <exception cref="RuleBroken">VIS-54, VIS-55, or VIS-58: too few would hold the recovery key.</exception>
    public Task ChangeLastDayAsync(Guid id, AppointmentDecision decision, DateOnly? toOn, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var appointment = await db.Appointments.SingleAsync(a => a.Id == id, cancel);
        appointment.ChangeLastDay(decision, toOn, Today);
    }, cancel);

    /// <summary>The passphrase is forgotten, or the key may be in others' hands: nothing new is sealed to it, and the handler makes another.</summary>
    public Task AllowNewKeyAsync(Guid person, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        await db.OpenedKeys.Where(o => o.PersonId == person).ExecuteDeleteAsync(cancel);
        await db.HandlerKeys.Where(k => k.PersonId == person).ExecuteDeleteAsync(cancel);
        var appointments = await db.Appointments.Where(a => a.PersonId == person && a.Kind == AppointmentKind.Handler).ToListAsync(cancel);
        appointments.ForEach(a => a.PublicKey = null);
    }, cancel);

    /// <summary>The yearly check: whether the organisation must have a channel at all, and whether its information still holds.</summary>
    [ObeysLaw("VBL 5:2")]
    public Task CheckYearAsync(string organisation, int headcount, Guid by, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var year = Today.Year;
        var check = await db.YearlyChecks.SingleOrDefaultAsync(c => c.Organisation == organisation && c.Year == year, cancel);
        if (check is null)
        {
            db.Add(check = new() { Organisation = organisation, Year = year });
        }

        (check.Headcount, check.On, check.By) = (headcount, Today, by);
    }, cancel);
}
