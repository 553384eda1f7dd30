using Styrning.Domain;

namespace Styrning.Whistle.Audit;

/// <summary>What the reading log looks like today.</summary>
/// <param name="Chains">How many chains there are, those of cases that are gone included.</param>
/// <param name="Entries">How many rows.</param>
/// <param name="Anchors">How many days have been anchored.</param>
/// <param name="Newest">The newest anchor, as it is written down and kept elsewhere; null when there is none.</param>
/// <param name="Breaks">Empty: nothing has been removed, changed or moved.</param>
internal sealed record AuditResult(int Chains, int Entries, int Anchors, AnchorWord? Newest, IReadOnlyList<AuditBreak> Breaks)
{
    public bool IsWhole => Breaks.Count == 0;
}

/// <summary>A place where the log is not as it was written: for each chain the first, since what follows hangs on it.</summary>
/// <param name="Case">Null for an anchor.</param>
/// <param name="Row">The first broken row; null when it is the whole chain.</param>
/// <param name="On">The day of the anchor; null for a row.</param>
internal sealed record AuditBreak(AuditBreakKind Kind, Guid? Case, int? Row, DateOnly? On, string Sentence);

internal enum AuditBreakKind
{
    Missing,
    Changed,
    CutOff,
    ChainGone,
    Rewritten,
    NoLog,
    Anchor,
}

/// <summary>An anchor as a person can copy it: "2026-11-23:" and 64 hexadecimal characters. Whoever has it can tell later whether the whole database was put back to an earlier day.</summary>
internal sealed record AnchorWord(DateOnly On, byte[] Link)
{
    /// <returns>Null when it is none.</returns>
    public static AnchorWord? Read(string text)
    {
        var parts = text.Trim().Split(':', 2);
        var link = new byte[32];
        return parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", out var on) && parts[1].Length == 64
            && Convert.FromHexString(parts[1], link, out _, out var length) is System.Buffers.OperationStatus.Done && length == 32 ? new(on, link) : null;
    }

    public override string ToString() => $"{SwedishText.ShortDate(On)}:{Convert.ToHexStringLower(Link)}";
}
