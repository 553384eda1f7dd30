namespace Styrning.Workflow;

/// <summary>
/// What a due run did. <paramref name="Fired"/> timers and retries went through, <paramref name="Incidents"/> became or stayed incidents,
/// <paramref name="Skipped"/> were gone or moved when their turn came. <paramref name="More"/>: the bound was reached and work remains.
/// </summary>
public sealed record DueCounts(int Fired, int Incidents, int Skipped, bool More);
