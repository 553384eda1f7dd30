using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Arendet;

/// <summary>The case: where it stands, which days it owes, what waits, and everything that has been written in it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class CaseModel(CaseDesk desk, CaseWork work, WhistleDb db, CurrentHandler handler, CaseDrawing drawing, SealedFiles files, IEnumerable<ICaseLink> links) : CasePage(desk)
{
    public DateOnly Today => handler.Today;

    public IEnumerable<ICaseLink> Links => links.Where(link => link.IsFor(State));

    /// <summary>Forms of the tasks that wait.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    public DrawnCase? Drawing { get; private set; }

    /// <summary>Those who have the case today.</summary>
    public IReadOnlyList<string> Handlers { get; private set; } = [];

    /// <summary>Of those that have come; one whose contents were removed still counts.</summary>
    public int FileCount { get; private set; }

    public ReportContent? Report => Reports.Of(Open);

    public bool Reachable => Open.Case.CodeHash is not null;

    /// <summary>While the reporter has something to be told; not before it has come so far that there is something to tell.</summary>
    public bool MayTellMeanwhile => !State.IsOver && State.Stage is not (CaseStage.Received or CaseStage.FeedbackGiven);

    public CaseDocument? ProtocolThatWaits => ProtocolReview.Waiting(Open.Documents);

    /// <summary>What the handlers have set themselves to do, by its note.</summary>
    public IReadOnlyDictionary<Guid, CaseTask> Tasks { get; private set; } = new Dictionary<Guid, CaseTask>();

    /// <summary>Those that are left, the nearest day first.</summary>
    public IEnumerable<(CaseTask Task, CaseDocument Note)> ToDo => Open.Documents.Where(d => Tasks.TryGetValue(d.Id, out var task) && task.DoneOn is null)
        .Select(d => (Task: Tasks[d.Id], Note: d)).OrderBy(one => one.Task.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.Note.No);

    /// <summary>It is another's to do.</summary>
    public bool IsForAnother(string form) => form == CaseProcess.SecondOpinion && !CaseRules.IsSecondHandler(Open.Case, handler.PersonId);

    private IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Waiting = await work.WaitingAsync(Id, cancel);
        FileCount = (await files.OfAsync(Id, cancel)).Count;
        Drawing = await drawing.OfAsync(Id, cancel);
        Tasks = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == Id).ToDictionaryAsync(t => t.DocumentId, cancel);
        var appointed = await db.Appointments.AsNoTracking().Where(a => a.Organisation == Open.Case.Organisation && a.PersonId != null && a.Kind == AppointmentKind.Handler).ToListAsync(cancel);
        Names = appointed.GroupBy(a => a.PersonId!.Value).ToDictionary(group => group.Key, group => group.Last().Name);
        var having = await db.Wraps.Where(w => w.CaseId == Id && w.Holder == WrapHolder.Handler && w.KeyNo == Open.Case.KeyNo).Select(w => w.AppointmentId).ToListAsync(cancel);
        Handlers = [.. appointed.Where(a => having.Contains(a.Id) && a.IsCurrent(Today)).Select(a => a.Name).Distinct()];
    }

    /// <summary>One of the handlers' own tasks is done. Twice is once.</summary>
    public async Task<IActionResult> OnPostKlarAsync([FromForm] Guid task, CancellationToken cancel)
    {
        if (await db.Set<CaseTask>().SingleOrDefaultAsync(t => t.DocumentId == task && t.CaseId == Id, cancel) is not { } found)
        {
            return NotFound();
        }

        if (found.DoneOn is null)
        {
            await work.WriteAsync(Open, "gjorde-klart", () => (found.DoneOn, found.DoneBy) = (Today, handler.PersonId), cancel);
        }

        return ToCase("Uppgiften är gjord.");
    }

    public string? NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "Tidigare handläggare") : null;
}
