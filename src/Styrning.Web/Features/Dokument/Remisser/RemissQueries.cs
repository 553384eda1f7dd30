using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The shapes in which the rounds are loaded, each in one place.</summary>
internal static class RemissQueries
{
    /// <summary>A round with whom it asks and what they said.</summary>
    public static IQueryable<Remiss> WithAnswers(this IQueryable<Remiss> rounds) => rounds
        .Include(r => r.Recipients.OrderBy(recipient => recipient.Id)).ThenInclude(r => r.Answers.OrderBy(answer => answer.Id))
        .AsSplitQuery();

    /// <summary>The round that the process of the matter is in: the latest one that is not finished. Null when there is none.</summary>
    public static Task<Remiss?> RunningRemissAsync(this StyrningDb db, Guid matter, CancellationToken cancel) =>
        db.Set<Remiss>().WithAnswers().Where(r => r.MatterId == matter && r.FinishedOn == null).OrderByDescending(r => r.Round).FirstOrDefaultAsync(cancel);
}
