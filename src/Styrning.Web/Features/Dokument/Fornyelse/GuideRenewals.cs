using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Jobs;
using Styrning.Workflow;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>
/// Keeps each renewal where its document is: it waits while a matter about the document is under way, however that began, and asks whoever owns the document when the
/// matter has ended without a decision, or when another role has come to own it.
/// </summary>
internal sealed class GuideRenewals(StyrningDb db, Processes<StyrningDb> processes, RenewalProcess process) : IDueWork
{
    public string Name => "förnyelser som följer sitt dokument";

    public int Order => 51;

    public async Task<int> RunBatchAsync(CancellationToken cancel)
    {
        var open = await db.Set<Renewal>().AsNoTracking().Where(r => r.FulfilledOn == null && r.EndedOn == null)
            .Join(db.Set<Styrdokument>().AsNoTracking(), r => r.DocumentId, d => d.Id, (r, d) => new { Renewal = r, Document = d }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return 0;
        }

        var tasks = await processes.OpenTasks.Where(t => t.Form == DocumentTasks.TakeUpRenewal).Select(t => new { t.Subject, t.Id, t.Role }).ToDictionaryAsync(t => t.Subject, cancel);
        var inMatters = (await db.DocumentsInMattersAsync(cancel)).Keys.ToHashSet();
        var done = 0;
        foreach (var one in open)
        {
            var (task, inMatter) = (tasks.GetValueOrDefault(one.Renewal.Id), inMatters.Contains(one.Document.Id));
            if (task is not null && inMatter)
            {
                await db.InTransactionAsync(() => process.WaitForMatterAsync(task.Id, cancel), cancel);
                done++;
            }
            else if (!inMatter && task?.Role != one.Document.OwnerRoleKey)
            {
                await db.InTransactionAsync(async () => done += await process.SendBackAsync(one.Renewal, one.Document, cancel) ? 1 : 0, cancel);
            }
        }

        return done;
    }
}
