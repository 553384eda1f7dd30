using Microsoft.EntityFrameworkCore;
using Styrning.Workflow.Execution;
using Styrning.Workflow.Overview;
using Styrning.Workflow.Storage;

namespace Styrning.Workflow;

public sealed partial class ProcessOverview<TDb>
{
    private sealed class Row
    {
        public Guid Id { get; init; }
        public Guid DefinitionId { get; init; }
        public required string SubjectKind { get; init; }
        public Guid Subject { get; init; }
        public DateTimeOffset StartedAt { get; init; }
        public DateTimeOffset? EndedAt { get; init; }
        public string? Standing { get; init; }
        public bool IsArchived { get; init; }
    }

    /// <summary>A page of the instances of a version.</summary>
    /// <param name="definition">The version.</param>
    /// <param name="which">Which of them.</param>
    /// <param name="after"><see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="cancel">When to give up.</param>
    public Task<Page<InstanceLine>> InstancesAsync(
        Guid definition, InstancesThat which, string? after = null, int size = 50, CancellationToken cancel = default)
    {
        var place = Place.Read(after);
        return which switch
        {
            InstancesThat.Run => PageAsync(Running(definition, place), row => row.StartedAt, size, cancel),
            InstancesThat.HaveEnded => PageAsync(Ended(definition, place, size), row => row.EndedAt!.Value, size, cancel),
            _ => PageAsync(Failed(definition, place), row => row.StartedAt, size, cancel),
        };
    }

    /// <summary>A page of the instances about a record, the latest started first, running and ended, archived ones too.</summary>
    public Task<Page<InstanceLine>> InstancesAboutAsync(Guid subject, string? after = null, int size = 50, CancellationToken cancel = default)
    {
        var (live, archived) = (All<WorkflowInstance>().Where(one => one.Subject == subject), All<WorkflowArchive>().Where(one => one.Subject == subject));
        if (Place.Read(after) is { } place)
        {
            live = live.Where(one => one.StartedAt <= place.At && (one.StartedAt < place.At || one.Id < place.Id));
            archived = archived.Where(one => one.StartedAt <= place.At && (one.StartedAt < place.At || one.InstanceId < place.Id));
        }

        return PageAsync(
            Rows(live).Concat(Rows(archived)).OrderByDescending(one => one.StartedAt).ThenByDescending(one => one.Id),
            row => row.StartedAt, size, cancel);
    }

    /// <summary>One instance with where it stands, what it has passed and its variables; null when there is none.</summary>
    public async Task<InstanceDetail?> InstanceAsync(Guid id, CancellationToken cancel = default)
    {
        if (await new Standing(work).OneAsync(id, cancel) is not var (instance, stands, archived))
            return null;
        var line = await LineAsync(new Row
        {
            Id = instance.Id,
            DefinitionId = instance.DefinitionId,
            SubjectKind = instance.SubjectKind,
            Subject = instance.Subject,
            StartedAt = instance.StartedAt,
            EndedAt = instance.EndedAt,
            Standing = instance.Standing,
            IsArchived = archived,
        }, cancel);
        return new InstanceDetail(line, stands, StateJson.Read(instance.State).Variables, instance.CallerInstance);
    }

    // Ordered as the index is: the end, which they all lack, comes before the id.
    private IQueryable<Row> Running(Guid definition, Place? place)
    {
        var running = All<WorkflowInstance>().Where(one => one.DefinitionId == definition && one.EndedAt == null);
        if (place is { } last)
            running = running.Where(one => one.Id < last.Id);
        return Rows(running.OrderByDescending(one => one.EndedAt).ThenByDescending(one => one.Id));
    }

    private IQueryable<Row> Ended(Guid definition, Place? place, int size)
    {
        var live = All<WorkflowInstance>().Where(one => one.DefinitionId == definition && one.EndedAt != null);
        var archived = All<WorkflowArchive>().Where(one => one.DefinitionId == definition);
        if (place is { } last)
        {
            live = live.Where(one => one.EndedAt <= last.At && (one.EndedAt < last.At || one.Id < last.Id));
            archived = archived.Where(one => one.EndedAt <= last.At && (one.EndedAt < last.At || one.InstanceId < last.Id));
        }

        // Each half is cut by itself, so that neither is read beyond a page.
        return Rows(live.OrderByDescending(one => one.EndedAt).ThenByDescending(one => one.Id).Take(size + 1))
            .Concat(Rows(archived.OrderByDescending(one => one.EndedAt).ThenByDescending(one => one.InstanceId).Take(size + 1)))
            .OrderByDescending(one => one.EndedAt).ThenByDescending(one => one.Id);
    }

    private IQueryable<Row> Failed(Guid definition, Place? place)
    {
        // One that has ended may still have a message under way.
        var failing = All<WorkflowTimer>().Where(timer => timer.Attempts > 0).Select(timer => timer.InstanceId)
            .Concat(All<WorkflowErrand>().Where(errand => errand.Attempts > 0 && errand.InstanceId != null).Select(errand => errand.InstanceId!.Value));
        var failed = All<WorkflowInstance>().Where(one => one.DefinitionId == definition && failing.Contains(one.Id));
        if (place is { } last)
            failed = failed.Where(one => one.Id < last.Id);
        return Rows(failed.OrderByDescending(one => one.Id));
    }

    private static IQueryable<Row> Rows(IQueryable<WorkflowInstance> instances) => instances.Select(one => new Row
    {
        Id = one.Id,
        DefinitionId = one.DefinitionId,
        SubjectKind = one.SubjectKind,
        Subject = one.Subject,
        StartedAt = one.StartedAt,
        EndedAt = one.EndedAt,
        Standing = one.Standing,
        IsArchived = false,
    });

    private static IQueryable<Row> Rows(IQueryable<WorkflowArchive> archived) => archived.Select(one => new Row
    {
        Id = one.InstanceId,
        DefinitionId = one.DefinitionId,
        SubjectKind = one.SubjectKind,
        Subject = one.Subject,
        StartedAt = one.StartedAt,
        EndedAt = one.EndedAt,
        Standing = null,
        IsArchived = true,
    });

    private async Task<Page<InstanceLine>> PageAsync(IQueryable<Row> rows, Func<InstanceLine, DateTimeOffset> at, int size, CancellationToken cancel)
    {
        var lines = new List<InstanceLine>();
        foreach (var row in await rows.Take(size + 1).ToListAsync(cancel))
            lines.Add(await LineAsync(row, cancel));
        return Page<InstanceLine>.Of(lines, size, line => Place.Of(at(line), line.Id));
    }

    private async ValueTask<InstanceLine> LineAsync(Row row, CancellationToken cancel)
    {
        var model = await work.Definitions.OfAsync(work.Db, row.DefinitionId, cancel);
        return new InstanceLine(row.Id, row.DefinitionId, model.Key, model.Version ?? 0, row.SubjectKind, row.Subject, row.StartedAt, row.EndedAt,
            Names(model, row.Standing), row.IsArchived);
    }
}
