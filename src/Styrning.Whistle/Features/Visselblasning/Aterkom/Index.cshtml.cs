using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>Where the reporter gives the code. Only what is typed in the form is read: a code in an address is not.</summary>
[AllowAnonymous]
internal sealed class ReturnModel(ReporterVisit visit, VisitCookie cookie, GuessPace pace) : ChannelPage
{
    [BindProperty(Name = "kod")]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ReporterCode.Read(Code, out var mistake) is not { } code)
        {
            return await BadInputAsync("kod", CodeWords.Of(mistake!.Value, this));
        }

        using var ticket = await visit.EnterAsync(code, cancel);
        if (ticket is null)
        {
            await pace.TakeTurnAsync(cancel);
            return await BadInputAsync("kod", CodeWords.Nowhere(this));
        }

        cookie.Set(Response, ticket);
        return Go(VisitPage.Start);
    }
}
