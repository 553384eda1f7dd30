namespace Styrning.Domain.Time;

/// <summary>A rule that can be asked for by name.</summary>
/// <param name="Name">The stable name: "ack".</param>
/// <param name="From">What the day that is given means, in Swedish.</param>
/// <param name="Count">From that day to the deadline.</param>
public sealed record DeadlineKind(string Name, string From, Func<DateOnly, LegalDeadline> Count);

/// <summary>The rules that the command line and the engine's timers know by name.</summary>
public static class DeadlineKinds
{
    public static IReadOnlyList<DeadlineKind> All { get; } =
    [
        new("ack", "dagen då rapporten togs emot", Deadlines.Acknowledgement),
        new("feedback", "dagen då bekräftelsen lämnades", Deadlines.FeedbackAfter),
        new("feedback-no-ack", "dagen då rapporten togs emot", Deadlines.FeedbackWithoutAcknowledgement),
        new("justering", "sammanträdesdagen", Deadlines.Justering),
        new("anslag", "dagen då protokollet justerades", Deadlines.Anslag),
        new("appeal", "dagen då justeringen tillkännagavs", Deadlines.Appeal),
        new("retention", "dagen då ärendet avslutades", Deadlines.Retention),
        new("kallelse", "sammanträdesdagen", Deadlines.Kallelse),
    ];

    /// <exception cref="RuleBroken">TID-03: no rule has that name; the sentence lists those there are.</exception>
    public static DeadlineKind Find(string name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new RuleBroken("TID-03", $"Det finns ingen frist som heter {name}. Välj {SwedishText.Join(All.Select(kind => kind.Name), "eller")}.");
}
