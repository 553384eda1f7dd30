namespace Styrning.Domain.Documents;

/// <summary>What becomes of a document whose parent is to be repealed or replaced. Takes effect when that is decided.</summary>
public sealed class ChildOfRepealed
{
    public const int LongestReason = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ChildId { get; init; }

    public required Guid ParentId { get; init; }

    /// <summary>Its new parent; null: it stands on its own.</summary>
    public Guid? NewParentId { get; private set; }

    public string Because { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>The relations have been changed.</summary>
    public bool IsDone { get; set; }

    public int Version { get; private set; }

    public bool IsDecided => DecidedOn is not null;

    /// <summary>Gets a new parent, or stands on its own for a reason.</summary>
    public void Decide(Guid? newParent, string because, Guid by, DateOnly on)
    {
        because = because.Trim();
        Rule.Require(newParent is null || (newParent != ChildId && newParent != ParentId), "DOK-167", "Välj ett annat överordnat dokument.");
        Rule.Require(because.Length <= LongestReason && (newParent is not null || because.Length > 0), "DOK-168", $"Skriv varför dokumentet kan stå utan överordnat, med högst {LongestReason} tecken.");
        (NewParentId, Because, DecidedBy, DecidedOn) = (newParent, because, by, on);
    }
}
