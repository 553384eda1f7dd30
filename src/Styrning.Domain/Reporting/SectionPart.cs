namespace Styrning.Domain.Reporting;

/// <summary>A text of a section with its own revisions: the whole section, or one role's part of a split one.</summary>
public sealed class SectionPart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SectionId { get; init; }

    /// <summary>"informationssäkerhet"; null where the section has one text.</summary>
    public string? Area { get; init; }

    /// <summary>Order within the section, from 0.</summary>
    public int Order { get; init; }

    /// <summary>The number of the newest revision; 0 before the first. The belt against two saves at once.</summary>
    public int Version { get; private set; }

    public List<SectionRevision> Revisions { get; private set; } = [];

    /// <summary>The newest content; empty before the first save. The revisions must be loaded.</summary>
    public SectionContent Content => Revisions.Count == 0 ? SectionContent.Empty : Revisions.MaxBy(r => r.Number)!.Content;

    public SectionRevision? Revision(int number) => Revisions.Find(r => r.Number == number);

    /// <summary>Adds a revision on top of the newest. Whoever wrote on an older one is told, with both texts before them.</summary>
    /// <param name="content">What to keep.</param>
    /// <param name="basedOn">The revision that was on the screen when the writing began; 0 for none.</param>
    /// <param name="person">Who writes.</param>
    /// <param name="at">When.</param>
    /// <exception cref="RuleBroken">RAP-32 when somebody else has saved since; RAP-100 when the content contradicts itself.</exception>
    public SectionRevision Save(SectionContent content, int basedOn, Guid person, DateTimeOffset at)
    {
        Rule.Require(basedOn == Version, "RAP-32", "Någon annan har sparat avsnittet medan du skrev. Inget har gått förlorat: din text och den sparade visas nedan.");
        Rule.Require(!content.NoIncidents || content.Incidents.Count == 0, "RAP-100", "Du har skrivit in en incident och samtidigt kryssat i ”Inga incidenter att rapportera”. Ta bort krysset eller töm raden.");

        var revision = new SectionRevision { PartId = Id, Number = ++Version, Content = content, SavedBy = person, SavedAt = at };
        Revisions.Add(revision);
        return revision;
    }
}

/// <summary>One save of a part. Never changed and never removed while the cycle lives.</summary>
public sealed class SectionRevision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartId { get; init; }

    public required int Number { get; init; }

    public required SectionContent Content { get; init; }

    public required Guid SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }
}
