using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Dokument.Remisser;

/// <summary>The tasks of a round. The other tasks of a matter are told of by others.</summary>
internal sealed class DescribeRemissTasks(StyrningDb db) : IDescribeTasks
{
    public string Forms => "dokument";

    public async Task<IReadOnlyDictionary<Guid, TaskDescription>> DescribeAsync(IReadOnlyList<WorkflowTask> tasks, CancellationToken cancel)
    {
        var own = tasks.Where(t => t.Form is DocumentTasks.SendRemiss or DocumentTasks.AnswerRemiss or DocumentTasks.CompileRemiss).ToList();
        if (own.Count == 0)
        {
            return new Dictionary<Guid, TaskDescription>();
        }

        var ids = own.Select(t => t.Subject).Distinct().ToList();
        var matters = await db.Set<DocumentMatter>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var rounds = await db.Set<Remiss>().AsNoTracking().Include(r => r.Recipients).Where(r => ids.Contains(r.MatterId)).ToListAsync(cancel);
        return own.Where(t => matters.ContainsKey(t.Subject)).ToDictionary(t => t.Id, t => Describe(t, matters[t.Subject], [.. rounds.Where(r => r.MatterId == t.Subject)]));
    }

    private static TaskDescription Describe(WorkflowTask task, DocumentMatter matter, IReadOnlyList<Remiss> rounds)
    {
        var newest = rounds.MaxBy(r => r.Round);
        if (task.Form is DocumentTasks.SendRemiss)
        {
            var round = newest is { SentOn: null } ? newest.Round : (newest?.Round ?? 0) + 1;
            return new(matter.Title, task.Name, $"{RecordPaths.OfRemiss(matter.Id, round)}/skicka", null, newest is { SentOn: null } ? "Påbörjat" : "");
        }

        if (task.Form is DocumentTasks.CompileRemiss)
        {
            return new(matter.Title, task.Name, $"{RecordPaths.OfRemiss(matter.Id, newest?.Round ?? 1)}/sammanstallning", null, "");
        }

        var asking = rounds.FirstOrDefault(r => r.Recipients.Any(recipient => recipient.Id.ToString() == task.Key));
        var asked = asking?.Recipients.Find(recipient => recipient.Id.ToString() == task.Key);
        var path = $"{RecordPaths.OfRemiss(matter.Id, asking?.Round ?? 1)}/svar";
        return new(matter.Title, asked is null ? task.Name : $"{task.Name} för {asked.Name}", asked is null ? path : $"{path}?som={asked.Id}", asked is null ? null : asking!.LastDayOf(asked), "");
    }
}
