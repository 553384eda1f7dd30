using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Decisions;
using Styrning.Domain.Time;
using Styrning.Web.Access;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>Stores corrected words, and reservations that were left out, with who did it and what stood there before.</summary>
internal sealed class CorrectRecord(StyrningDb db, ItemReader items, CurrentUser user, TimeProvider clock)
{
    /// <exception cref="RuleBroken">MOT-77 when the protocol is justerat, MOT-78 when nothing is changed, or a rule of what is written.</exception>
    public Task StoreAsync(Guid item, CorrectionForm form, CancellationToken cancel) => db.InTransactionAsync(async () =>
    {
        var (file, now) = (await items.OpenToChangeAsync(item, cancel), clock.GetUtcNow());
        var decision = await db.Set<Decision>().SingleAsync(d => d.AgendaItemId == item, cancel);
        db.Entry(decision).Property(d => d.Version).OriginalValue = form.Version;
        var texts = DecisionCorrection.Of(decision, form.Words, file.Law.JusteradOn, now, user.PersonId);
        var reservations = AddReservations(file, decision, form, now);
        Rule.Require(texts + reservations > 0, "MOT-78", "Ingenting är ändrat.");
    }, cancel);

    private int AddReservations(ItemFile file, Decision decision, CorrectionForm form, DateTimeOffset now)
    {
        var taking = new TakingPart(file.Organ, file.Meeting, file.Item);
        var added = form.Reservations.Where(r => r.MemberId is not null)
            .Select(r => new Reservation(r.MemberId!.Value, r.Text?.Trim() ?? "", r.At is { } at ? SwedishCalendar.At(file.Meeting.MeetsOn, at) : now)).ToList();
        foreach (var reservation in added)
        {
            Reservations.Require(reservation, file.Meeting, taking);
            decision.Corrections = [.. decision.Corrections, new(now, user.PersonId, "Reservation tillagd", "", file.NameOf(reservation.MemberId))];
        }

        file.Item.Reservations = [.. file.Item.Reservations, .. added];
        return added.Count;
    }
}
