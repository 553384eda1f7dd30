namespace Styrning.Domain.Decisions;

/// <summary>"Anslagstavlan låg nere från–till": every notice that should have been up then was not, and its time does not run out (KL 13:5).</summary>
public sealed class BoardOutage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly FromOn { get; init; }

    /// <summary>The day the board was in order again. What was posted that day was posted afterwards.</summary>
    public required DateOnly ToOn { get; init; }

    public required string Because { get; init; }

    /// <summary>The day on which what was hit went up again.</summary>
    public DateOnly RepostedOn { get; init; }

    public required Guid RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <exception cref="RuleBroken">MOT-102 to 105.</exception>
    public static BoardOutage Record(DateOnly from, DateOnly to, DateOnly repostedOn, string because, IEnumerable<BoardOutage> earlier, DateOnly today, Guid by, DateTimeOffset at)
    {
        Rule.Require(from <= to, "MOT-102", "Avbrottet kan inte sluta innan det börjar.");
        Rule.Require(to <= today, "MOT-103", "Registrera avbrottet när anslagstavlan fungerar igen. Slutdagen kan inte ligga i framtiden.");
        Rule.Require(earlier.All(o => (o.FromOn, o.ToOn) != (from, to)), "MOT-104", "Just det avbrottet är redan registrerat. Anslagen som berördes har satts upp på nytt.");
        Rule.Require(repostedOn >= to && repostedOn <= today, "MOT-105",
            $"Anslagen kan sättas upp på nytt tidigast {SwedishText.Date(to)}, när anslagstavlan fungerade igen, och dagen kan inte ligga i framtiden.");

        return new BoardOutage { FromOn = from, ToOn = to, RepostedOn = repostedOn, Because = because.Trim(), RecordedBy = by, RecordedAt = at };
    }

    /// <summary>
    /// The notices whose time the outage broke: up, or meant to be, on one of its days within the time for appeal. One that had come down early already is not
    /// broken once more, and a time that had run out before stays run out.
    /// </summary>
    [ObeysLaw("KL 13:5")]
    public IReadOnlyList<PublicNotice> HitAmong(Protocol protocol) =>
        protocol.Period is { Interrupted: false } period && period.LastDay.Due < FromOn
            ? []
            : [.. protocol.Notices.Where(n => !n.WasInterrupted && n.PostedOn < ToOn && FromOn <= n.LastDay.Due)];
}
