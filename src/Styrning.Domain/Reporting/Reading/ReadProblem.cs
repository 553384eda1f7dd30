namespace Styrning.Domain.Reporting.Reading;

/// <summary>How much a problem asks of the person who confirms.</summary>
public enum ReadSeverity
{
    /// <summary>Worth knowing: what the reader left out or read in one of two ways.</summary>
    Note,

    /// <summary>Something is missing or doubtful and a person must say how it is.</summary>
    Warning,
}

/// <summary>Something in the text that a person should look at.</summary>
/// <param name="Line">The first being 1; null when it concerns the whole text.</param>
/// <param name="Code">Stable, one of <see cref="ReadProblems"/>.</param>
/// <param name="Message">A Swedish sentence.</param>
public sealed record ReadProblem(int? Line, string Code, string Message, ReadSeverity Severity);
