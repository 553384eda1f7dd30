using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.Registrera;

/// <summary>A handler enters a report that came by letter, phone, in a meeting, or to somebody who was not the right one.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class RegisterModel(OralIntake intake, CurrentHandler handler, KeyRing keys) : FormPage
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    /// <summary>Made when the page is opened, so that a form that is sent twice is one case.</summary>
    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    /// <summary>What has just been registered; null before.</summary>
    public Registered? Done { get; private set; }

    public DateOnly Today => handler.Today;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Before anything is saved: otherwise the page would lead away from the code that is shown once.
        _ = await keys.OpenAsync(HttpContext.RequestAborted) ?? throw new KeyIsLocked();
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    public override async Task LoadAsync(CancellationToken cancel) =>
        Organisations = [.. (await intake.OrganisationsAsync(cancel)).Select(o => new SelectListItem(o.Name, o.Key))];

    public void OnGet()
    {
        Code = ReporterCode.New().Shown;
        Input = new() { ReceivedOn = Today, Organisation = Organisations[0].Value };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ReporterCode.Read(Code, out _) is not { } code || !Organisations.Any(o => o.Value == Input.Organisation))
        {
            return await BadInputAsync("", "Öppna sidan på nytt och skriv av det du har skrivit här.");
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        Done = await intake.RegisterAsync(Input, code, cancel);
        return Page();
    }
}

internal sealed class RegisterInput
{
    [Required(ErrorMessage = "Välj organisation.")]
    public string? Organisation { get; set; }

    [Required(ErrorMessage = "Välj hur det kom in.")]
    public IntakeChannel? Channel { get; set; }

    [Required(ErrorMessage = "Skriv dagen då det kom in.")]
    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessage = "Skriv vad som rapporteras."), StringLength(100_000, ErrorMessage = "Skriv högst 100 000 tecken.")]
    public string? What { get; set; }

    [StringLength(2_000, ErrorMessage = "Skriv högst 2 000 tecken.")]
    public string? Concerned { get; set; }

    [StringLength(2_000, ErrorMessage = "Skriv högst 2 000 tecken.")]
    public string? Contact { get; set; }

    public bool Declines { get; set; }

    public bool Recorded { get; set; }

    public bool Consented { get; set; }

    public bool GivesCode { get; set; }
}
