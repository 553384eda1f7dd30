using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Domain.Reporting;
using Styrning.Domain.Reporting.Content;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Workflow;
using Styrning.Workflow.Storage;

namespace Styrning.Web.Features.Rapporter.Sammanstallning;

/// <summary>The owner puts the report together: what is missing, what is secret, what it looks like; then freezes it, or opens sections again.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CompileModel(StyrningDb db, CurrentUser user, Processes<StyrningDb> processes, Compiling compiling, OrganisationReader organisation) : YearPage(db, user)
{
    [BindProperty, StringLength(20000, ErrorMessage = "Inledningen kan vara högst 20 000 tecken.")]
    public string? Introduction { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "Beskrivningen av ändringen kan vara högst 1 000 tecken.")]
    public string? Note { get; set; }

    [BindProperty]
    public List<string> Reopen { get; set; } = [];

    [BindProperty]
    public DateOnly? NewLastDay { get; set; }

    public ReportContent Report { get; private set; } = null!;

    public IReadOnlyList<SecretPiece> Secret { get; private set; } = [];

    public IReadOnlyList<CompilationHead> Versions { get; private set; } = [];

    /// <summary>Null when nothing waits to be compiled.</summary>
    public WorkflowTask? Waiting { get; private set; }

    /// <summary>The board has had the report: only a correction is made now.</summary>
    public bool IsCorrection => Cycle.FinishedAt is not null;

    public DateOnly Today => organisation.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Introduction = Cycle.Introduction;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostSparaAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await processes.RequireAsync(ReportTasks.Compile, Cycle.Id, null, [Cycle.OwnerRoleKey], cancel);
        Cycle.Introduction = Introduction ?? "";
        await Db.SaveChangesAsync(cancel);
        Say("Inledningen är sparad.");
        return Redirect($"/rapporter/{Year}/sammanstall");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Cycle.Introduction = Introduction ?? "";
        var version = await compiling.FreezeAsync(Cycle, Note ?? "", cancel);
        Say($"Version {version.VersionNo} är sammanställd och låst. Den offentliga versionen väntar på att godkännas.");
        return Redirect($"/rapporter/{Year}/version/{version.VersionNo}");
    }

    public async Task<IActionResult> OnPostOppnaAsync(CancellationToken cancel)
    {
        if (NewLastDay is not { } day)
        {
            ModelState.Remove(nameof(NewLastDay));
            return await BadInputAsync(nameof(NewLastDay), "Ange en ny sista dag för avsnitten som öppnas.");
        }

        await compiling.ReopenAsync(Cycle, Reopen, day, cancel);
        return ToYear($"{SwedishText.Sentence(SwedishText.Count(Reopen.Count, "avsnitt är öppnat", "avsnitt är öppnade", neuter: true))} igen, till {SwedishText.Date(day)}.");
    }

    protected override async Task ShowAsync(CancellationToken cancel)
    {
        Waiting = await processes.FindAsync(ReportTasks.Compile, Cycle.Id, null, [Cycle.OwnerRoleKey], cancel);
        Report = await compiling.PreviewAsync(Cycle, Note ?? "", cancel);
        Secret = SecretPieces.Of(Report);
        Versions = await Db.VersionsAsync(Cycle.Id, cancel);
    }
}
