using Styrning.Domain.Decisions;
using Styrning.Domain.Time;

namespace Styrning.Domain.Documents;

/// <summary>From a document's rule, its decisions and reviews and the organs' terms to the occasions on which it is to be taken up again. Pure: the same facts give the same days.</summary>
/// <param name="ReviewedOn">The days on which it was found to be current.</param>
/// <param name="Terms">Of every organ.</param>
public sealed record RenewalReckoning(Styrdokument Document, IReadOnlyCollection<DateOnly> ReviewedOn, IReadOnlyCollection<OrganTerm> Terms)
{
    private const string Fullmaktige = "kf";

    /// <summary>The occasion that is the document's own now: the latest that has begun. An earlier one is over, done or not.</summary>
    public RenewalOccasion? Begun(DateOnly today) => Until(today).LastOrDefault();

    /// <summary>Those that begin after one day, up to and with another: what a coming mandatperiod will ask for.</summary>
    public IEnumerable<RenewalOccasion> Coming(DateOnly after, DateOnly until) => Until(until).Where(o => o.FromOn > after);

    /// <summary>Every occasion that has begun by a day, the first first.</summary>
    public IReadOnlyList<RenewalOccasion> Until(DateOnly day) =>
    [
        .. (Document.Renewal.Kind switch
        {
            RenewalKind.EachTerm => OfTerms(),
            RenewalKind.AfterElection => OfElections(day),
            RenewalKind.Interval => OfInterval(),
            RenewalKind.FixedDay => OfFixedDays(day),
            _ => OfRevisionDay(),
        }).Where(o => o.FromOn <= day).OrderBy(o => o.FromOn),
    ];

    // Only what was gällande when the term began is asked for in it: what is decided during the term is the new organ's own.
    private IEnumerable<RenewalOccasion> OfTerms() =>
        Terms.Where(t => t.OrganKey == (Document.Renewal.OrganKey ?? Document.DecidingOrganKey))
            .Select(t => RenewalOccasion.OfTerm(t, Document.Renewal.Months))
            .Where(WasInForceAndStays);

    private IEnumerable<RenewalOccasion> OfElections(DateOnly until)
    {
        var organ = Document.Renewal.OrganKey ?? Fullmaktige;
        for (var year = GeneralElection.FirstYear; year <= until.Year; year += 4)
        {
            var election = GeneralElection.DayIn(year);
            var term = Terms.Where(t => t.OrganKey == organ && t.FromOn > election && t.FromOn < election.AddYears(1)).MinBy(t => t.FromOn);
            var usual = TermOfOffice.Kf(year);
            var occasion = RenewalOccasion.AfterElection(year, term?.FromOn ?? usual.From, term?.ToOn ?? usual.To, organ, Document.Renewal.Months);
            if (WasInForceAndStays(occasion)) yield return occasion;
        }
    }

    private IEnumerable<RenewalOccasion> OfInterval() =>
        Latest is { } latest && RenewalOccasion.AfterInterval(latest, Document.Renewal.Months) is var occasion && IsInForce(occasion.FromOn, occasion.FromOn) ? [occasion] : [];

    private IEnumerable<RenewalOccasion> OfFixedDays(DateOnly until)
    {
        var first = Standing.Select(e => (int?)e.DecidedOn.Year).Min() ?? int.MaxValue;
        for (var year = first; year <= until.Year + 1; year++)
        {
            var occasion = RenewalOccasion.OnFixedDay(year, Document.Renewal.Month ?? 1, Document.Renewal.Day ?? 1);
            if (IsInForce(occasion.FromOn, occasion.CountsFromOn)) yield return occasion;
        }
    }

    // "Revideras senast" of an old cover, where no rule says when: once.
    private IEnumerable<RenewalOccasion> OfRevisionDay() =>
        Document.ReviseByOn is { } reviseBy && RenewalOccasion.OnRevisionDay(reviseBy) is var occasion && IsInForce(occasion.FromOn, occasion.FromOn) ? [occasion] : [];

    private bool WasInForceAndStays(RenewalOccasion occasion) =>
        IsInForce(occasion.FromOn, decidedBefore: occasion.FromOn) && IsInForce(occasion.DueOn, decidedBefore: occasion.FromOn, fixedTime: false);

    /// <summary>Gällande that day by what had been decided before another day.</summary>
    private bool IsInForce(DateOnly day, DateOnly decidedBefore, bool fixedTime = true) =>
        DocumentState.On(Document, day, decidedBefore).Stage is DocumentStage.InForce or DocumentStage.Expired
        && (!fixedTime || DocumentState.On(Document, day, decidedBefore).Stage is DocumentStage.InForce);

    private DateOnly? Latest => Standing.Any() ? Standing.Select(e => e.DecidedOn).Concat(ReviewedOn).Max() : null;

    private IEnumerable<DocumentDecision> Standing => Document.Decisions.Where(e => e.IsStanding && e.Effect is not DecisionEffect.Editorial);
}
