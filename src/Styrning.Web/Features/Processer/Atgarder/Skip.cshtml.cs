using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Workflow;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>Lets what has failed pass as done, with what it should have told the process.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class SkipModel(StyrningDb db, Processes<StyrningDb> processes, Matters matters, CurrentUser user, TimeProvider clock) : MendTokenPage(db, matters, user, clock)
{
    [BindProperty]
    public string? Outcome { get; set; }

    protected override bool IsThere => base.IsThere && Possible.CanSkip(Token);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = TypedLines.Read(Outcome, nameof(Outcome), new Seen(Matter.Detail.Variables), Now, ModelState);
        return ModelState.IsValid
            ? await MendAsync(() => processes.SkipAsync(Id, Token, Reason!, Actor, outcome, cancel), $"{Name} är överhoppad. Ärendet har gått vidare.")
            : await BadInputAsync();
    }
}
