using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Arenden;

internal static class MatterQueries
{
    public static IQueryable<DocumentMatter> Whole(this IQueryable<DocumentMatter> matters) =>
        matters.Include(m => m.Items).Include(m => m.Declarations).Include(m => m.Events).AsSplitQuery();

    /// <summary>Matters that no decision has ended, and nobody has withdrawn: what they want is still to be decided.</summary>
    public static IQueryable<DocumentMatter> Undecided(this StyrningDb db) => db.Set<DocumentMatter>().Where(m => m.WithdrawnOn == null
        && !db.Set<DocumentDecision>().Any(e => e.MatterId == m.Id)
        && !db.Set<Decision>().Any(d => d.MatterId == m.Id && d.Treatment == Treatment.Decision && d.Outcome == DecisionOutcome.Rejected));

    /// <summary>
    /// Matters whose text is still in somebody's hands: undecided, or decided with a change that is not entered in the text yet. Who had a part in an earlier
    /// one has none in today's draft.
    /// </summary>
    public static IQueryable<DocumentMatter> InHand(this StyrningDb db)
    {
        var undecided = db.Undecided().Select(m => m.Id);
        return db.Set<DocumentMatter>().Where(m => undecided.Contains(m.Id)
            || (m.WithdrawnOn == null && db.Set<DocumentDecision>().Any(e => e.MatterId == m.Id && db.Set<DocumentVersion>().Any(v => v.Id == e.VersionId && v.SettledAt == null))));
    }

    public static Task<bool> IsDecidedAsync(this StyrningDb db, DocumentMatter matter, CancellationToken cancel) =>
        db.Set<DocumentMatter>().AnyAsync(m => m.Id == matter.Id && (db.Set<DocumentDecision>().Any(e => e.MatterId == m.Id)
            || db.Set<Decision>().Any(d => d.MatterId == m.Id && d.Treatment == Treatment.Decision && d.Outcome == DecisionOutcome.Rejected)), cancel);

    /// <summary>Titles of the matters that already run about these documents, by document.</summary>
    /// <param name="except">The batch that one of them leaves.</param>
    public static async Task<IReadOnlyDictionary<Guid, string>> RunningMattersAsync(this StyrningDb db, IReadOnlyCollection<Guid> documents, Guid? except, CancellationToken cancel)
    {
        var running = await db.Undecided().Where(m => m.Id != except)
            .SelectMany(m => m.Items, (m, i) => new { m.Title, i.DocumentId }).Where(i => documents.Contains(i.DocumentId)).ToListAsync(cancel);
        return running.GroupBy(i => i.DocumentId).ToDictionary(group => group.Key, group => group.First().Title);
    }

    /// <summary>Title of the matter that has the number; null when it is free.</summary>
    public static Task<string?> TakenByAsync(this IQueryable<DocumentMatter> matters, string diarienummer, Guid? except, CancellationToken cancel) =>
        diarienummer.Length == 0 ? Task.FromResult<string?>(null) : matters.Where(m => m.Diarienummer == diarienummer && m.Id != except).Select(m => m.Title).FirstOrDefaultAsync(cancel);
}
