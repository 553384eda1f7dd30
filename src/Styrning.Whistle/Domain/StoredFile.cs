using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Domain;

/// <summary>A file of a draft or a case. Its name is sealed; its bytes are sealed chunks of 256 KiB, so that one commit holds them.</summary>
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

    /// <summary>SHA-256 of the original, in hexadecimal. Field name "hash".</summary>
    public required byte[] SealedHash { get; set; }

    /// <summary>Bytes of the original.</summary>
    public long Size { get; init; }

    public int Chunks { get; init; }

    public FileKind Kind { get; init; }
}

internal enum FileKind
{
    Original,

    /// <summary>Made again from an original without what it carried along; <see cref="CaseFile.DocumentId"/> is the original's.</summary>
    Cleaned,
}

/// <summary>A piece of a file. Field name "chunk/N".</summary>
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

    public int Version { get; private set; }
}
