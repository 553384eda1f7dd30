using Microsoft.EntityFrameworkCore;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Processer.Arende;

/// <summary>Finds a matter for a person, or nothing: what is not there and what is not theirs are the same.</summary>
internal sealed class Matters(StyrningDb db, ProcessOverview<StyrningDb> overview, ProcessFiles files, Subjects subjects, OrganisationReader organisation, CurrentUser user)
{
    private const int MostTasks = 200;

    /// <summary>Who keeps the processes, for whatever matter.</summary>
    public bool MayManage => Roles.KeepTheProcesses.Any(user.Holds);

    public async Task<Matter?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await overview.InstanceAsync(id, cancel) is not { } detail || !await MaySeeAsync(detail.Line, cancel))
        {
            return null;
        }

        var line = detail.Line;
        return new Matter
        {
            Detail = detail,
            Process = await files.ModelAsync(line.DefinitionId, cancel),
            About = (await subjects.DescribeAsync([(line.SubjectKind, line.Subject)], cancel))[line.Subject],
            Chart = await organisation.ChartAsync(cancel),
            Tasks = await db.Set<WorkflowTask>().AsNoTracking().Where(t => t.InstanceId == id && t.CompletedAt == null && t.CancelledAt == null).OrderBy(t => t.CreatedAt).Take(MostTasks).ToListAsync(cancel),
        };
    }

    // A matter without a record has no page but this: whoever began it or has a part in it sees where it stands. Other matters are shown by their feature.
    private async Task<bool> MaySeeAsync(InstanceLine instance, CancellationToken cancel)
    {
        if (MayManage)
        {
            return true;
        }

        if (instance.SubjectKind != FreeMatters.SubjectKind)
        {
            return false;
        }

        var me = user.PersonId.ToString();
        var mine = Assignee.AllOf(user.PersonId, await organisation.ChartAsync(cancel), organisation.Today);
        return await db.Set<WorkflowJournalEntry>().AnyAsync(e => e.InstanceId == instance.Id && e.Kind == JournalKinds.Started && e.Actor == me, cancel)
            || await db.Set<WorkflowTask>().AnyAsync(t => t.InstanceId == instance.Id && (t.CompletedBy == me || mine.Contains(t.Role!)), cancel);
    }
}
