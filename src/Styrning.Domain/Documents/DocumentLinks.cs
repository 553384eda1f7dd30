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

public enum ReferenceState
{
    /// <summary>Found in the text by the program; nobody has looked yet.</summary>
    Found,

    Confirmed,

    /// <summary>Not a reference after all.</summary>
    Dismissed,

    /// <summary>The one referred to is repealed: now points at another document.</summary>
    Repointed,

    /// <summary>To be struck at the next change of the text.</summary>
    Struck,

    /// <summary>Left as it stands, with a reason.</summary>
    Accepted,
}

/// <summary>A place in the text of one document that names another.</summary>
public sealed class DocumentReference
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FromId { get; init; }

    public required Guid ToId { get; set; }

    /// <summary>The heading it stands under; empty before the first.</summary>
    public string Section { get; init; } = "";

    /// <summary>The words as they stand in the text.</summary>
    public required string Words { get; init; }

    public ReferenceState State { get; set; }

    /// <summary>Why it was accepted, or what it is to become.</summary>
    public string Note { get; set; } = "";

    public int Version { get; private set; }
}

/// <summary>A parent has changed, and its child may have to: until somebody has looked.</summary>
public sealed class ParentChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ChildId { get; init; }

    public required Guid ParentId { get; init; }

    /// <summary>The effect on the parent that raised it.</summary>
    public required Guid EffectId { get; init; }

    public DateOnly? SeenOn { get; set; }

    public Guid? SeenBy { get; set; }

    /// <summary>What was found; empty while nobody has looked.</summary>
    public string Finding { get; set; } = "";
}
