using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Says that something waits, and nothing of what. The next morning: the hour of a letter must not tell the hour of a report.</summary>
internal sealed class Alerts(WhistleDb db, TimeProvider clock)
{
    /// <summary>A letter to each of the handlers among them.</summary>
    public void ToHandlers(IEnumerable<Appointment> among)
    {
        foreach (var person in among.Where(a => a is { Kind: AppointmentKind.Handler, PersonId: not null }).Select(a => a.PersonId!.Value).Distinct())
        {
            Add(person);
        }
    }

    /// <summary>A letter to each outside recipient among them: no handler is left.</summary>
    public void ToOutside(IEnumerable<Appointment> among)
    {
        foreach (var one in among.Where(a => a.Kind is AppointmentKind.OutsideRecipient).Select(a => a.PersonId ?? a.Id).Distinct())
        {
            Add(one);
        }
    }

    /// <summary>What was to be said to those who lose a case is not: a letter about something that then cannot be found would tell that there was something.</summary>
    public Task ForgetAsync(IEnumerable<Appointment> lost, CancellationToken cancel)
    {
        var persons = lost.Select(a => a.PersonId ?? a.Id).Distinct().ToList();
        return db.Letters.Where(l => l.DoneAt == null && persons.Contains(l.PersonId)).ExecuteDeleteAsync(cancel);
    }

    private void Add(Guid person) => db.Add(WaitingLetter.NextMorning(person, clock.GetUtcNow()));
}
