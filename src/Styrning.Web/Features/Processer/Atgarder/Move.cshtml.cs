using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Web.Access;
using Styrning.Web.Data;
using Styrning.Web.Features.Processer.Arende;
using Styrning.Workflow;
using Styrning.Workflow.Model;

namespace Styrning.Web.Features.Processer.Atgarder;

/// <summary>Takes a matter from where it stands to another element of the same part of the drawing.</summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class MoveModel(StyrningDb db, Processes<StyrningDb> processes, Matters matters, CurrentUser user, TimeProvider clock) : MendTokenPage(db, matters, user, clock)
{
    [BindProperty, Required(ErrorMessage = "Välj vart ärendet ska flyttas.")]
    public string? Target { get; set; }

    public IReadOnlyList<FlowNode> Targets => Possible.Targets(Token);

    public IEnumerable<SelectListItem> Choices =>
        [new("Välj", ""), .. Targets.Select(node => new SelectListItem(node.Name == node.Id ? node.Id : $"{node.Name} ({node.Id})", node.Id))];

    protected override bool IsThere => base.IsThere && Targets.Count > 0;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => ModelState.IsValid
        ? await MendAsync(() => processes.MoveAsync(Id, Token, Target!, Reason!, Actor, cancel), $"{Name} är lämnat. Ärendet står nu vid {Matter.NameOf(Target!)}, eller har gått vidare därifrån.")
        : await BadInputAsync();
}
