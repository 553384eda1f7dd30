using Microsoft.AspNetCore.Http;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Access;

/// <summary>The cookie that opens a handler's key. For the handlers' paths only, gone with the browser, and never sent from another site.</summary>
internal sealed class HandlerCookie(IHttpContextAccessor accessor)
{
    private const string Name = "styrning-nyckel";

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public SessionSecret? Read() => SessionSecret.Read(Context.Request.Cookies[Name]);

    public void Set(SessionSecret secret) => Context.Response.Cookies.Append(Name, secret.Cookie, Options());

    public void Clear() => Context.Response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Context.Request.IsHttps, Path = "/arenden" };
}
