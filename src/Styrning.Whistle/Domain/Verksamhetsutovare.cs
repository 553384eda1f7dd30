namespace Styrning.Whistle.Domain;

/// <summary>
/// Who answers for a channel (VBL 1:8 p3): the kommun, or one of its companies. Cases, appointments, keys and rules of retention belong to one of them, and nobody sees
/// another's by having a part in one.
/// </summary>
internal sealed class Verksamhetsutovare
{
    /// <summary>Lasting, in lower-case ASCII: "kommunen", "bostader".</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    public VerksamhetsutovareKind Kind { get; init; }

    /// <summary>How many recovery-key holders must come together; 1–5, and no more than there are.</summary>
    public int RecoveryThreshold { get; set; } = 2;

    /// <summary>Where "Lämna sidan" leads: a plain, neutral site.</summary>
    public required string LeaveTo { get; set; }

    /// <summary>Who of those who work there may report, in its own words (VBL 1:8 p2 leaves the förtroendevalda unnamed).</summary>
    public string Personkrets { get; set; } = "";

    /// <summary>What the diary calls every such matter.</summary>
    public string NeutralMatter { get; set; } = "Ärende enligt lagen (2021:890)";

    /// <summary>The myndighet as it signs markings and decisions (OSL 5:5): "Kommunstyrelsen". Empty: the name.</summary>
    public string Authority { get; set; } = "";

    public string AuthorityName => Authority.Length > 0 ? Authority : Name;

    /// <summary>Number of the section in the annual report that is given the yearly figures: "1.5". Null: no report is given them.</summary>
    public string? ReportSection { get; set; }

    public int Version { get; private set; }
}

internal enum VerksamhetsutovareKind
{
    /// <summary>A myndighet: allmänna handlingar, OSL, arkivlagen.</summary>
    Kommun,

    /// <summary>A company of the kommun, which counts as private (VBL 1:8 p3), and whose acts are allmänna handlingar (OSL 2:3).</summary>
    Bolag,
}
