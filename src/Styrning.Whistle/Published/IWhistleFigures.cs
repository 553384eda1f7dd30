namespace Styrning.Whistle.Published;

/// <summary>Yearly figures for the section on organised crime of the annual report: aggregates only, small ones suppressed.</summary>
public interface IWhistleFigures
{
    /// <param name="year">A whole calendar year.</param>
    Task<IReadOnlyList<WhistleFigure>> OfAsync(int year, CancellationToken cancel);
}
