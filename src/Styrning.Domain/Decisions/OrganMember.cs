namespace Styrning.Domain.Decisions;

public enum MemberKind
{
    /// <summary>Ledamot.</summary>
    Ordinary,

    /// <summary>Ersättare.</summary>
    Substitute,
}

/// <summary>A förtroendevald's seat in an organ, by name. Not a person of the administration: nobody signs in as one.</summary>
public sealed class OrganMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string OrganKey { get; init; }

    public required string Name { get; set; }

    /// <summary>Party or group as it is written in the protocol: "(S)"; empty when none.</summary>
    public string Group { get; set; } = "";

    public required MemberKind Kind { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day, included; null until further notice.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>"ordförande", "1:e vice ordförande"; empty for others.</summary>
    public string Office { get; set; } = "";

    /// <summary>Place in the list; of ersättare the order in which they serve (KL 5:18).</summary>
    public int Order { get; set; }

    public bool CoversDay(DateOnly day) => FromOn <= day && (ToOn is not { } last || day <= last);
}
