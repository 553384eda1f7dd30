namespace Styrning.Domain.Organisation;

/// <summary>
/// A function that is responsible for something, whoever holds it today. Tasks and documents hold the role; the person is
/// looked up on the day it is asked for, so that a change of person moves the open work and leaves history alone.
/// </summary>
public sealed class Role
{
    /// <summary>Stable ASCII name, used in processes and records: "sakerhetschef".</summary>
    public required string Key { get; init; }

    /// <summary>As written in the organisation document: "säkerhetschef".</summary>
    public required string Title { get; set; }

    /// <summary>The unit it belongs to; null for a role of the whole kommun.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Who steps in when nobody holds the role: the deputy role. Null: nobody is named.</summary>
    public string? DeputyKey { get; set; }

    /// <summary>The role's chef: the last resort when it is vacant, and who hears when its work is late.</summary>
    public string? ManagerKey { get; set; }
}
