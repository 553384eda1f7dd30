namespace Styrning.Workflow.Overview;

/// <summary>Some rows of a list that may be very long.</summary>
/// <param name="Rows">In order.</param>
/// <param name="Next">What to ask with for the rows after these; null when there are none.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, string? Next)
{
    internal static Page<T> Of(List<T> oneMore, int size, Func<T, string> place) =>
        oneMore.Count > size ? new Page<T>(oneMore[..size], place(oneMore[size - 1])) : new Page<T>(oneMore, null);
}
