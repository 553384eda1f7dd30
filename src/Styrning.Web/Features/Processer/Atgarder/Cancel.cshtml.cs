using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>Ends a matter before its end. What it should lead to does not happen; it cannot be taken up again.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class CancelModel(StyrningDb db, Processes<StyrningDb> processes, Matters matters, CurrentUser user, TimeProvider clock) : MendPage(db, matters, user, clock)
{
    public const string Word = "avbryt";

    /// <summary>Typed by hand: the one thing here that nothing can undo.</summary>
    [BindProperty]
    public string? Confirmation { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!string.Equals(Confirmation?.Trim(), Word, StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(Confirmation), $"Skriv {Word} för att visa att du menar det.");
        }

        return ModelState.IsValid
            ? await MendAsync(() => processes.CancelAsync(Id, Reason!, Actor, cancel), "Ärendet är avbrutet. Öppna uppgifter i det behövs inte längre.")
            : await BadInputAsync();
    }
}
