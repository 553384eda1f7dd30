namespace Styrning.Domain.Organisation;

/// <summary>A förvaltning or a part of one, with the short name that the reports use ("KLK").</summary>
public sealed class Unit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required string ShortName { get; set; }
}
