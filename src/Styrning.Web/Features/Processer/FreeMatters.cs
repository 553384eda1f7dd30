using Microsoft.EntityFrameworkCore;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer;

/// <summary>
/// Matters without a record: a process of the kommun's own that is started by hand and done on the common page, so that what an officer has drawn works the
/// day it is published. All that is known of the matter is what it was called at its start, which the process carries as a variable.
/// </summary>
internal sealed class FreeMatters(StyrningDb db, ProcessOverview<StyrningDb> overview) : IDescribeSubjects
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
        var known = starts.GroupBy(s => s.Subject).Select(of => of.OrderBy(s => s.Entry.At).ThenBy(s => s.Instance).First())
            .ToDictionary(s => s.Subject, s => Described(s.Entry, s.Instance));
        foreach (var archived in subjects.Where(subject => !known.ContainsKey(subject)))
        {
            if ((await overview.InstancesAboutAsync(archived, cancel: cancel)).Rows is [.., var first] && await overview.JournalAsync(first.Id, size: 1, cancel: cancel) is [var start])
            {
                known[archived] = Described(new() { At = start.At, Kind = start.Kind, Data = start.Data }, first.Id);
            }
        }

        return known;
    }

    private static SubjectDescription Described(WorkflowJournalEntry start, Guid instance) =>
        new(EventJson.Read(start).Variables.GetValueOrDefault(Title) as string ?? "Ärende utan namn", $"/processer/arenden/{instance}");
}
