using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// That somebody was appointed by a decision: a handler (behörig person, VBL 5:5 and 7:6), the outside recipient when no handler is left, or a holder of a part of the
/// recovery key. Never deleted; it ends on its last day, the same second.
/// </summary>
internal sealed class Appointment
{
    public Guid Id { get; init; } = RandomId.New();

    public required string Organisation { get; init; }

    public AppointmentKind Kind { get; init; }

    /// <summary>The organisation's person; null for somebody outside.</summary>
    public Guid? PersonId { get; init; }

    public required string Name { get; set; }

    /// <summary>"kommunjurist". What a reporter may know them by.</summary>
    public string Title { get; set; } = "";

    public string Unit { get; set; } = "";

    /// <summary>Where somebody outside is alerted; empty for the organisation's own, who have an address already.</summary>
    public string Email { get; set; } = "";

    /// <summary>Who decided, when, and the §.</summary>
    public required AppointmentDecision Decision { get; set; }

    public DateOnly FromOn { get; init; }

    /// <summary>Last day, included; null: until further notice.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>
    /// 32 bytes; null until the key is made. A handler's is the same in all their appointments, and its private half is in <see cref="HandlerKey"/>; the others keep theirs
    /// away from this system.
    /// </summary>
    public byte[]? PublicKey { get; set; }

    public int Version { get; private set; }

    public bool IsCurrent(DateOnly today) => FromOn <= today && (ToOn is null || today <= ToOn);
}

internal enum AppointmentKind
{
    Handler,
    OutsideRecipient,
    RecoveryHolder,
}

/// <param name="Organ">"Kommunstyrelsen".</param>
/// <param name="Paragraf">"§ 41", or empty for a decision by delegation.</param>
internal sealed record AppointmentDecision(string Organ, DateOnly DecidedOn, string Paragraf);

/// <summary>A handler's key pair, its private half under a passphrase that nobody else knows.</summary>
internal sealed class HandlerKey
{
    public Guid PersonId { get; init; }

    public required byte[] PublicKey { get; set; }

    public required byte[] Locked { get; set; }

    public DateOnly MadeOn { get; set; }

    /// <summary>The demo made it, and its passphrase is shown, until the handler chooses another.</summary>
    public bool IsDemo { get; set; }

    public int Version { get; private set; }
}

/// <summary>A private key that is open for a while: sealed under a secret that only the handler's cookie holds, so that any node can serve and the database alone opens nothing.</summary>
internal sealed class OpenedKey
{
    /// <summary>Of the cookie's secret.</summary>
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required byte[] Sealed { get; init; }

    /// <summary>Fifteen minutes after it was used last.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
