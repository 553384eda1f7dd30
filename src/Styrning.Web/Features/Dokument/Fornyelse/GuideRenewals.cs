using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Jobs;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>Sends a renewal back to whoever is to take a stand: its matter ended without a decision, or another role has come to own the document.</summary>
internal sealed class GuideRenewals(StyrningDb db, Processes<StyrningDb> processes, RenewalProcess process) : IDueWork
{
    public string Name => "förnyelser tillbaka till den dokumentansvariga";

    public int Order => 51;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var done = 0;
        foreach (var (renewal, document) in await AstrayAsync(cancel))
        {
            await db.InTransactionAsync(async () => done += await process.SendBackAsync(renewal, document, cancel) ? 1 : 0, cancel);
        }

        return done;
    }

    private async Task<IReadOnlyList<(Renewal Renewal, Styrdokument Document)>> AstrayAsync(CancellationToken cancel)
    {
        var open = await db.Set<Renewal>().AsNoTracking().Where(r => r.FulfilledOn == null && r.EndedOn == null)
            .Join(db.Set<Styrdokument>().AsNoTracking(), r => r.DocumentId, d => d.Id, (r, d) => new { Renewal = r, Document = d }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return [];
        }

        var roles = await processes.OpenTasks.Where(t => t.Form == DocumentTasks.TakeUpRenewal).Select(t => new { t.Subject, t.Role }).ToDictionaryAsync(t => t.Subject, t => t.Role, cancel);
        var inMatters = (await db.DocumentsInMattersAsync(cancel)).Keys;
        return
        [
            .. open.Where(o => roles.TryGetValue(o.Renewal.Id, out var role) ? role != o.Document.OwnerRoleKey : !inMatters.Contains(o.Document.Id))
                .Select(o => (o.Renewal, o.Document)),
        ];
    }
}
