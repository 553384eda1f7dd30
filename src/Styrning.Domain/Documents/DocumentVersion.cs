namespace Styrning.Domain.Documents;

public enum VersionSource
{
    /// <summary>Written here.</summary>
    Markdown,

    /// <summary>Taken from a DOCX file, which is kept.</summary>
    Docx,

    /// <summary>Only the file is kept; its text is not here.</summary>
    FileOnly,
}

/// <summary>The text of a document. A draft is changed freely; a version that a decision has named never changes again.</summary>
public sealed class DocumentVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DocumentId { get; init; }

    /// <summary>From 1. An editorial change has the number of the version it mends and the next <see cref="Minor"/>.</summary>
    public required int Number { get; init; }

    /// <summary>0, and from 1 for editorial changes.</summary>
    public int Minor { get; init; }

    public required VersionSource Source { get; set; }

    /// <summary>The text as Markdown; empty for <see cref="VersionSource.FileOnly"/>.</summary>
    public string Markdown { get; set; } = "";

    /// <summary>The original that it was taken from; null when it was written here.</summary>
    public Guid? FileId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    /// <summary>Who last wrote in it: she cannot approve it for decision.</summary>
    public Guid? WrittenBy { get; set; }

    public DateTimeOffset? WrittenAt { get; set; }

    /// <summary>From this moment it cannot be changed; null while it is a draft.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What is new in it, in a sentence.</summary>
    public string Note { get; set; } = "";

    public int Version { get; private set; }

    public bool IsDraft => SettledAt is null;

    /// <summary>"2", "2.1".</summary>
    public string Label => Minor == 0 ? $"{Number}" : $"{Number}.{Minor}";

    /// <summary>No decision can name a text that may still change: from here on it cannot. Again does nothing.</summary>
    public void Settle(DateTimeOffset at) => SettledAt ??= at;
}
