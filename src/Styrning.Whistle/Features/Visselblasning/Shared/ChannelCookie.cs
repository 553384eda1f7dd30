using Microsoft.AspNetCore.Http;
using Styrning.Whistle.Crypto;

namespace Styrning.Whistle.Features.Visselblasning.Shared;

/// <summary>The reporter's one cookie while they write: the secret of their draft. Set by their first post, forgotten with the window.</summary>
/// <param name="Secure">Whether the channel is reached by https.</param>
internal sealed record ChannelCookie(bool Secure)
{
    private string Name => Secure ? "__Host-kanal" : "kanal";

    public SessionSecret? Read(HttpRequest request) => SessionSecret.Read(request.Cookies[Name]);

    public void Set(HttpResponse response, SessionSecret secret) => response.Cookies.Append(Name, secret.Cookie, Options());

    public void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, Secure = Secure, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
