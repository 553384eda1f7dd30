namespace Styrning.Domain.Documents;

/// <summary>
/// A policy, riktlinje, regel or plan of the kommun. What it says is in its versions, what was decided about it in its decisions; whether it is gällande is
/// computed from them and never stored.
/// </summary>
public sealed class Styrdokument
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its lasting address, made of the first title: "policy-mot-korruption". Never changes.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    /// <summary>Swedish order and search, made of the title.</summary>
    public string SortKey { get; set; } = "";

    public required string TypeKey { get; set; }

    /// <summary>The dokumentansvarig: a role, not a person.</summary>
    public required string OwnerRoleKey { get; set; }

    /// <summary>The organ that is to decide it.</summary>
    public required string DecidingOrganKey { get; set; }

    /// <summary>Gäller för: "Kommunövergripande", "Socialförvaltningen".</summary>
    public string Scope { get; set; } = "Kommunövergripande";

    /// <summary>Subject to filter by: "Säkerhet".</summary>
    public string Subject { get; set; } = "";

    /// <summary>The last day of a fixed giltighetstid; null: tills vidare.</summary>
    public DateOnly? ValidToOn { get; set; }

    /// <summary>Revideras senast: a passed day ends nothing.</summary>
    public DateOnly? ReviseByOn { get; set; }

    public RenewalRule Renewal { get; set; } = RenewalRule.None;

    public bool IsForeskrift { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid CreatedBy { get; init; }

    public List<DocumentVersion> Versions { get; private set; } = [];

    public List<DocumentDecision> Decisions { get; private set; } = [];

    public int Version { get; private set; }
}
