namespace Styrning.Domain.Documents;

/// <summary>A file that was given to us, as it was. Its bytes are in chunks beside it.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>As it was called, without path; shown, never used as a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 in hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required Guid AddedBy { get; init; }

    /// <summary>What it is: "original till version 2", "bilaga 1"; for the reader.</summary>
    public string Note { get; set; } = "";

    public DateOnly? RemovedOn { get; set; }
}

/// <summary>At most 256 KiB of a file.</summary>
public sealed class StoredFileChunk
{
    public required Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
