using Styrning.Domain;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// That somebody was appointed by a decision: a handler (behörig person, VBL 5:5 and 7:6), the outside recipient when no handler is left, or a holder of a part of the
/// recovery key. Never deleted; it ends on its last day, the same second.
/// </summary>
internal sealed class Appointment
{
    /// <summary>Every group that is large enough gets a seal of its own in each case: of five, at most ten.</summary>
    public const int MostRecoveryHolders = 5;

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

    /// <summary>Later decisions on the last day, in order. The appointment goes on, and with it the cases.</summary>
    public IReadOnlyList<AppointmentChange> Changes { get; private set; } = [];

    /// <summary>
    /// 32 bytes; null until the key is made. A handler's is the same in all their appointments, and its private half is in <see cref="HandlerKey"/>; the others keep theirs
    /// away from this system.
    /// </summary>
    public byte[]? PublicKey { get; set; }

    /// <summary>Keyed hash that says that this program put the key in; null without a key. Made when it is saved (<see cref="Data.KeyVouchers"/>).</summary>
    public byte[]? KeyVoucher { get; set; }

    /// <summary>The demo made it: its key is one that everybody can open, or nobody. A production program does not open a store that has it.</summary>
    public bool IsDemo { get; init; }

    public int Version { get; private set; }

    public bool IsCurrent(DateOnly today) => FromOn <= today && (ToOn is null || today <= ToOn);

    public bool IsOver(DateOnly today) => ToOn < today;

    /// <summary>What must hold of a new one.</summary>
    /// <param name="others">Of the same organisation.</param>
    /// <exception cref="RuleBroken">VIS-55: the days do not fit. VIS-56: they are appointed to it already. VIS-57: five recovery holders are the most.</exception>
    [ObeysLaw("VBL 5:5")]
    public void RequireNew(IReadOnlyCollection<Appointment> others, DateOnly today)
    {
        RequireDays(Decision, FromOn, ToOn, today);
        var same = others.Where(o => o.Kind == Kind && Overlaps(o)).ToList();
        Rule.Require(!same.Exists(IsSamePerson), "VIS-56", $"{Name} har redan det uppdraget under den tiden. Ändra sista dagen i det i stället, så följer ärendena med.");
        Rule.Require(Kind is not AppointmentKind.RecoveryHolder || same.Count < MostRecoveryHolders, "VIS-57", $"Återställningsnyckeln kan ha högst {MostRecoveryHolders} innehavare samtidigt.");
    }

    /// <summary>A new decision on the last day: it ends, or goes on.</summary>
    /// <param name="toOn">Last day, included; null: until further notice.</param>
    /// <exception cref="RuleBroken">VIS-54: it is over; appoint anew. VIS-55: the days do not fit.</exception>
    public void ChangeLastDay(AppointmentDecision decision, DateOnly? toOn, DateOnly today)
    {
        Rule.Require(!IsOver(today), "VIS-54", $"Uppdraget tog slut {(ToOn is { } end ? SwedishText.Date(end) : "")}. Registrera ett nytt.");
        RequireDays(decision, FromOn, toOn, today);

        Changes = [.. Changes, new(decision, toOn)];
        ToOn = toOn;
    }

    private static void RequireDays(AppointmentDecision decision, DateOnly from, DateOnly? to, DateOnly today)
    {
        Rule.Require(decision.DecidedOn <= today, "VIS-55", "Beslutsdagen kan inte ligga i framtiden.");
        Rule.Require(to is null || to >= from, "VIS-55", "Sista dagen kan inte vara före den första.");
    }

    private bool Overlaps(Appointment other) => (ToOn is null || other.FromOn <= ToOn) && (other.ToOn is null || FromOn <= other.ToOn);

    private bool IsSamePerson(Appointment other) =>
        PersonId is { } person ? other.PersonId == person : other.PersonId is null && SwedishText.SearchKey(other.Name) == SwedishText.SearchKey(Name);
}

internal enum AppointmentKind
{
    Handler,
    OutsideRecipient,
    RecoveryHolder,
}

/// <param name="Organ">"Kommunstyrelsen".</param>
/// <param name="Paragraf">"§ 41", or empty for a decision by delegation.</param>
internal sealed record AppointmentDecision(string Organ, DateOnly DecidedOn, string Paragraf)
{
    public override string ToString() => $"{Organ} {SwedishText.Date(DecidedOn)}{(Paragraf.Length > 0 ? $" {Paragraf}" : "")}";
}

/// <param name="ToOn">The last day by this decision; null: until further notice.</param>
internal sealed record AppointmentChange(AppointmentDecision Decision, DateOnly? ToOn);

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
