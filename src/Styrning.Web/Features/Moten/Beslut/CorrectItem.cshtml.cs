using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Domain.Decisions;
using Styrning.Web.Access;

namespace Styrning.Web.Features.Moten.Beslut;

/// <summary>Corrects the words of a recorded decision before its protocol is justerat, with a trace. The outcome stands: the matter has gone on by it.</summary>
[Authorize(Policies.ManageMeetings)]
internal sealed class CorrectItemModel(CorrectRecord correct, RecordOutcome record) : ItemPage
{
    [BindProperty]
    public CorrectionForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (Dossier.Decision is not { } decision)
        {
            return NotFound();
        }

        Form.Prefill(decision);
        return Page();
    }

    public IActionResult OnPostRader()
    {
        ModelState.Clear();
        Form.Reservations.Add(new());
        return Dossier.Decision is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Dossier.Decision is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await correct.StoreAsync(Id, Form, cancel);
        Say("Rättat. Det som stod förut finns kvar på punkten.");
        return Redirect(Path);
    }

    public async Task<IActionResult> OnPostTaTillbakaAsync(CancellationToken cancel)
    {
        await record.TakeBackAsync(Id, cancel);
        Say("Utfallet är taget tillbaka. Punkten väntar på att behandlas.");
        return Redirect(Path);
    }

    protected override Task ShowAsync(CancellationToken cancel)
    {
        Form.Version = Dossier.Decision?.Version ?? 0;
        ModelState.Remove("Form.Version");
        return Task.CompletedTask;
    }
}
