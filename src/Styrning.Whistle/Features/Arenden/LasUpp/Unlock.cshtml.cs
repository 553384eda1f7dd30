using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Styrning.Pages;
using Styrning.Whistle.Access;
using Styrning.Whistle.Data;

namespace Styrning.Whistle.Features.Arenden.LasUpp;

/// <summary>The handler gives the passphrase, and goes back to the page that asked for it.</summary>
[Authorize(WhistlePolicies.HandleCases)]
internal sealed class UnlockModel(WhistleDb db, KeyRing keys, CurrentHandler handler) : FormPage
{
    /// <summary>The page that asked. Handlers' own pages only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    /// <summary>Whether what was typed is kept; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "sparad")]
    public bool? Saved { get; set; }

    [BindProperty, Required(ErrorMessage = "Ange din lösenfras."), StringLength(300, ErrorMessage = "Lösenfrasen kan vara högst 300 tecken.")]
    public string? Passphrase { get; set; }

    public bool IsOpen { get; private set; }

    public bool IsDemo { get; private set; }

    public string Target => Url.IsLocalUrl(Till) && Till!.StartsWith("/arenden", StringComparison.Ordinal) ? Till : "/arenden";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return await db.HandlerKeys.AnyAsync(k => k.PersonId == handler.PersonId, cancel) ? Page() : Redirect("/arenden/nyckel");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await BadInputAsync();
        }

        var opened = await keys.UnlockAsync(Passphrase!, cancel);
        await db.SaveChangesAsync(cancel); // not in a transaction: a passphrase takes its time, and nobody else's report may wait for it
        return opened ? LocalRedirect(Target) : await BadInputAsync(nameof(Passphrase), "Lösenfrasen stämmer inte. Kontrollera stora och små bokstäver och försök igen.");
    }

    public async Task<IActionResult> OnPostLasAsync(CancellationToken cancel)
    {
        await keys.LockAsync(cancel);
        Say("Din nyckel är låst.");
        return Redirect(AskForPassphrase.Path);
    }

    public override async Task LoadAsync(CancellationToken cancel)
    {
        IsOpen = await keys.OpenAsync(cancel) is not null;
        IsDemo = await db.HandlerKeys.AnyAsync(k => k.PersonId == handler.PersonId && k.IsDemo, cancel);
    }
}
