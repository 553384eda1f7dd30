using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Fornyelse.Oversyn;

/// <summary>Begins an översyn: one matter about many documents, each with its action, one diarienummer, one tjänsteskrivelse.</summary>
[Authorize(Policies.ManageDocuments)]
internal sealed class StartModel(OversynPlan plan, RenewalAnswers answers, Memos memos, OrganisationReader organisation, CurrentUser user) : FormPage
{
    /// <summary>The renewals that were chosen on the board.</summary>
    [BindProperty(SupportsGet = true, Name = "val")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>What is to happen with each document, by its renewal.</summary>
    [BindProperty]
    public Dictionary<Guid, MatterAction> Actions { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, Guid?> ReplacedBy { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Skriv vad ärendet heter."), StringLength(300, ErrorMessage = "Rubriken kan vara högst 300 tecken.")]
    public string? Title { get; set; }

    [BindProperty, StringLength(60, ErrorMessage = "Diarienumret kan vara högst 60 tecken.")]
    public string? Diarienummer { get; set; }

    [BindProperty]
    public DateOnly? RegisteredOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vem som handlägger.")]
    public string? Handler { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vem som godkänner förslaget.")]
    public string? Reviewer { get; set; }

    public OversynPlan Plan => plan;

    public IReadOnlyList<SelectListItem> RoleList { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Title = plan.Title;
        Handler = Roles.KeepTheDocuments.First(user.Holds);
        Reviewer = Handler == Roles.Kanslichef ? Roles.Kommunjurist : Roles.Kanslichef;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await plan.ReadAsync(Chosen, cancel);
        var wanted = new NewMatter
        {
            Title = Title!.Trim(),
            DecidingOrganKey = plan.RequireOneOrgan(),
            HandlerRoleKey = Handler!,
            ReviewerRoleKey = Reviewer!,
            IsBatch = true,
            ArrivedOn = organisation.Today,
            Diarienummer = await plan.RequireNumberAsync(Diarienummer, cancel),
            RegisteredOn = RegisteredOn,
            Items = [.. plan.Rows.Select(r => plan.ItemOf(r, Actions.GetValueOrDefault(r.Renewal.Id, MatterAction.ReAdopt), ReplacedBy.GetValueOrDefault(r.Renewal.Id)))],
        };
        var matter = await answers.StartMatterAsync(wanted, started => memos.DraftAsync(started, cancel), cancel);
        Say("Översynen har börjat som ett ärende. Läs igenom tjänsteskrivelsen och skriv det som behövs.");
        return Redirect(MemoPaths.Of(matter.Id));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        await plan.ReadAsync(Chosen, cancel);
        RoleList = RoleOptions.Of(await organisation.ChartAsync(cancel), organisation.Today);
    }
}
