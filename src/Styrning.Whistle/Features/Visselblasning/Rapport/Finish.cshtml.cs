using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Rapport;

/// <summary>Forgets the draft or the receipt, and the cookie. A second press finds nothing to forget, and answers the same.</summary>
internal sealed class FinishModel(Drafts drafts, ChannelCookie cookie) : ChannelPage
{
    public void OnGet()
    {
        // Shown as it is.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (cookie.Read(Request) is { } secret)
        {
            if (!secret.IsTokenFor(Steps.Finish, Request.Form["token"]))
            {
                return StatusCode(403);
            }

            await drafts.DiscardAsync(secret, cancel);
            cookie.Forget(Response);
        }

        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Go(Steps.Finish);
    }
}
