namespace Styrning.Domain.Decisions;

/// <summary>A body of the kommun that meets and decides, with the rules it has of its own where the law leaves them to a reglemente.</summary>
public sealed class Organ
{
    /// <summary>Stable ASCII name: "kf", "ks", "ks-au". Part of the meeting's address.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    /// <summary>"KF", as in a § and on a cover.</summary>
    public required string ShortName { get; set; }

    public required OrganTyp Typ { get; init; }

    /// <summary>Of an utskott: the organ it prepares for. Else null.</summary>
    public string? ParentKey { get; set; }

    /// <summary>Calendar days before the meeting by which the kallelse must have gone out: by the reglemente, in KF by law at least seven.</summary>
    public int KallelseDays { get; set; }

    /// <summary>How many ledamöter it has; the quorum is more than half of them (KL 5:45, 6:27).</summary>
    public int Seats { get; set; }

    /// <summary>The organ that prepares its matters at a meeting of its own: KS for KF, the arbetsutskott for KS. Null when none does.</summary>
    public string? PreparedByKey { get; set; }

    /// <summary>Vardagar that are needed between its meeting and the kallelse of the organ it prepares for: writing out, justering, printing.</summary>
    public int HandoverVardagar { get; set; } = 2;

    /// <summary>Vardagar before its kallelse by which a tjänsteskrivelse must be handed in.</summary>
    public int MaterialVardagar { get; set; } = 5;

    /// <summary>Fullmäktige has decided that members may take part at a distance (KL 5:16, 6:24).</summary>
    public bool AllowsDistance { get; set; }

    /// <summary>Key of the role that keeps its agenda and protocol.</summary>
    public required string SecretaryRoleKey { get; set; }

    public DateOnly? RetiredOn { get; set; }

    public List<OrganTerm> Terms { get; private set; } = [];

    public List<OrganMember> Members { get; private set; } = [];

    public int Version { get; private set; }

    /// <summary>Its name within a sentence: "kommunstyrelsen".</summary>
    public string InSentence => Name.Length == 0 ? Name : char.ToLowerInvariant(Name[0]) + Name[1..];
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
