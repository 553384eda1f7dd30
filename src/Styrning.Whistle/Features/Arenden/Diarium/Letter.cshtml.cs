using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Pages;
using Styrning.Whistle.Access;

namespace Styrning.Whistle.Features.Arenden.Diarium;

/// <summary>The registrator hands in a letter. Afterwards the page knows nothing of it: there is no address at which to read it again.</summary>
[Authorize(WhistlePolicies.KeepDiary)]
internal sealed class LetterModel(LetterIntake intake, CurrentHandler person) : FormPage
{
    [BindProperty, Required(ErrorMessage = "Ange dagen då brevet kom.")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public bool Misdirected { get; set; }

    [BindProperty, StringLength(2000, ErrorMessage = "Skriv högst 2 000 tecken.")]
    public string? Concerned { get; set; }

    [BindProperty, StringLength(100_000, ErrorMessage = "Skriv högst 100 000 tecken.")]
    public string? Text { get; set; }

    [BindProperty, Required(ErrorMessage = "Skriv var brevet finns, så att den som ska läsa det hittar det."), StringLength(500, ErrorMessage = "Skriv högst 500 tecken.")]
    public string Where { get; set; } = "";

    public void OnGet() => ReceivedOn = person.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        if (ReceivedOn > person.Today || ReceivedOn < person.Today.AddYears(-10))
        {
            return await BadInputAsync(nameof(ReceivedOn), "Dagen då brevet kom kan inte ligga i framtiden eller mer än tio år tillbaka.");
        }

        await intake.ReceiveAsync(ReceivedOn!.Value, Misdirected, Text ?? "", Where, (Concerned ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), cancel);
        Say("Brevet är registrerat och förseglat till dem som ska läsa det. Ge ärendet ett nummer här nedanför.");
        return Redirect("/arenden/diarium");
    }
}
