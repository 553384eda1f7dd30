namespace Styrning.Workflow.Migrating;

/// <summary>Why an instance cannot be moved to another version.</summary>
/// <param name="Code">Stable: see <see cref="MigrationCodes"/>.</param>
/// <param name="Element">The element, by its id in the old version, that stands in the way; null when it is none in particular.</param>
/// <param name="Message">A sentence for whoever moves it.</param>
public sealed record MigrationProblem(string Code, string? Element, string Message)
{
    public override string ToString() => $"{Code}: {Message}";
}
