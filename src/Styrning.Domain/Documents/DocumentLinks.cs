namespace Styrning.Domain.Documents;

public enum RelationKind
{
    /// <summary>The other is its parent: the riktlinje's policy.</summary>
    Parent,

    /// <summary>Related without order.</summary>
    Related,
}

/// <summary>A relation that somebody has stated between two documents.</summary>
public sealed class DocumentRelation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required RelationKind Kind { get; init; }
}

/// <summary>A parent has changed, and its child may have to: until somebody has looked.</summary>
public sealed class ParentChange
{
    public const int LongestFinding = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ChildId { get; init; }

    public required Guid ParentId { get; init; }

    /// <summary>The effect on the parent that raised it.</summary>
    public required Guid EffectId { get; init; }

    public DateOnly? SeenOn { get; private set; }

    public Guid? SeenBy { get; private set; }

    /// <summary>What was found; empty while nobody has looked.</summary>
    public string Finding { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>What a revised, replaced or repealed parent means for its children is for a person to find; the rest says nothing new.</summary>
    public static bool IsRaisedBy(DecisionEffect effect) => effect is DecisionEffect.Revise or DecisionEffect.Replace or DecisionEffect.Repeal;

    /// <summary>Somebody has read the child beside its changed parent, and says what they found.</summary>
    public void See(string finding, Guid by, DateOnly on)
    {
        finding = finding.Trim();
        Rule.Require(SeenOn is null, "DOK-165", "Någon annan har redan granskat dokumentet mot det överordnade.");
        Rule.Require(finding.Length is > 0 and <= LongestFinding, "DOK-166", $"Skriv vad granskningen visade, med högst {LongestFinding} tecken.");
        (SeenOn, SeenBy, Finding) = (on, by, finding);
    }
}
