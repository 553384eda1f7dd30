using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Web.Data;

namespace Styrning.Web.Features.Dokument.Register;

/// <summary>Which documents somebody works with: those with a draft, and those in a matter that nothing has ended yet.</summary>
internal sealed class WorkInProgress(StyrningDb db)
{
    public async Task<IReadOnlySet<Guid>> DocumentsAsync(CancellationToken cancel)
    {
        var drafts = db.Set<DocumentVersion>().Where(v => v.SettledAt == null).Select(v => v.DocumentId);
        var inMatters = OpenMatters().SelectMany(m => m.Items).Select(i => i.DocumentId);
        return (await drafts.Union(inMatters).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Neither withdrawn nor decided.</summary>
    public IQueryable<DocumentMatter> OpenMatters() => db.Set<DocumentMatter>().Where(m => m.WithdrawnOn == null && !db.Set<Decision>().Any(d =>
        d.MatterId == m.Id && d.Treatment == Treatment.Decision
        && (d.Outcome == DecisionOutcome.Adopted || d.Outcome == DecisionOutcome.AdoptedWithChange || d.Outcome == DecisionOutcome.Rejected)));
}
