namespace Styrning.Domain.Organisation;

/// <summary>How the person for a role was found.</summary>
public enum ResolvedAs
{
    Ordinary,
    Substitute,
    Acting,

    /// <summary>Nobody can act in the role itself that day; its deputy steps in.</summary>
    Deputy,

    /// <summary>The role is vacant and has no deputy who can; its chef gets the work.</summary>
    Manager,

    /// <summary>Vacant all the way up: nobody. The owner of the work must be told the same day.</summary>
    Nobody,
}

/// <summary>Who acts in a role on a day, and why just they.</summary>
/// <param name="RoleKey">The role that was asked about.</param>
/// <param name="PersonId">Null when nobody could be found.</param>
/// <param name="As">How they were found.</param>
/// <param name="Why">One Swedish sentence that an auditor would accept.</param>
public sealed record RoleResolution(string RoleKey, Guid? PersonId, ResolvedAs As, string Why)
{
    /// <summary>The holder who is on leave that day; null when somebody acts in the role, or when it is held by nobody.</summary>
    public Guid? AwayId { get; init; }

    /// <summary>Nobody can act in the role itself that day, even if someone stands in: it is not held, or its holder is away.</summary>
    public bool IsVacant => As is ResolvedAs.Deputy or ResolvedAs.Manager or ResolvedAs.Nobody;
}
