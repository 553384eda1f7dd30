using Microsoft.AspNetCore.Mvc;
using Styrning.Domain;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>The one act that makes a report of a draft. However often it is pressed, with this code it is one case.</summary>
internal sealed class SendModel(Drafts drafts, ChannelCookie cookie, Sending sending) : DraftPage(drafts, cookie)
{
    public override string Path => Steps.Send;

    [BindProperty]
    public string? Typed { get; set; }

    public string? Error => ModelState.TryGetValue(nameof(Typed), out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public IActionResult OnGet() => Draft.Code.Length == 0 ? Go(Steps.Check) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        CheckModel.RequireWhole(Draft);
        Rule.Require(Draft.Code.Length > 0, "VIS-13", "Skriv av koden innan du skickar.");
        if (!ReporterCode.EndsWith(Draft.Code, Typed))
        {
            return await BadInputAsync(nameof(Typed), T("Det stämmer inte med koden. Visa den igen och kontrollera det du skrev av.", "That does not match the code. Show it again and check what you copied."));
        }

        await sending.SendAsync(Secret, Draft, CancellationToken.None); // what is pressed is done, also when the browser hangs up
        return Go(Steps.Receipt);
    }
}
