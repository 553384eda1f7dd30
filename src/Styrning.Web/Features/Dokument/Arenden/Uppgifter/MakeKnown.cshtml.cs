using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Documents;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Dokument.Arenden.Uppgifter;

/// <summary>The plan for making the decision known: who, how, when, by whom; ticked as it is done.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class MakeKnownModel(MatterDesk desk) : MatterPage(desk)
{
    public static readonly IReadOnlyList<string> Audiences = ["Medarbetare", "Chefer", "Förtroendevalda", "Kommunala bolag", "Allmänheten"];

    [BindProperty, StringLength(120, ErrorMessage = "Målgruppen kan ha högst 120 tecken.")]
    public string? Audience { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Åtgärden kan ha högst 500 tecken.")]
    public string? What { get; set; }

    [BindProperty]
    public string? RoleKey { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public AwarenessPlan? Plan { get; private set; }

    public bool MayChange => Plan?.FinishedOn is null && !Matter.IsWithdrawn;

    protected override string Form => DocumentTasks.MakeKnown;

    public void OnGet() => (RoleKey, DueOn) = (Matter.HandlerRoleKey, Desk.Today.AddMonths(1));

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        if (DueOn is null)
        {
            ModelState.AddModelError(nameof(DueOn), "Ange när det ska vara gjort.");
        }

        return ModelState.IsValid ? await ChangeAsync(plan => plan.Add(Audience ?? "", What ?? "", RoleKey ?? "", DueOn!.Value), cancel) : await BadInputAsync();
    }

    public Task<IActionResult> OnPostTickAsync(Guid step, bool done, CancellationToken cancel) => ChangeAsync(plan => plan.Tick(step, done ? Desk.Today : null), cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid step, CancellationToken cancel) => ChangeAsync(plan => plan.Remove(step), cancel);

    public async Task<IActionResult> OnPostFinishAsync(CancellationToken cancel)
    {
        await Desk.InTransactionAsync(Matter, async matter =>
        {
            var task = await Desk.RequireTaskAsync(Form, matter, cancel);
            (await PlanOfAsync(matter, cancel)).Finish(Desk.Today);
            await Desk.CompleteAsync(task, cancel);
        }, cancel);
        return ToMatter("Planen är genomförd och avslutad.");
    }

    protected override async Task ShowAsync(CancellationToken cancel) =>
        Plan = await Desk.Db.Set<AwarenessPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.MatterId == Id, cancel);

    private async Task<IActionResult> ChangeAsync(Action<AwarenessPlan> change, CancellationToken cancel)
    {
        await Desk.InTransactionAsync(Matter, async matter => change(await PlanOfAsync(matter, cancel)), cancel);
        return Redirect($"{Path}/gor-kant");
    }

    private async Task<AwarenessPlan> PlanOfAsync(DocumentMatter matter, CancellationToken cancel)
    {
        if (await Desk.Db.Set<AwarenessPlan>().FirstOrDefaultAsync(p => p.MatterId == matter.Id, cancel) is { } plan)
        {
            return plan;
        }

        plan = new AwarenessPlan { MatterId = matter.Id, DocumentId = matter.Items.Count == 1 ? matter.Items[0].DocumentId : null };
        Desk.Db.Add(plan);
        return plan;
    }
}
