using Microsoft.EntityFrameworkCore;

namespace Styrning.Workflow.Storage;

/// <summary>What has failed, from the three tables where it can, as one query.</summary>
internal static class IncidentQuery
{
    public static IQueryable<WorkflowIncident> Of(DbContext db)
    {
        var timers =
            from timer in db.Set<WorkflowTimer>().AsNoTracking()
            join instance in db.Set<WorkflowInstance>() on timer.InstanceId equals instance.Id
            where timer.Attempts > 0
            select new WorkflowIncident
            {
                Kind = timer.Kind == WorkflowTimerKind.Retry ? WorkflowIncidentKind.Token : WorkflowIncidentKind.Timer,
                InstanceId = timer.InstanceId,
                Token = timer.Token,
                OtherId = null,
                Subject = instance.Subject,
                SubjectKind = instance.SubjectKind,
                Element = timer.Element,
                Cause = timer.Cause,
                Attempts = timer.Attempts,
                NextAttempt = timer.DueAt,
            };
        var errands =
            from errand in db.Set<WorkflowErrand>().AsNoTracking()
            where errand.Attempts > 0
            select new WorkflowIncident
            {
                Kind = WorkflowIncidentKind.Errand,
                InstanceId = errand.InstanceId,
                Token = 0,
                OtherId = errand.Id,
                Subject = errand.Subject,
                SubjectKind = errand.SubjectKind,
                Element = errand.Element,
                Cause = errand.Cause,
                Attempts = errand.Attempts,
                NextAttempt = errand.DueAt,
            };
        var starts =
            from start in db.Set<WorkflowStart>().AsNoTracking()
            where start.Attempts > 0
            select new WorkflowIncident
            {
                Kind = WorkflowIncidentKind.Start,
                InstanceId = null,
                Token = 0,
                OtherId = start.DefinitionId,
                Subject = null,
                SubjectKind = start.SubjectKind,
                Element = start.Element,
                Cause = start.Cause,
                Attempts = start.Attempts,
                NextAttempt = start.DueAt,
            };
        return timers.Concat(errands).Concat(starts);
    }
}
