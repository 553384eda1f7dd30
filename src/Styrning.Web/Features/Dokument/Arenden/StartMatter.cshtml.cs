using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Styrning.Domain.Documents;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Dokument.Arenden;

/// <summary>Begins a matter about one document. For those who keep the register, and for whoever answers for the document.</summary>
[Authorize(Policies.ReadDocuments)]
internal sealed class StartMatterModel(MatterDesk desk, Matters matters, CurrentUser user) : FormPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The renewal that the matter answers; null when none asked for it.</summary>
    [BindProperty(SupportsGet = true, Name = "fornyelse")]
    public Guid? RenewalId { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vad ärendet gäller.")]
    public MatterAction? Action { get; set; }

    [BindProperty]
    public Guid? ReplacedById { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Ärendets namn kan ha högst 300 tecken.")]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vilket organ som beslutar.")]
    public string? DecidingOrganKey { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vem som handlägger.")]
    public string? HandlerRoleKey { get; set; }

    [BindProperty, Required(ErrorMessage = "Välj vem som godkänner förslaget.")]
    public string? ReviewerRoleKey { get; set; }

    [BindProperty]
    public List<string> Preparers { get; set; } = [];

    [BindProperty, StringLength(60, ErrorMessage = "Diarienumret kan ha högst 60 tecken.")]
    public string? Diarienummer { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange dagen då ärendet kom in eller upprättades.")]
    public DateOnly? ArrivedOn { get; set; }

    [BindProperty]
    public DateOnly? RegisteredOn { get; set; }

    [BindProperty]
    public bool Remiss { get; set; }

    [BindProperty]
    public DateOnly? AppliesFromOn { get; set; }

    public StartMatterView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (View is null)
        {
            return NotFound();
        }

        (DecidingOrganKey, HandlerRoleKey, ArrivedOn) = (View.Document.DecidingOrganKey, View.Document.OwnerRoleKey, desk.Today);
        ReviewerRoleKey = HandlerRoleKey == Roles.Kanslichef ? Roles.Kommunjurist : Roles.Kanslichef;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (View is null || !ModelState.IsValid)
        {
            return View is null ? NotFound() : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        var matter = await matters.StartAsync(Wanted(View), desk.Me, cancel);
        Say($"Ärendet är påbörjat: {matter.Title}.");
        return Redirect(RecordPaths.OfMatter(matter.Id));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        var view = await StartMatterView.ReadAsync(desk, Key, cancel);
        View = (view is not null && (desk.KeepsDocuments || user.Holds(view.Document.OwnerRoleKey)) ? view : null)!;
    }

    private NewMatter Wanted(StartMatterView view) => new()
    {
        Title = Title?.Trim() ?? "",
        DecidingOrganKey = DecidingOrganKey!,
        HandlerRoleKey = HandlerRoleKey!,
        ReviewerRoleKey = ReviewerRoleKey!,
        PreparerRoleKeys = [.. Preparers.Where(key => view.Chart.Role(key) is not null)],
        Diarienummer = Domain.Documents.Diarienummer.Require(Diarienummer, view.Series, desk.Today.Year),
        ArrivedOn = ArrivedOn!.Value,
        RegisteredOn = RegisteredOn,
        Remiss = Remiss,
        Items = [new(view.Document.Id, Action!.Value, RenewalId, Action is MatterAction.Replace ? ReplacedById : null, AppliesFromOn)],
    };
}
