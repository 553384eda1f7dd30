using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Workflow;
using Styrning.Workflow.Model;

namespace Styrning.Web.Features.Processer;

/// <summary>Starts a matter by hand, in the newest version of a process that is about no record.</summary>
[Authorize(Policies.StartProcesses)]
internal sealed class StartModel(StyrningDb db, Processes<StyrningDb> processes, ProcessFiles files, CurrentUser user, TimeProvider clock) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Skriv vad ärendet gäller."), StringLength(120, ErrorMessage = "Skriv det på högst 120 tecken.")]
    public string? About { get; set; }

    /// <summary>What the process must know from the start: one variable a line.</summary>
    [BindProperty]
    public string? Variables { get; set; }

    public ProcessModel? Process { get; private set; }

    public string Name => Process!.Name ?? Key;

    /// <summary>Whether a person may start the process: it is about no record, and nothing but a person starts it.</summary>
    public static bool IsStartedByHand(ProcessModel process) => process.SubjectKind == FreeMatters.SubjectKind && process.Body.Entrances.Any();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Process is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Process is null)
        {
            return NotFound();
        }

        var variables = new Dictionary<string, object?>(TypedLines.Read(Variables, nameof(Variables), NoVariables.Instance, clock.GetUtcNow(), ModelState)) { [FreeMatters.Title] = About?.Trim() };
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var instance = Guid.Empty;
        await db.InTransactionAsync(() => Faults.AsRefusal(async () =>
            instance = await processes.StartAsync(Key, Guid.CreateVersion7(), variables, user.PersonId.ToString(), cancel)), cancel);
        Say($"{About!.Trim()} är startat.");
        return Redirect($"/processer/arenden/{instance}");
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var newest = (await files.VersionsAsync(Key, cancel)).FirstOrDefault();
        var process = newest is null ? null : await files.ModelAsync(newest.Id, cancel);
        Process = process is not null && IsStartedByHand(process) ? process : null;
    }
}
