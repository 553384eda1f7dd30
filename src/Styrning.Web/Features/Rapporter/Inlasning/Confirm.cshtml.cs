using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Features.Rapporter.Inlasning;

/// <summary>Everything that was found, for a person to go through. Nothing counts before the last button.</summary>
[Authorize(Policies.ManageReports)]
public sealed class ConfirmModel(ReportImports imports, OrganisationReader organisation, CurrentUser user) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ImportForm Form { get; set; } = new();

    /// <summary>The box that says that a person has gone through the commitments. Never kept: it is said at the moment of saving.</summary>
    [BindProperty]
    public bool Reviewed { get; set; }

    public ReportImport Import { get; private set; } = null!;

    public FoundReport Found => Import.Found!;

    public bool MayAddAreas => ReportImports.MayAddAreas(user);

    public ImportChoices Choices { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => WhileItWaitsAsync(() =>
    {
        Form = Import.Form!;
        return Task.FromResult<IActionResult>(Page());
    }, cancel);

    /// <summary>The report as it was read, to compare with.</summary>
    public Task<IActionResult> OnGetTextAsync(CancellationToken cancel) =>
        WhileItWaitsAsync(() => Task.FromResult<IActionResult>(Content(Import.Text, "text/plain", Encoding.UTF8)), cancel);

    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancel) => WhileItWaitsAsync(async () =>
    {
        if (!TakesForm())
        {
            return await BadInputAsync();
        }

        await imports.ChangeAsync(Import, Form, user.PersonId, cancel);
        Say("Dina ändringar är sparade. Inläsningen finns kvar under Läs in en rapport tills du sparar rapporten.");
        return Redirect($"/rapporter/inlasning/{Id}");
    }, cancel);

    public Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) => WhileItWaitsAsync(async () =>
    {
        if (!TakesForm() || !IsFinished())
        {
            return await BadInputAsync();
        }

        return await imports.KeepAsync(Import, Form, user, cancel) is { } year ? Kept(year) : NotFound();
    }, cancel);

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Import = await imports.FindAsync(Id, cancel) ?? Import;
        Choices = new(await organisation.ChartAsync(cancel), Form);
    }

    // Not there: 404. Already kept, by the second press of the button too: where it went.
    private async Task<IActionResult> WhileItWaitsAsync(Func<Task<IActionResult>> work, CancellationToken cancel)
    {
        if (await imports.FindAsync(Id, cancel) is not { } import)
        {
            return NotFound();
        }

        if (import.KeptYear is { } year)
        {
            return Kept(year);
        }

        Import = import;
        Choices = new(await organisation.ChartAsync(cancel), import.Form!);
        return await work();
    }

    private RedirectResult Kept(int year)
    {
        Say($"Rapporten för {year} är sparad. Det som ska följas upp kommer med när nästa år öppnas.");
        return Redirect("/rapporter");
    }

    private bool TakesForm()
    {
        if (!Form.Fits(Found))
        {
            Form = Import.Form!;
            ModelState.Clear();
            ModelState.AddModelError("", "Formuläret kom inte fram helt, så inget är sparat. Det som sparades senast visas här.");
        }

        return ModelState.IsValid;
    }

    private bool IsFinished()
    {
        foreach (var (field, sentence) in ConfirmedReport.Missing(Form, Choices.RoleKeys))
        {
            ModelState.AddModelError(field, sentence);
        }

        if (!Reviewed)
        {
            ModelState.AddModelError(nameof(Reviewed), "Gå igenom åtagandena och kryssa i att du har gjort det.");
        }

        return ModelState.IsValid;
    }
}
