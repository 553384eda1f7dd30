using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Pages;
using Styrning.Whistle.Access;

namespace Styrning.Whistle.Features.Arenden.Diarium;

/// <summary>The registrator's view of the channel: neutral lines, and where the registry's numbers are written.</summary>
[Authorize(WhistlePolicies.KeepDiary)]
internal sealed class IndexModel(Diary diary) : FormPage
{
    [BindProperty(SupportsGet = true), Range(1, 100_000, ErrorMessage = "Sidan finns inte.")]
    public int Sida { get; set; } = 1;

    /// <summary>What is looked for: a part of a matter's number.</summary>
    [BindProperty(SupportsGet = true), StringLength(50, ErrorMessage = "Numret kan vara högst 50 tecken.")]
    public string? Sok { get; set; }

    [BindProperty]
    public Guid Document { get; set; }

    [BindProperty, StringLength(50, ErrorMessage = "Numret kan vara högst 50 tecken.")]
    public string? Number { get; set; }

    public IReadOnlyList<DiaryLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        await LoadAsync(cancel);
        var number = string.Join(' ', (Number ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (number.Length == 0 && Lines.Any(l => l.Document == Document && l.CaseNumber is null && l.EntryNumber is null))
        {
            return await BadInputAsync($"nummer-{Document:N}", "Skriv numret som ärendet har fått i diariet.");
        }

        if (await diary.EnterAsync(Document, number, cancel) is not { } entered)
        {
            return NotFound();
        }

        Say($"Handlingen är införd som {entered}.");
        return Redirect("/arenden/diarium");
    }

    public override async Task LoadAsync(CancellationToken cancel) => (Lines, Count) = await diary.ReadAsync(Sida, (Sok ?? "").Trim(), cancel);
}
