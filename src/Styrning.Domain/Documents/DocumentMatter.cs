namespace Styrning.Domain.Documents;

/// <summary>What a matter wants for one of its documents.</summary>
public enum MatterAction
{
    Adopt,

    Revise,

    ReAdopt,

    Repeal,

    Replace,
}

/// <summary>
/// An ärende about one or, in an översyn, several styrdokument: one diarienummer, one process, one §. The process file says what comes next; what has happened
/// is in the facts around it.
/// </summary>
public sealed partial class DocumentMatter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Title { get; set; }

    /// <summary>As the registry gave it: "KS 2026/255"; empty until it is registered. Unique when given.</summary>
    public string Diarienummer { get; set; } = "";

    /// <summary>The day the first document of the matter arrived or was made.</summary>
    public required DateOnly ArrivedOn { get; set; }

    /// <summary>The day it was entered in the diarium; null before.</summary>
    public DateOnly? RegisteredOn { get; set; }

    public required string DecidingOrganKey { get; set; }

    /// <summary>Who writes and leads it: the dokumentansvarig as a rule.</summary>
    public required string HandlerRoleKey { get; set; }

    /// <summary>Who approves the proposal for decision, another person than the one who wrote it.</summary>
    public required string ReviewerRoleKey { get; set; }

    /// <summary>Roles besides the handler that prepare it and so declare jäv.</summary>
    public List<string> PreparerRoleKeys { get; set; } = [];

    /// <summary>The exception from beredningstvång that is relied on (KL 5:30 or 5:33); null when it is prepared in the ordinary way.</summary>
    public BeredningException? Exception { get; set; }

    /// <summary>Made in an översyn of many at once.</summary>
    public bool IsBatch { get; init; }

    /// <summary>The batch that its document was taken out of, to be decided by itself; null when it began by itself.</summary>
    public Guid? TakenOutOfId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    /// <summary>Ended without a decision, by hand; null while it lives and when a decision ended it.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public string WithdrawnBecause { get; set; } = "";

    public List<MatterItem> Items { get; private set; } = [];

    public List<JavDeclaration> Declarations { get; private set; } = [];

    /// <summary>What has been done with it besides what other records tell: who began, registered, approved, replaced whom.</summary>
    public List<MatterEvent> Events { get; private set; } = [];

    public int Version { get; private set; }

    public bool IsWithdrawn => WithdrawnOn is not null;
}

/// <summary>One document of the matter.</summary>
public sealed class MatterItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MatterId { get; init; }

    public required Guid DocumentId { get; init; }

    public required MatterAction Action { get; init; }

    /// <summary>The version that is proposed; null for a repeal and while there is no draft yet.</summary>
    public Guid? VersionId { get; set; }

    /// <summary>The renewal that this is the answer to; null when none asked for it.</summary>
    public Guid? RenewalId { get; init; }

    /// <summary>Of a replacement: the document that takes its place.</summary>
    public Guid? ReplacedById { get; init; }

    /// <summary>The first day it is to apply; null: from the decision.</summary>
    public DateOnly? AppliesFromOn { get; set; }

    /// <summary>It needs a text that can be decided.</summary>
    public bool NeedsText => Action is MatterAction.Adopt or MatterAction.Revise or MatterAction.ReAdopt;

    /// <summary>It needs a text of its own: a draft.</summary>
    public bool NeedsDraft => Action is MatterAction.Adopt or MatterAction.Revise;

    /// <summary>The version that is proposed as the document is now: its draft, or, to be adopted anew, the text that applies. Null when there is none.</summary>
    public DocumentVersion? ProposalIn(Styrdokument document, DateOnly day) => Action switch
    {
        MatterAction.Adopt or MatterAction.Revise => document.Versions.Where(v => v.IsDraft && v.Minor == 0).MaxBy(v => v.Number),
        MatterAction.ReAdopt => TextOf(document, day),
        _ => null,
    };

    // A document whose fixed time has run out can be adopted anew: its last text is still its text.
    private static DocumentVersion? TextOf(Styrdokument document, DateOnly day)
    {
        var state = DocumentState.On(document, day);
        var id = state.VersionId ?? state.Effect?.VersionId ?? state.Coming?.VersionId;
        return document.Versions.Find(v => v.Id == id);
    }
}

/// <summary>A paragraph of KL 5:29–34 and why it is met.</summary>
/// <param name="Paragraf">"5:33"; for a reglemente also "5:30".</param>
public sealed record BeredningException(string Paragraf, string Because);

/// <summary>Somebody who prepares the matter says whether they are jävig (KL 6:28–32, 7:4). Unprompted before, asked here so that it is not forgotten.</summary>
public sealed class JavDeclaration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MatterId { get; init; }

    public required Guid PersonId { get; init; }

    public required string RoleKey { get; init; }

    public required bool IsJavig { get; init; }

    /// <summary>The ground, in their own words; empty when there is none.</summary>
    public string Ground { get; init; } = "";

    public required DateTimeOffset DeclaredAt { get; init; }
}
