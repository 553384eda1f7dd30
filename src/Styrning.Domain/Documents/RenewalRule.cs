namespace Styrning.Domain.Documents;

public enum RenewalKind
{
    None,

    /// <summary>Each mandatperiod of an organ: within so many months after it began.</summary>
    EachTerm,

    /// <summary>So many months after the latest decision or review.</summary>
    Interval,

    /// <summary>The same day each year.</summary>
    FixedDay,

    /// <summary>So many months after each ordinary election (PBL 3:23).</summary>
    AfterElection,
}

/// <summary>When a document is to be taken up again. It says when work is due, never when validity ends.</summary>
/// <param name="Months">After the term began, between two reviews, or after the election; 0 for <see cref="RenewalKind.FixedDay"/>.</param>
/// <param name="OrganKey">Whose terms count, for <see cref="RenewalKind.EachTerm"/>; null: those of the deciding organ.</param>
/// <param name="Month">And <paramref name="Day"/>: of a fixed day.</param>
/// <param name="Statute">In the notation of <see cref="Law"/> when the rule is statutory: "KL 5:3"; null when it is the kommun's own.</param>
public sealed record RenewalRule(RenewalKind Kind, int Months = 0, string? OrganKey = null, int? Month = null, int? Day = null, string? Statute = null)
{
    public static readonly RenewalRule None = new(RenewalKind.None);
}
