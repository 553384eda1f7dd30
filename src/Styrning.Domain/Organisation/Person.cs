namespace Styrning.Domain.Organisation;

/// <summary>Someone who holds, or has held, a role. Never deleted: history names them.</summary>
public sealed class Person
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Where letters go; one address, no display name.</summary>
    public required string Email { get; set; }
}
