namespace Styrning.Domain.Reporting.Content;

/// <summary>The two renditions of a report.</summary>
public enum ReportKind
{
    /// <summary>Everything, with what is proposed for secrecy marked. For the organ it is written to.</summary>
    Full,

    /// <summary>For anyone: what is withheld is gone from it, not hidden in it.</summary>
    Public,
}
