namespace Styrning.Domain.Reporting;

/// <summary>Where a section stands, computed from its events and revisions.</summary>
public enum SectionStatus
{
    NotStarted,
    InProgress,
    Submitted,
    Returned,
    Approved,
    Omitted,
}
