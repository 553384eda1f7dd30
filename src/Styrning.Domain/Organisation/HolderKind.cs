namespace Styrning.Domain.Organisation;

/// <summary>How a person holds a role. Who acts in it on a day: Acting before Substitute before Ordinary.</summary>
public enum HolderKind
{
    /// <summary>Ordinarie.</summary>
    Ordinary,

    /// <summary>Vikarie: in the place of the ordinarie for a time.</summary>
    Substitute,

    /// <summary>Tillförordnad.</summary>
    Acting,
}
