using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>A key of a case, sealed to somebody. Deleted the second somebody loses the case.</summary>
internal sealed class KeyWrap
{
    public Guid Id { get; init; } = RandomId.New();

    public Guid CaseId { get; init; }

    public int KeyNo { get; init; }

    public WrapHolder Holder { get; init; }

    /// <summary>
    /// The appointment; null for the reporter. For recovery, those who must come together, in the order in which they open: ids joined by a comma in <see cref="Together"/>.
    /// </summary>
    public Guid? AppointmentId { get; init; }

    public string Together { get; init; } = "";

    public required byte[] Sealed { get; init; }
}

internal enum WrapHolder
{
    Handler,
    OutsideRecipient,
    Recovery,
    Reporter,
}
