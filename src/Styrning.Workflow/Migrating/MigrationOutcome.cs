using Styrning.Workflow.Execution;

namespace Styrning.Workflow.Migrating;

/// <summary>What becomes of an instance that is moved.</summary>
/// <param name="Problems">Why it cannot be moved; empty when it can.</param>
/// <param name="Transition">The state in the new version and what to do outside; null with problems.</param>
/// <param name="Tasks">The tasks that wait, as the new version describes them.</param>
public sealed record MigrationOutcome(IReadOnlyList<MigrationProblem> Problems, Transition? Transition, IReadOnlyList<MovedTask> Tasks);

/// <summary>A task that waits, as another version describes it. <paramref name="Role"/> and <paramref name="Key"/> are null where they stay as they are.</summary>
public sealed record MovedTask(int Token, string Element, string Name, string? Form, Changed? Role, Changed? Key);

/// <summary>A value that another version gives.</summary>
public sealed record Changed(string? Value);
