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

public static class HolderKinds
{
    /// <summary>As it stands before the title of the role: "vikarierande kommunjurist".</summary>
    public static string InWords(HolderKind kind) => kind switch
    {
        HolderKind.Acting => "tillförordnad",
        HolderKind.Substitute => "vikarierande",
        _ => "ordinarie",
    };

    /// <summary>As it stands alone: "vikarie".</summary>
    public static string Noun(HolderKind kind) => kind is HolderKind.Substitute ? "vikarie" : InWords(kind);
}
