namespace Styrning.Web.Features.Shared;

/// <summary>A part of the program that has work waiting for a person. "Idag" asks them all.</summary>
public interface ITodaySource
{
    Task<IReadOnlyList<TodayItem>> WaitingForAsync(Guid personId, CancellationToken cancel);
}

/// <summary>Something that waits for the person.</summary>
/// <param name="Title">What to do, as a verb: "Skriv avsnitt 1.4 It-säkerhet".</param>
/// <param name="Path">Where it is done: a path of this program.</param>
/// <param name="Because">Why it is theirs, as "IT-chef" or "ersätter HR-strateg (vakant)". Null when it goes without saying.</param>
/// <param name="DueOn">The last day, or null when it has none.</param>
public sealed record TodayItem(string Title, string Path, string? Because = null, DateOnly? DueOn = null);
