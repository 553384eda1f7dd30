namespace Styrning.Web.Features.Dokument.Arenden.Visa;

/// <summary>Something that happened, for the page.</summary>
/// <param name="On">The day it counts from.</param>
/// <param name="At">When it was done or recorded, to order what happened the same day.</param>
/// <param name="What">"Kommunfullmäktige: antas, § 112".</param>
/// <param name="Who">Who did or recorded it; null when nobody did.</param>
/// <param name="Note">In words; empty when there is nothing more to say.</param>
/// <param name="Evidence">Where it can be seen, as link text; null when nowhere.</param>
/// <param name="Law">"KL 13:5"; empty when no paragraph decides.</param>
internal sealed record TimelineFact(DateOnly On, DateTimeOffset At, string What, string? Who = null, string Note = "", string? Evidence = null, string? Path = null, string Law = "")
{
    /// <summary>It lies ahead: a day that is counted to.</summary>
    public bool IsComing { get; init; }
}
