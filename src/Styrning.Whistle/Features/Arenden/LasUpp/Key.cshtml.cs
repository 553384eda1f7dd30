using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Features.Arenden.LasUpp;

/// <summary>The handler's own key: made once, its passphrase changed whenever the handler wants.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class KeyModel(HandlerKeys keys) : FormPage
{
    [BindProperty]
    public string? Old { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange en lösenfras."), StringLength(300, ErrorMessage = "Lösenfrasen kan vara högst 300 tecken.")]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public HandlerKey? Key { get; private set; }

    public string Fingerprint => Key is null ? "" : PublicKeyText.Fingerprint(Key.PublicKey);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        if (Passphrase != Again)
        {
            return await BadInputAsync(nameof(Again), "Du skrev olika lösenfraser. Skriv samma i båda fälten.");
        }

        if (Key is null)
        {
            await keys.MakeAsync(Passphrase!, cancel);
        }
        else if (!await keys.ChangeAsync(Old ?? "", Passphrase!, cancel))
        {
            return await BadInputAsync(nameof(Old), "Den nuvarande lösenfrasen stämmer inte.");
        }

        Say(Key is null ? "Din nyckel är gjord. Nya rapporter låses också till dig." : "Lösenfrasen är bytt. Nyckeln är låst i andra webbläsare.");
        return Redirect("/arenden");
    }

    public override async Task LoadAsync(CancellationToken cancel) => Key = await keys.MineAsync(cancel);
}
