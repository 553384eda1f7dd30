using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Arenden;

internal sealed class DescribeMatters(StyrningDb db) : IDescribeSubjects
{
    public string Kind => DocumentTasks.Matter;

    public async Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel) =>
        await db.Set<DocumentMatter>().AsNoTracking().Where(m => subjects.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => new SubjectDescription(m.Title, RecordPaths.OfMatter(m.Id)), cancel);
}

/// <summary>The tasks of the matter's own pages. Those of remiss and renewal are described by their own.</summary>
internal sealed class DescribeMatterTasks(StyrningDb db) : IDescribeTasks
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        [DocumentTasks.Draft] = "utkast",
        [DocumentTasks.DeclareJav] = "jav",
        [DocumentTasks.Approve] = "granska",
        [DocumentTasks.ToBeredning] = "till-beredning",
        [DocumentTasks.ToYttrande] = "till-yttrande",
        [DocumentTasks.ToDecision] = "till-beslut",
        [DocumentTasks.EnterChange] = "andring",
        [DocumentTasks.MakeKnown] = "gor-kant",
        [DocumentTasks.AfterAnnulment] = "efter-dom",
    };

    public string Forms => "dokument";

    public async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var own = tasks.Where(t => Pages.ContainsKey(t.Form!)).ToList();
        var ids = own.Select(t => t.Subject).Distinct().ToList();
        var matters = await db.Set<DocumentMatter>().AsNoTracking().Include(m => m.Events).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        return own.Where(t => matters.ContainsKey(t.Subject)).ToDictionary(t => t.Id, t => Describe(t, matters[t.Subject]));
    }

    private static TaskDescription Describe(WorkflowTask task, DocumentMatter matter) =>
        new(matter.Title, task.Name, $"{RecordPaths.OfMatter(matter.Id)}/{Pages[task.Form!]}", null, task.Form == DocumentTasks.Draft && matter.Events.MaxBy(e => e.At)?.Kind is MatterEventKind.Returned ? "Återlämnat" : "");
}
