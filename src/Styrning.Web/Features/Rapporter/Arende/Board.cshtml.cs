using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Reporting;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;

namespace Styrning.Web.Features.Rapporter.Arende;

/// <summary>The nämndsekreterare records what the board did. The outcome alone decides where the report goes next.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class BoardModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, OrganisationReader organisation, TimeProvider clock) : YearPage(db, user)
{
    private static readonly Dictionary<BoardOutcome, string> Names = new()
    {
        [BoardOutcome.Noted] = "noterad",
        [BoardOutcome.Approved] = "godkand",
        [BoardOutcome.Filed] = "lagd_till_handlingarna",
        [BoardOutcome.Aterremiss] = "aterremiss",
        [BoardOutcome.Bordlaggning] = "bordlagd",
    };

    [BindProperty, Required(ErrorMessage = "Välj vad kommunstyrelsen beslutade.")]
    public BoardOutcome? Outcome { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange organet."), StringLength(120, ErrorMessage = "Organets namn kan vara högst 120 tecken.")]
    public string? Organ { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange sammanträdesdagen.")]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange paragrafens nummer i protokollet.")]
    public int? Paragraf { get; set; }

    [BindProperty, StringLength(4000, ErrorMessage = "Motiveringen kan vara högst 4 000 tecken.")]
    public string? Note { get; set; }

    public bool Waits { get; private set; }

    public DateOnly Today => organisation.Today;

    protected override bool MayOpen => !Cycle.IsImported && CurrentUser.Holds(Roles.Namndsekreterare);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Organ = "Kommunstyrelsen";
        MeetingOn = Cycle.Plan?.BoardMeetingOn is { } planned && planned <= Today ? planned : null;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await Db.InTransactionAsync(async () =>
        {
            var task = await processes.RequireAsync(ReportTasks.RecordBoard, Cycle.Id, null, [Roles.Namndsekreterare], cancel);
            var recorded = await Db.Set<BoardDecision>().AsNoTracking().Where(d => d.Paragraf == Paragraf).ToListAsync(cancel);
            Cycle.RecordBoard(Outcome!.Value, Organ!, MeetingOn!.Value, Paragraf!.Value, Note ?? "", Today, CurrentUser.PersonId, clock.GetUtcNow(), recorded);
            await processes.CompleteAsync(task.Id, CurrentUser.PersonId.ToString(), new Dictionary<string, object?> { ["utfall"] = Names[Outcome.Value] }, cancel);
        }, cancel);
        return ToYear($"Beslutet är registrerat: {SectionWords.Of(Outcome!.Value).ToLowerInvariant()}, {Organ} § {Paragraf}.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) =>
        Waits = await processes.FindAsync(ReportTasks.RecordBoard, Cycle.Id, null, [Roles.Namndsekreterare], cancel) is not null;
}
