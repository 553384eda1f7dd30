using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Cases;

/// <summary>Says that something waits, and nothing of what. Some hours later, at random: the minute of a letter must not tell the minute of a report.</summary>
internal sealed class Alerts(WhistleDb db, TimeProvider clock)
{
    private const int SoonestMinutes = 10;
    private const int LatestMinutes = 180;

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

    private void Add(Guid person) =>
        db.Add(new WaitingLetter { Key = RandomId.New().ToString("N"), PersonId = person, FromAt = clock.GetUtcNow().AddMinutes(RandomId.Between(SoonestMinutes, LatestMinutes)) });
}
