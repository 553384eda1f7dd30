using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>How a renewal ended without an answer.</summary>
public enum RenewalEnd
{
    /// <summary>The next occasion began before it was done: the next asks for the same, and this one is never made up for.</summary>
    Missed,

    /// <summary>Nothing asks for it any more: the rule was changed, or the document is no longer gällande.</summary>
    NotAskedFor,
}

public enum RenewalStage
{
    Open,

    /// <summary>Open, and its last day has passed. The document is gällande all the same.</summary>
    Late,

    Done,

    Missed,

    NotAskedFor,
}

/// <summary>What became of a renewal when it was held against the facts.</summary>
public enum RenewalChange
{
    None,

    Fulfilled,

    /// <summary>What fulfilled it no longer does: a court has taken the decision away, or the term was moved.</summary>
    Reopened,
}

/// <summary>A förnyelse that has become due to be worked on: once per document and what it springs from, whenever the server came to know.</summary>
public sealed class Renewal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>What it springs from, unique with the document: <see cref="RenewalOccasion.Key"/>.</summary>
    public required string Occasion { get; init; }

    /// <summary>The day that the rule counts from: the term's first, the latest decision, the election.</summary>
    public DateOnly CountedFromOn { get; private set; }

    /// <summary>The day it begins: of the term, or the day it comes up.</summary>
    public DateOnly FromOn { get; private set; }

    /// <summary>The first day on which a decision or review is an answer to it: never before the term, so that the outgoing organ cannot answer for the new one.</summary>
    public DateOnly CountsFromOn { get; private set; }

    /// <summary>The last day of the term it is for; null when it is not for a term.</summary>
    public DateOnly? TermToOn { get; private set; }

    /// <summary>The organ whose term it is; null when it is not for a term.</summary>
    public string? OrganKey { get; init; }

    /// <summary>By which day it is to be done. A passed one leaves the document gällande and visibly late.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The rule as it was.</summary>
    public RenewalRule Rule { get; private set; } = RenewalRule.None;

    /// <summary>Aktualitetsprövning: it stays as it is; null when that was not the answer.</summary>
    public CurrencyReview? Review { get; private set; }

    /// <summary>The effect that fulfilled it; null while none has, and when a review did.</summary>
    public Guid? FulfilledById { get; private set; }

    public DateOnly? FulfilledOn { get; private set; }

    /// <summary>The day it ended without an answer; null when it did not.</summary>
    public DateOnly? EndedOn { get; private set; }

    public RenewalEnd? EndedBecause { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; private set; }

    public bool IsOpen => FulfilledOn is null && EndedOn is null;

    public static Renewal Begin(Styrdokument document, RenewalOccasion occasion, DateTimeOffset at)
    {
        var renewal = new Renewal { DocumentId = document.Id, Occasion = occasion.Key, OrganKey = occasion.OrganKey, CreatedAt = at };
        renewal.Follow(occasion, document.Renewal);
        return renewal;
    }

    public RenewalStage On(DateOnly today) => (FulfilledOn, EndedBecause) switch
    {
        ({ }, _) => RenewalStage.Done,
        (_, RenewalEnd.Missed) => RenewalStage.Missed,
        (_, RenewalEnd.NotAskedFor) => RenewalStage.NotAskedFor,
        _ when DueOn < today => RenewalStage.Late,
        _ => RenewalStage.Open,
    };

    /// <summary>The term has been moved, or the rule changed: the days follow.</summary>
    /// <returns>False when they were those already.</returns>
    public bool Follow(RenewalOccasion occasion, RenewalRule rule)
    {
        if ((CountedFromOn, FromOn, CountsFromOn, DueOn, TermToOn, Rule) == (occasion.CountedFromOn, occasion.FromOn, occasion.CountsFromOn, occasion.DueOn, occasion.TermToOn, rule))
        {
            return false;
        }

        (CountedFromOn, FromOn, CountsFromOn, DueOn, TermToOn, Rule) = (occasion.CountedFromOn, occasion.FromOn, occasion.CountsFromOn, occasion.DueOn, occasion.TermToOn, rule);
        return true;
    }

    /// <summary>Holds it against what has been decided: done by the first decision that answers it, open again when that is gone.</summary>
    /// <param name="decisions">Of its document.</param>
    public RenewalChange Settle(IEnumerable<DocumentDecision> decisions)
    {
        var wasDone = FulfilledOn is not null;
        var answer = decisions.Where(IsAnsweredBy).OrderBy(e => e.DecidedOn).ThenBy(e => e.RecordedAt).FirstOrDefault();
        (FulfilledById, FulfilledOn) = Review is { } review && Rule.ReviewIsEnough && review.On >= CountsFromOn && !(answer?.DecidedOn < review.On)
            ? (null, review.On)
            : (answer?.Id, answer?.DecidedOn);
        if (FulfilledOn is not null)
        {
            (EndedOn, EndedBecause) = (null, null);
        }

        return (wasDone, FulfilledOn is not null) switch { (false, true) => RenewalChange.Fulfilled, (true, false) => RenewalChange.Reopened, _ => RenewalChange.None };
    }

    /// <summary>
    /// Antagande, revidering, nytt fastställande, ersättning and upphävande answer; a redaktionell ändring never does, nor what a court has taken away, nor
    /// what was decided before the term. What came after the term answers the next one's.
    /// </summary>
    [ObeysLaw("KL 5:9")]
    public bool IsAnsweredBy(DocumentDecision effect) =>
        effect.DocumentId == DocumentId && effect.IsStanding && effect.Effect is not DecisionEffect.Editorial
        && effect.DecidedOn >= CountsFromOn && (EndedOn is null || TermToOn is null || effect.DecidedOn <= TermToOn);

    /// <summary>Aktualitetsprövning: it stays as it is.</summary>
    /// <exception cref="RuleBroken">DOK-132: done already. DOK-133: the rule asks for a decision. DOK-134: no reason. DOK-135: the day is not within it.</exception>
    public void FindCurrent(CurrencyReview review, DateOnly today)
    {
        Domain.Rule.Require(IsOpen, "DOK-132", "Förnyelsen är redan avslutad. Ladda om sidan för att se hur.");
        RequireReviewIsEnough();
        Domain.Rule.Require(!string.IsNullOrWhiteSpace(review.Because), "DOK-134", "Skriv varför dokumentet kan stå kvar som det är: vad som har prövats och vad det visade.");
        Domain.Rule.Require(review.On >= CountsFromOn && review.On <= today, "DOK-135",
            $"Prövningen ska ha gjorts tidigast {SwedishText.Date(CountsFromOn)} och senast i dag.");

        (Review, FulfilledOn) = (review, review.On);
    }

    /// <summary>Whoever found it current may take that back the same day.</summary>
    public bool MayTakeBackReview(Guid by, DateOnly today) => Review is { } review && FulfilledOn == review.On && FulfilledById is null && review.By == by && review.On == today;

    /// <exception cref="RuleBroken">DOK-136.</exception>
    public void TakeBackReview(Guid by, DateOnly today)
    {
        Domain.Rule.Require(MayTakeBackReview(by, today), "DOK-136", "Prövningen kan bara tas tillbaka samma dag, av den som gjorde den.");

        Review = null;
    }

    /// <exception cref="RuleBroken">DOK-133.</exception>
    public void RequireReviewIsEnough() => Domain.Rule.Require(Rule.ReviewIsEnough, "DOK-133",
        "Dokumentets regel kräver ett nytt beslut. En aktualitetsprövning räcker inte: välj att fastställa på nytt, revidera, ersätta eller upphäva.");

    /// <exception cref="RuleBroken">DOK-132: done already.</exception>
    public void End(RenewalEnd because, DateOnly on)
    {
        Domain.Rule.Require(IsOpen, "DOK-132", "Förnyelsen är redan avslutad. Ladda om sidan för att se hur.");

        (EndedBecause, EndedOn) = (because, on);
    }

    /// <summary>It is asked for after all: the rule was changed back.</summary>
    public void AskAgain() => (EndedBecause, EndedOn) = (null, null);

    /// <summary>The last day, explained. The kommun's own day is never moved to a vardag: being early is the safe side.</summary>
    public LegalDeadline Deadline(string organName) => RenewalDays.Deadline(this, organName);
}

/// <summary>Aktualitetsprövning: somebody with the right to has read the document and found that it stays.</summary>
public sealed record CurrencyReview(DateOnly On, Guid By, string RoleKey, string Because);
