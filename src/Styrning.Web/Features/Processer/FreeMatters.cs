using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer;

/// <summary>
/// Matters without a record: a process of the kommun's own that is started by hand and done on the common page, so that what an officer has drawn works the
/// day it is published. All that is known of the matter is what it was called at its start, which the process carries as a variable.
/// </summary>
internal sealed class FreeMatters(StyrningDb db) : IDescribeSubjects
{
    /// <summary>As in styrning:process subject.</summary>
    public const string SubjectKind = "fri";

    /// <summary>The variable with what the matter was called.</summary>
    public const string Title = "arende";

    public static ProcessNames Names { get; } = new(SubjectKind);

    public string Kind => SubjectKind;

    public async Task<IReadOnlyDictionary<Guid, SubjectDescription>> DescribeAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var starts = await db.Set<WorkflowInstance>().AsNoTracking().Where(i => subjects.Contains(i.Subject))
            .Join(db.Set<WorkflowJournalEntry>().Where(e => e.Kind == JournalKinds.Started), i => i.Id, e => e.InstanceId, (i, e) => new { i.Subject, Instance = i.Id, Entry = e })
            .ToListAsync(cancel);

        // A called process is about the same matter and began later: the first is the one that a person started.
        return starts.GroupBy(s => s.Subject).Select(of => of.OrderBy(s => s.Entry.At).ThenBy(s => s.Instance).First())
            .ToDictionary(s => s.Subject, s => new SubjectDescription(TitleIn(s.Entry) ?? "Ärende utan namn", $"/processer/arenden/{s.Instance}"));
    }

    private static string? TitleIn(WorkflowJournalEntry entry) => EventJson.Read(entry).Variables.GetValueOrDefault(Title) as string;
}
