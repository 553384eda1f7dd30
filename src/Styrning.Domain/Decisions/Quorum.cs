namespace Styrning.Domain.Decisions;

/// <summary>Whether an organ may handle a matter: more than half of its ledamöter are present, those at a distance and serving ersättare counted.</summary>
/// <param name="Seats">How many ledamöter the organ has.</param>
public sealed record Quorum(int Seats, int Present)
{
    /// <summary>The fewest with whom it may.</summary>
    public int Least => (Seats / 2) + 1;

    [ObeysLaw("KL 5:45"), ObeysLaw("KL 6:27")]
    public bool Holds => 2 * Present > Seats;

    /// <summary>"8 av 15 närvarande: beslutsför (minst 8)".</summary>
    public string Sentence => $"{Present} av {Seats} närvarande: {(Holds ? "beslutsför" : "inte beslutsför")} (minst {Least})";

    /// <summary>The lowest at any item, jäv apart: that is asked of each item (<see cref="TakingPart"/>). Null while no attendance has been written down.</summary>
    public static Quorum? Lowest(Meeting meeting, Organ organ) => meeting.Attendance.Count == 0 ? null : meeting.Agenda.Select(item => item.Order).DefaultIfEmpty(1)
        .Select(order => new Quorum(organ.SeatsOn(meeting.MeetsOn), meeting.ServingAt(order).Count)).MinBy(quorum => quorum.Present);
}
