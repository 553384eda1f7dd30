using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>
/// A file of a draft or a case. Its bytes are sealed chunks of 256 KiB under a key of its own, which is sealed together with its name and hash: under the cookie's secret in a
/// draft, under the case's key after.
/// </summary>
internal sealed class CaseFile
{
    public Guid Id { get; init; } = RandomId.New();

    /// <summary>The case, or, before it is sent, the draft.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The document it came with; null in a draft.</summary>
    public Guid? DocumentId { get; set; }

    /// <summary>Which of the case's keys; 0 in a draft, where the cookie's secret seals.</summary>
    public int KeyNo { get; set; }

    /// <summary>As the browser gave it, without path. Field name "name".</summary>
    public required byte[] SealedName { get; set; }

    /// <summary>SHA-256 of the bytes, in hexadecimal. Field name "hash".</summary>
    public required byte[] SealedHash { get; set; }

    /// <summary>The key of the chunks. Field name "key".</summary>
    public required byte[] SealedKey { get; set; }

    /// <summary>Bytes.</summary>
    public long Size { get; set; }

    public int Chunks { get; set; }

    public FileKind Kind { get; init; }

    /// <summary>The original that this was made from; null for an original.</summary>
    public Guid? MadeFrom { get; init; }

    /// <summary>Null when all of it is here. Else it is on its way, shown nowhere, and gone after this whole hour.</summary>
    public DateTimeOffset? UnfinishedUntil { get; set; }

    /// <summary>Whether there is a copy that a handler may open, and why not.</summary>
    public CopyOutcome Copy { get; set; }

    public ScanOutcome Scan { get; set; }

    /// <summary>The day the scanner answered.</summary>
    public DateOnly? ScannedOn { get; set; }

    /// <summary>The handler who holds that the file is a clearly irrelevant personal uppgift (VBL 7:7). Another must agree before it goes.</summary>
    public Guid? RemovalProposedBy { get; set; }

    /// <summary>The day it was removed: bytes, name, hash and key are gone, and this row is the trace that there was something.</summary>
    public DateOnly? RemovedOn { get; set; }
}

internal enum CopyOutcome
{
    /// <summary>Nobody has opened it yet.</summary>
    NotTried,
    Made,

    /// <summary>Of a kind that is not made again: held, with a warning.</summary>
    NotOurKind,

    /// <summary>Broken, or took more time or memory than it may: held, with a warning.</summary>
    Failed,
}

internal enum ScanOutcome
{
    /// <summary>No scanner, or it did not answer. Never the same as nothing found.</summary>
    NotScanned,
    NothingFound,

    /// <summary>Quarantine: kept, and not copied.</summary>
    Suspect,
}

internal enum FileKind
{
    Original,

    /// <summary>Made again from an original without what it carried along.</summary>
    Cleaned,
}

/// <summary>A piece of a file, sealed with the file's key and bound to its number.</summary>
internal sealed class FileChunk
{
    public const int Size = 256 * 1024;

    public Guid FileId { get; init; }

    public int No { get; init; }

    public required byte[] Sealed { get; set; }
}

/// <summary>What a reporter has written and not sent: sealed under the cookie's secret, never a report, and gone within a day.</summary>
internal sealed class ReportDraft
{
    /// <summary>Of the cookie's secret.</summary>
    public Guid Id { get; init; }

    public required byte[] Sealed { get; set; }

    /// <summary>A whole hour, at most 24 hours ahead: nothing tells the minute at which somebody began.</summary>
    public DateTimeOffset GoneAt { get; set; }

    /// <summary>It has become a report, and only the receipt is left: nobody writes in it, and it keeps nobody else out.</summary>
    public bool IsSent { get; set; }

    public int Version { get; private set; }
}
