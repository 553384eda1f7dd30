namespace Styrning.Workflow.Storage;

/// <summary>A published version of a process: immutable, known by key, version and hash.</summary>
public sealed class WorkflowDefinition
{
    public Guid Id { get; set; }
    public required string Key { get; set; }
    public int Version { get; set; }
    public required string SubjectKind { get; set; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Hash { get; set; }

    public required string Xml { get; set; }
    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>How many of its instances lie in the archive.</summary>
    public int Archived { get; set; }
}
