using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// A report and what came of it (uppföljningsärende, VBL 1:8 p4). In the clear are only days, kinds and who handles it; everything that somebody wrote is sealed. Its id is random:
/// neither order nor number tells when or how many. What state it is in is computed from its facts (<see cref="CaseState"/>).
/// </summary>
internal sealed class WhistleCase
{
    public Guid Id { get; init; } = RandomId.New();

    /// <summary>Key of the verksamhetsutövare.</summary>
    public required string Organisation { get; init; }

    public IntakeChannel Channel { get; init; }

    /// <summary>The Swedish day on which it reached the organisation, also when that was the wrong person: every deadline begins here.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>The day it came into this system; the same for the web.</summary>
    public DateOnly RegisteredOn { get; init; }

    /// <summary>The reporter wants no acknowledgement (VBL 5:8 p2).</summary>
    public bool DeclinedAcknowledgement { get; init; }

    /// <summary>The reporter asked to meet somebody (VBL 5:8 p1).</summary>
    public bool WantsMeeting { get; set; }

    /// <summary>Keyed hash of the reporter's code, unique: what makes a repeated sending one case. Null when no code was given (a letter).</summary>
    public byte[]? CodeHash { get; set; }

    /// <summary>Public half of the key pair that the code makes; null together with <see cref="CodeHash"/>.</summary>
    public byte[]? ReporterPublicKey { get; set; }

    /// <summary>Number of the key that new content is sealed with.</summary>
    public int KeyNo { get; set; } = 1;

    /// <summary>The registry's, entered by the registrator; null until then. The only ordered thing about a case.</summary>
    public string? Diarienummer { get; set; }

    /// <summary>The day on which the reporter last sent something more; null: only the report. What comes after the closing must be found by somebody.</summary>
    public DateOnly? HeardOn { get; set; }

    public int Version { get; private set; }

    public List<CaseFact> Facts { get; } = [];
}

internal enum IntakeChannel
{
    Web,
    Letter,
    Phone,
    Meeting,

    /// <summary>E-mail or letter to somebody who was not the right one.</summary>
    Misdirected,
}
