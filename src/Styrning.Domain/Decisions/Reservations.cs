namespace Styrning.Domain.Decisions;

public static class Reservations
{
    /// <summary>Only somebody who took part in the decision, and only before the meeting was closed.</summary>
    /// <exception cref="RuleBroken">MOT-62 or MOT-63.</exception>
    [ObeysLaw("KL 4:27")]
    public static void Require(Reservation reservation, Meeting meeting, TakingPart taking)
    {
        Rule.Require(!taking.IsKnown || taking.Deciding.Contains(reservation.MemberId), "MOT-62", "Bara den som har deltagit i avgörandet kan reservera sig: den som tjänstgjorde vid punkten och inte var jävig.");
        Rule.Require(meeting.ClosedAt is not { } closed || reservation.MadeAt < closed, "MOT-63",
            meeting.ClosedAt is { } at ? $"En reservation ska anmälas innan sammanträdet avslutas. Det avslutades {SwedishText.Moment(at)}." : "");
    }
}
