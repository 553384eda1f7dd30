using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Styrning.Testing;

namespace Styrning.Web.Tests.Shell;

/// <summary>Turns a session's ticket into the one that it is after a night: the same person, the time run out.</summary>
internal static class StaleTicket
{
    public static string Of(StyrningHost host, string ticket)
    {
        var format = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        var known = format.Unprotect(ticket)!;
        known.Properties.IssuedUtc = TimeProvider.System.GetUtcNow().AddHours(-20);
        known.Properties.ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(-12);
        return format.Protect(known);
    }
}
