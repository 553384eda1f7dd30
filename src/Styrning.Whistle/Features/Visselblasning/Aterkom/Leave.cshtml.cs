using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>
/// The way out of a visit, and of a receipt: a plain link, so that it works with one press. The cookies are forgotten, and the neutral site comes. Whoever is led here unasked
/// loses nothing but the visit: what is written and not sent stays.
/// </summary>
[AllowAnonymous]
internal sealed class LeaveModel(VisitCookie cookie, ChannelCookie writing, Drafts drafts, LeaveLink leave) : ChannelPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        cookie.Forget(Response);
        Response.Headers.Location = await leave.ToAsync(await ForgetReceiptAsync(cancel));
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <returns>The organisation of the receipt; empty when there was none.</returns>
    private async Task<string> ForgetReceiptAsync(CancellationToken cancel)
    {
        if (writing.Read(Request) is not { } secret || await drafts.ReadAsync(secret, cancel) is not { SentOn: not null } receipt)
        {
            return "";
        }

        await drafts.DiscardAsync(secret, cancel);
        writing.Forget(Response);
        return receipt.Organisation;
    }
}
