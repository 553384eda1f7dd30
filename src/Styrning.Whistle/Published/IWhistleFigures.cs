namespace Styrning.Whistle.Published;

/// <summary>
/// Yearly figures for the annual report: aggregates only, small ones suppressed. Each organisation says in the channel's own settings which section is given its figures, and
/// nobody gets them before the year is over: a number that is seen to step tells that somebody has just reported.
/// </summary>
public interface IWhistleFigures
{
    /// <param name="section">Number of a section: "1.5".</param>
    /// <returns>Whether any organisation gives its figures to it.</returns>
    Task<bool> GoToAsync(string section, CancellationToken cancel);

    /// <param name="year">A whole calendar year.</param>
    /// <param name="section">As in <see cref="GoToAsync"/>.</param>
    /// <returns>Organisation by organisation; empty when none gives its figures to that section, and until the year is over.</returns>
    Task<IReadOnlyList<WhistleFigure>> OfAsync(int year, string section, CancellationToken cancel);
}
