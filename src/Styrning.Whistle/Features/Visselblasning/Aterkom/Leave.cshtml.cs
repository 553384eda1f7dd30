using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>The way out of a visit: a plain link, so that it works with one press. The cookie is forgotten, and the neutral site comes. Whoever is led here unasked loses nothing but the visit.</summary>
[AllowAnonymous]
internal sealed class LeaveModel(VisitCookie cookie, LeaveLink leave) : ChannelPage
{
    public async Task<IActionResult> OnGetAsync()
    {
        cookie.Forget(Response);
        Response.Headers.Location = await leave.ToAsync("");
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
