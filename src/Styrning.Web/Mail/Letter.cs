namespace Styrning.Web.Mail;

/// <summary>A message to one person, written in the transaction of what it tells about and sent afterwards.</summary>
public sealed class Letter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What makes it this letter and no other: the same key is never written twice.</summary>
    public required string Key { get; init; }

    public Guid PersonId { get; init; }

    public required string ToName { get; init; }

    /// <summary>Null while the organisation knows no address: the letter is read in the program.</summary>
    public string? ToAddress { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null while it waits to be sent.</summary>
    public DateTimeOffset? SentAt { get; set; }
}
