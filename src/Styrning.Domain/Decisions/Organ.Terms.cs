using Styrning.Domain.Time;

namespace Styrning.Domain.Decisions;

public sealed partial class Organ
{
    /// <summary>The term a day belongs to; null in a gap, or beyond what has been written down.</summary>
    public OrganTerm? TermOn(DateOnly day) => Terms.FirstOrDefault(term => term.Contains(day));

    /// <summary>A new term, or other days for one. Overlaps are refused; a gap must have been seen.</summary>
    /// <param name="term">Null for a new one.</param>
    /// <param name="moveNeighbours">Lets the term before end the day before, and the one after begin the day after.</param>
    /// <param name="gapSeen">Whoever saves knows that there is a time without a term.</param>
    /// <exception cref="RuleBroken">MOT-19 – MOT-22.</exception>
    public OrganTerm SetTerm(Guid? term, DateOnly from, DateOnly to, string? note, bool moveNeighbours, bool gapSeen)
    {
        RequireDays(from, to, note);
        var others = Terms.Where(t => t.Id != term).OrderBy(t => t.FromOn).ToList();
        var (before, after) = (others.LastOrDefault(t => t.FromOn < from), others.FirstOrDefault(t => t.FromOn > from));
        Rule.Require(others.All(t => t.FromOn != from) && (moveNeighbours || others.All(t => t.ToOn < from || t.FromOn > to)), "MOT-20",
            "Perioden går in i en annan. Välj andra dagar, eller låt de närmaste perioderna följa med.");
        Rule.Require(!moveNeighbours || (after is null || to < after.ToOn), "MOT-20", "Perioden täcker hela den följande. Välj en tidigare sista dag.");
        Rule.Require(moveNeighbours || gapSeen || (Follows(before, from) && Follows(to, after)), "MOT-21",
            "Det blir en tid utan mandatperiod. Välj andra dagar, eller bekräfta att det ska vara så.");

        if (moveNeighbours)
        {
            if (before is not null) before.ToOn = from.AddDays(-1);
            if (after is not null) after.FromOn = to.AddDays(1);
        }

        var saved = Terms.FirstOrDefault(t => t.Id == term);
        if (saved is null) Terms.Add(saved = new OrganTerm { OrganKey = Key, FromOn = from, ToOn = to });
        (saved.FromOn, saved.ToOn, saved.Note) = (from, to, note?.Trim() ?? "");
        return saved;
    }

    /// <summary>The days without a term between the first and the last one.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> Gaps()
    {
        var terms = Terms.OrderBy(term => term.FromOn).ToList();
        return [.. terms.Zip(terms.Skip(1)).Where(pair => pair.First.ToOn.AddDays(1) < pair.Second.FromOn).Select(pair => (pair.First.ToOn.AddDays(1), pair.Second.FromOn.AddDays(-1)))];
    }

    /// <summary>Whether these are the days that the law gives when nobody has decided otherwise. True for an organ whose days fullmäktige decides (KL 6:19).</summary>
    [ObeysLaw("KL 5:9"), ObeysLaw("KL 6:18")]
    public static bool AreTheLawsDays(OrganTyp typ, DateOnly from, DateOnly to)
    {
        var term = typ switch { OrganTyp.KF => TermOfOffice.KfOn(from), OrganTyp.KS => TermOfOffice.KsOn(from), _ => null };
        return term is null || (term.From, term.To) == (from, to);
    }

    private void RequireDays(DateOnly from, DateOnly to, string? note)
    {
        Rule.Require(SwedishCalendar.Covers(from.Year) && SwedishCalendar.Covers(to.Year) && from <= to, "MOT-19", "Perioden måste sluta samma dag som den börjar eller senare.");
        Rule.Require(AreTheLawsDays(Typ, from, to) || !string.IsNullOrWhiteSpace(note), "MOT-22",
            Typ is OrganTyp.KF
                ? "Lagen ger fullmäktige fyra år från 15 oktober valåret (KL 5 kap. 9 §). Skriv varför perioden är en annan, som ”omval”."
                : "Lagen ger styrelsen fyra år från 1 januari, om fullmäktige inte har bestämt annat (KL 6 kap. 18 §). Skriv varför perioden är en annan, och vilket beslut det följer av.");
    }

    private static bool Follows(OrganTerm? before, DateOnly from) => before is null || before.ToOn.AddDays(1) == from;

    private static bool Follows(DateOnly to, OrganTerm? after) => after is null || to.AddDays(1) == after.FromOn;
}

/// <summary>A mandatperiod of the organ as this kommun has it: the days, both included. Preloaded from the law, editable since an omval or a decision of KF may move them.</summary>
public sealed class OrganTerm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OrganKey { get; init; }

    public required DateOnly FromOn { get; set; }

    public required DateOnly ToOn { get; set; }

    /// <summary>Why the days are not the law's default; empty when they are.</summary>
    public string Note { get; set; } = "";

    public bool Contains(DateOnly day) => FromOn <= day && day <= ToOn;
}
