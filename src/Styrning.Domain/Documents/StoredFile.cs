using Styrning.Domain.Organisation;

namespace Styrning.Domain.Documents;

/// <summary>A file that was given to us, as it was. Its bytes are in chunks beside it.</summary>
public sealed class StoredFile
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The largest chunk, in bytes.</summary>
    public const int ChunkBytes = 256 * 1024;

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

    /// <summary>From this day its bytes are gone; null while it is kept. The line about it stays.</summary>
    public DateOnly? RemovedOn { get; private set; }

    public Guid? RemovedBy { get; private set; }

    public string RemovedBecause { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>The bytes are taken away by the caller in the same transaction; who, when and why stay.</summary>
    /// <param name="isOriginal">A version was taken from it: it is then what the text is held against, and stays.</param>
    /// <exception cref="RuleBroken">DOK-32 when a version was taken from it, DOK-33 when it is gone already, DOK-12 without a reason.</exception>
    public void Remove(string? because, bool isOriginal, DateOnly on, Guid by)
    {
        Rule.Require(RemovedOn is null, "DOK-33", "Filen är redan borttagen.");
        Rule.Require(!isOriginal, "DOK-32", $"{Name} är originalet till en version av texten och kan inte tas bort så länge versionen finns.");
        var reason = OneLine.Require(because, 300, "DOK-12", "Skriv varför filen tas bort, till exempel ”fel fil”.");

        (RemovedOn, RemovedBy, RemovedBecause) = (on, by, reason);
    }
}

/// <summary>At most <see cref="StoredFile.ChunkBytes"/> of a file.</summary>
public sealed class StoredFileChunk
{
    public required Guid FileId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
