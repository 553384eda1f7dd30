using Styrning.Workflow.Migrating;

namespace Styrning.Workflow;

/// <summary>What a migration did, or in a dry run would do.</summary>
/// <param name="Moved">How many instances were moved, or could be.</param>
/// <param name="Left">Those that stay on their version, and why.</param>
public sealed record MigrationReport(int Moved, IReadOnlyList<LeftInstance> Left);

/// <summary>An instance that stays where it is. Nothing of it has changed.</summary>
public sealed record LeftInstance(Guid Id, Guid Subject, IReadOnlyList<MigrationProblem> Problems);
