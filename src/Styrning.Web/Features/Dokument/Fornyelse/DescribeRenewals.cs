using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Fornyelse;

/// <summary>What the renewals and their tasks are called. Beside the describer of the matters' tasks: each leaves out what is the other's.</summary>
internal sealed class DescribeRenewals(StyrningDb db, OrganisationReader organisation) : IDescribeTasks, IDescribeSubjects
{
    public string Forms => "dokument";

    public string Kind => DocumentTasks.Renewal;

    public async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var own = tasks.Where(t => t.Form == DocumentTasks.TakeUpRenewal).ToList();
        var found = await FindAsync([.. own.Select(t => t.Subject)], cancel);
        return own.Where(t => found.ContainsKey(t.Subject)).ToDictionary(t => t.Id, t =>
        {
            var (renewal, title) = found[t.Subject];
            var late = renewal.On(organisation.Today) is RenewalStage.Late;
            return new TaskDescription(title, t.Name, RecordPaths.OfRenewal(renewal.Id), renewal.DueOn, late ? "Försenad" : "");
        });
    }

    public async Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        (await FindAsync(subjects, cancel)).ToDictionary(f => f.Key, f => new SubjectDescription($"Förnyelse: {f.Value.Title}", RecordPaths.OfRenewal(f.Key)));

    private async Task<Dictionary<Guid, (Renewal Renewal, string Title)>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await db.Set<Renewal>().AsNoTracking().Where(r => ids.Contains(r.Id))
            .Join(db.Set<Styrdokument>(), r => r.DocumentId, d => d.Id, (r, d) => new { Renewal = r, d.Title }).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Renewal.Id, r => (r.Renewal, r.Title));
    }
}
