using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Organisation;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter.Aret;

/// <summary>A year's report: where it stands, section by section. Everyone may look; what may be done is asked per row.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class YearModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, OrganisationReader organisation, ReadSections sections, RemindNow reminding) : YearPage(db, user)
{
    public IReadOnlyList<SectionRow> Rows { get; private set; } = [];

    public IReadOnlyList<SectionNumber> Gaps { get; private set; } = [];

    public IReadOnlyList<YearStage> Stages { get; private set; } = [];

    public IReadOnlyList<RoleResolution> Vacancies { get; private set; } = [];

    /// <summary>What waits for this person on the report as a whole: name of the task and its page.</summary>
    public IReadOnlyList<(string Name, string Path)> Mine { get; private set; } = [];

    public IReadOnlyList<CompilationHead> Versions { get; private set; } = [];

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    /// <summary>A step of the process that has failed and is tried again; for the owner, who would else wait in vain.</summary>
    public IReadOnlyList<StandingElement> Stopped { get; private set; } = [];

    public bool MayRetry => IsOwner || CurrentUser.Holds(Access.Roles.Administrator);

    public bool MayCompileAnyway { get; private set; }

    public bool MayTakeBack { get; private set; }

    public bool MayCorrect { get; private set; }

    public bool MayReadFull => CurrentUser.MayReadFull(Cycle);

    public DateOnly Today => organisation.Today;

    public OrganisationChart Chart { get; private set; } = null!;

    public bool IsWriting => !Cycle.IsImported && Rows.Any(r => r.Section.IsOpen) && Cycle.WritingClosedAt is null;

    public bool LastDayWasMoved => Cycle.Plan is { } plan && plan.LastDay() != Cycle.LastDayOn;

    protected override bool MayOpen => true;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostPaminnAsync(string number, CancellationToken cancel)
    {
        if (!IsOwner || Cycle.Sections.Find(s => s.Number == number) is not { } section)
        {
            return NotFound();
        }

        return ToYear(await reminding.RunAsync(Cycle, section, cancel));
    }

    /// <summary>What has stopped is tried again at the next minute's round, whether it waited for its time or had given up.</summary>
    public async Task<IActionResult> OnPostForsokAsync(CancellationToken cancel)
    {
        if (!MayRetry)
        {
            return NotFound();
        }

        await Db.InTransactionAsync(() => processes.RetryAsync(Cycle.Id, cancel), cancel);
        return ToYear("Det som har stannat görs om inom en minut.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Chart = await organisation.ChartAsync(cancel);
        var rows = await sections.ReadAsync(Cycle, cancel);
        Rows = [.. rows.OrderBy(r => r.IsMine && !Cycle.IsImported && !IsOwner ? 0 : 1)]; // stable: the numbers keep their order within
        Gaps = SectionNumber.Gaps(Cycle.Sections.Select(s => SectionNumber.TryParse(s.Number, out var n) ? n : null).OfType<SectionNumber>());
        Versions = await Db.VersionsAsync(Cycle.Id, cancel);
        Commitments = await Db.Set<Commitment>().Include(c => c.Years).AsNoTracking().Where(c => c.PromisedYear == Cycle.Year && (MayReadFull || c.Secrecy == null)).ToListAsync(cancel);
        if (!Cycle.IsImported)
        {
            await ShowProcessAsync(cancel);
        }
    }

    private async Task ShowProcessAsync(CancellationToken cancel)
    {
        var waiting = await processes.OpenTasks.Where(t => t.Subject == Cycle.Id).ToListAsync(cancel);
        Stages = YearStage.Of(Cycle, waiting);
        Mine = [.. waiting.Where(t => CurrentUser.Holds(t.Role ?? "")).Select(t => (t.Name, Path: PathOf(t))).Where(t => t.Path is not null).Select(t => (t.Name, t.Path!))];
        Stopped = [.. (await processes.WhereIsAsync(Cycle.Id, cancel)).SelectMany(w => w.Current).Where(c => c.Cause is not null)];
        var open = Rows.Where(r => r.Section.IsOpen && Cycle.WritingClosedAt is null).SelectMany(r => r.Section.Assignments).Select(a => a.RoleKey).Distinct();
        Vacancies = [.. open.Select(role => Chart.Resolve(role, organisation.Today)).Where(r => r.IsVacant)];
        MayCompileAnyway = IsOwner && await processes.IsWaitingForAsync(ReportMessages.CompileAnyway, Cycle.Id, cancel: cancel);
        MayTakeBack = IsOwner && await processes.IsWaitingForAsync(ReportMessages.NewVersion, Cycle.Id, cancel: cancel);
        MayCorrect = IsOwner && Cycle.FinishedAt is not null && waiting.Count == 0;
    }

    private string? PathOf(WorkflowTask task) => task.Form switch
    {
        ReportTasks.Compile => $"/rapporter/{Year}/sammanstall",
        ReportTasks.JudgePublic => $"/rapporter/{Year}/offentlig",
        ReportTasks.Send => $"/rapporter/{Year}/skicka",
        ReportTasks.RecordBoard => $"/rapporter/{Year}/beslut",
        _ => null,
    };
}
