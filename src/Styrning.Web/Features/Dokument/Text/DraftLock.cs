using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Text;

/// <summary>
/// A draft that has been handed over in a matter stays as it was handed over: what the remissinstanser answer, the reviewer approves and the organ decides must be
/// the same text. It opens again when the process gives it back to be written in.
/// </summary>
internal sealed class DraftLock(StyrningDb db, Processes<StyrningDb> processes)
{
    private static readonly string[] Writing = [DocumentTasks.Draft, DocumentTasks.EnterChange];

    /// <summary>The matter that holds it; null when it may be written in.</summary>
    public async Task<DocumentMatter?> HolderAsync(Guid document, Guid draft, CancellationToken cancel)
    {
        var matters = await db.Set<DocumentMatter>().AsNoTracking()
            .Where(m => m.WithdrawnOn == null && m.Items.Any(i => i.VersionId == draft || (i.VersionId == null && i.DocumentId == document && (i.Action == MatterAction.Adopt || i.Action == MatterAction.Revise))))
            .ToListAsync(cancel);
        foreach (var matter in matters)
        {
            var runs = (await processes.WhereIsAsync(matter.Id, cancel)).Any(at => at.EndedAt is null);
            if (runs && !await processes.OpenTasks.AnyAsync(t => t.Subject == matter.Id && Writing.Contains(t.Form!), cancel)) return matter;
        }

        return null;
    }

    /// <exception cref="RuleBroken">DOK-51 when a matter holds it.</exception>
    public async Task RequireOpenAsync(Guid document, Guid draft, CancellationToken cancel)
    {
        var holder = await HolderAsync(document, draft, cancel);
        Rule.Require(holder is null, "DOK-51", $"Utkastet är lämnat vidare i ärendet ”{holder?.Title}” och ligger fast tills det återlämnas. Då är det samma text som alla läser och beslutar om.");
    }
}
