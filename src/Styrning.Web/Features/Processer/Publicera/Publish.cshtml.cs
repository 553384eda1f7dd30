using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Web.Access;
using Styrning.Web.Features.Shared;
using Styrning.Workflow.Simulation;

namespace Styrning.Web.Features.Processer.Publicera;

/// <summary>
/// A file from a modeler on its way to be a version: looked at, tried, published. The text is carried by the form from step to step, where it can be mended
/// too; until the last button nothing is saved.
/// </summary>
[Authorize(Policies.ManageProcesses)]
internal sealed class PublishModel(FileCheck check) : FormPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Xml { get; set; }

    /// <summary>The box beside the last button.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    [BindProperty]
    public TryForm Try { get; set; } = new();

    /// <summary>Null before there is a file.</summary>
    public CheckedFile? Checked { get; private set; }

    /// <summary>Null before anything has been tried.</summary>
    public Tried? Tried { get; private set; }

    public Drawing? Drawing { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return await BadInputAsync(nameof(Upload), "Välj en fil.");
        }

        (Xml, var problem) = await UploadedFile.ReadAsync(Upload, cancel);
        ModelState.Remove(nameof(Xml)); // the field is to show the file, not what was posted beside it
        return problem is null ? await ShowAsync(cancel) : await BadInputAsync(nameof(Upload), problem);
    }

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Checked is not { CanBeTried: true })
        {
            return await ShowAsync(cancel);
        }

        try
        {
            Tried = new Tried(Try.Run(Checked.File, cancel), Checked);
        }
        catch (SimulationRefused refused)
        {
            return await BadInputAsync("", refused.Message);
        }

        Drawing = Drawing.Of("Vägen som processen gick", Xml!, Tried.Process, Tried.Marks);
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Checked is not { CanBePublished: true })
        {
            return await ShowAsync(cancel);
        }

        if (!Confirmed)
        {
            return await BadInputAsync(nameof(Confirmed), "Kryssa i att versionen ska publiceras.");
        }

        var published = await check.PublishAsync(Xml!, cancel);
        Say($"Publicerad: {SwedishText.Join(published.Select(process => $"{process.Key} version {process.Version}"))}. Nya ärenden följer den från och med nu.");
        return Redirect(ProcessPaths.Of(published[0].Key));
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        Xml = Xml?.Trim();
        Checked = string.IsNullOrEmpty(Xml) ? null : await check.CheckAsync(Xml, cancel);
        if (Checked is not null)
        {
            Drawing = Drawing.Of("Filen som ritning", Xml!, null, Checked.Marks);
            Try.Fill(Checked.File);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Checked switch
        {
            null => await BadInputAsync(nameof(Xml), "Klistra in filens text, eller ladda upp filen."),
            { Problems.Count: > 0 } => new Microsoft.AspNetCore.Mvc.RazorPages.PageResult { StatusCode = StatusCodes.Status400BadRequest },
            _ => Page(),
        };
    }
}
