namespace Styrning.Workflow.Storage;

/// <summary>Something that time has made due, as it was found; under the lock it is looked at again.</summary>
internal abstract record DuePiece(DateTimeOffset Due)
{
    /// <summary>Does it, in the open transaction. A fault is laid to a step (<see cref="StepFault"/>) or to the piece itself.</summary>
    public abstract Task<DueOutcome> TryAsync(Family family, CancellationToken cancel);

    /// <summary>Notes that it failed, in a transaction that holds nothing else. False: it is no longer due.</summary>
    public abstract Task<bool> FailAsync(Work work, string cause, DateTimeOffset now, CancellationToken cancel);

    protected static DueOutcome Outcome(Family family) => family.Incidents > 0 ? DueOutcome.Incident : DueOutcome.Fired;
}

internal enum DueOutcome
{
    Fired,
    Incident,
    Skipped,

    /// <summary>Not even the incident could be recorded; it is left alone for the rest of this run.</summary>
    Lost,
}
