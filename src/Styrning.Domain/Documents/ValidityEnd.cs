namespace Styrning.Domain.Documents;

/// <summary>The end of a fixed giltighetstid, which unlike a revise-by day ends what the document says.</summary>
/// <param name="LastOn">Its last day.</param>
/// <param name="HasGap">Nothing is decided that takes over the day after, and nobody has decided that it is to end.</param>
public sealed record ValidityEnd(DateOnly LastOn, bool HasGap)
{
    /// <summary>Calendar days before the last day on which somebody hears.</summary>
    public static IReadOnlyList<int> WarnDays { get; } = [90, 30, 7];

    /// <summary>Null for a document without a fixed giltighetstid, and for one that is not gällande so long anyway.</summary>
    public static ValidityEnd? Of(Styrdokument document, DateOnly today)
    {
        if (document.ValidToOn is not { } last || DocumentState.On(document, today) is { Effect: { } effect } now && DocumentState.LastDayOf(document, effect) is null && now.Stage is DocumentStage.InForce)
        {
            return null; // a time that had run out before the decision that applies now is over with the decision before
        }

        var stage = DocumentState.On(document, last < today ? last : today).Stage;
        if (stage is not DocumentStage.InForce || DocumentState.On(document, last).Stage is not DocumentStage.InForce)
        {
            return null;
        }

        var after = last.AddDays(1);
        var ends = document.Decisions.Where(e => e.IsStanding && e.FirstDayOn <= after)
            .Any(e => e.Effect is DecisionEffect.Repeal or DecisionEffect.Replace);
        return new(last, !ends);
    }

    public bool HasPassed(DateOnly today) => LastOn < today;

    /// <summary>How many days before the end the latest warning that has come is: 90, 30 or 7; null before the first and after the end.</summary>
    public int? WarningOn(DateOnly today) =>
        HasPassed(today) ? null : WarnDays.Where(days => today >= LastOn.AddDays(-days)).Select(days => (int?)days).LastOrDefault();
}
