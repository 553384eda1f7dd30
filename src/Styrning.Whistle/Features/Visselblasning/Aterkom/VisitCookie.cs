using Microsoft.AspNetCore.Http;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle.Features.Visselblasning.Aterkom;

/// <summary>The one cookie of a reporter who has come back: it holds the visit itself, sealed. Forgotten with the window, by leaving, and within two hours.</summary>
internal sealed class VisitCookie(ChannelCookie channel, MasterSecret master, TimeProvider clock)
{
    private string Name => channel.Secure ? "__Host-besok" : "besok";

    /// <returns>Null: the code has not been given, or too long ago. The ticket is wiped when the answer has been sent.</returns>
    public VisitTicket? Read(HttpRequest request)
    {
        var ticket = VisitTicket.Open(master, request.Cookies[Name], clock.GetUtcNow());
        if (ticket is not null)
        {
            request.HttpContext.Response.RegisterForDispose(ticket);
        }

        return ticket;
    }

    public void Set(HttpResponse response, VisitTicket ticket) => response.Cookies.Append(Name, ticket.Seal(master), Options());

    /// <summary>The visit lasts from when it was used last.</summary>
    public void Prolong(HttpResponse response, VisitTicket ticket)
    {
        using var longer = ticket.Prolonged(clock.GetUtcNow());
        if (longer is not null)
        {
            Set(response, longer);
        }
    }

    public void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, Secure = channel.Secure, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
