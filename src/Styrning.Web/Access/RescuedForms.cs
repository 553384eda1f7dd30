using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Styrning.Web.Data;

namespace Styrning.Web.Access;

/// <summary>
/// Nothing typed is lost when the session has ended. The form waits here under a random id that only the browser that sent it holds, in a cookie as well as in
/// the address; the page fills itself from it after sign-in, and it is forgotten when the page has been sent again.
/// </summary>
public sealed class RescuedForms(StyrningDb db, TimeProvider clock, CurrentUser user, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    public const string QueryName = "raddad";
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string CookieName = "styrning-raddad";
    private const int MaxBytes = 1024 * 1024;

    // Anybody on the network can send forms without signing in: this many an hour, and the disk is safe.
    private const int MaxPerHour = 500;

    /// <returns>The id to come back with, or null when the form could not be kept: too large, not ours, or too many.</returns>
    public async Task<Guid?> SaveAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MayKeep(request))
        {
            return null;
        }

        var hourAgo = clock.GetUtcNow().AddHours(-1);
        if (await db.RescuedForms.CountAsync(form => form.SavedAt > hourAgo, context.RequestAborted) >= MaxPerHour)
        {
            return null;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var rescued = new RescuedForm
        {
            Id = Guid.CreateVersion7(), // 74 of its bits are random, and the cookie must agree
            Path = PageOf(request),
            PersonId = LastPerson(context),
            Fields = JsonSerializer.Serialize(form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToArray())),
            SavedAt = clock.GetUtcNow(),
        };
        db.RescuedForms.Add(rescued);
        await db.SaveChangesAsync(context.RequestAborted);
        context.Response.Cookies.Append(CookieName, rescued.Id.ToString("N"), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, MaxAge = Kept });
        return rescued.Id;
    }

    /// <summary>What was typed on this page before the session ended.</summary>
    /// <returns>Null when there is nothing, or it is another's.</returns>
    public async Task<IFormCollection?> TakeAsync(HttpContext context) =>
        await FindAsync(context, context.Request.Query[QueryName]) is { } rescued
            ? new FormCollection(JsonSerializer.Deserialize<Dictionary<string, string?[]>>(rescued.Fields)!.ToDictionary(field => field.Key, field => new StringValues(field.Value)))
            : null;

    /// <summary>The page whose text waits for this person, for whoever signs in by another way than the page that asked for it.</summary>
    /// <returns>Null when nothing of theirs waits.</returns>
    public async Task<string?> WaitingForAsync(HttpContext context, Guid person)
    {
        if (!Guid.TryParseExact(context.Request.Cookies[CookieName], "N", out var held))
        {
            return null;
        }

        var oldest = clock.GetUtcNow() - Kept;
        var page = await db.RescuedForms.Where(form => form.Id == held && form.SavedAt > oldest && form.PersonId == person).Select(form => form.Path).SingleOrDefaultAsync(context.RequestAborted);
        return page is null ? null : QueryHelpers.AddQueryString(page, QueryName, held.ToString("N"));
    }

    /// <summary>The page has been sent again, and taken: the copy is no longer needed.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is { } held && await FindAsync(context, held) is { } rescued)
        {
            await db.RescuedForms.Where(form => form.Id == rescued.Id).ExecuteDeleteAsync(context.RequestAborted);
            context.Response.Cookies.Delete(CookieName);
        }
    }

    /// <summary>The address of the page that a form was sent from: without the name of the handler, and without what we have added.</summary>
    public static string PageOf(HttpRequest request)
    {
        var query = request.Query.Where(part => part.Key is not ("handler" or QueryName));
        return request.PathBase + request.Path + QueryString.Create(query);
    }

    private async Task<RescuedForm?> FindAsync(HttpContext context, string? id)
    {
        if (!Guid.TryParseExact(id, "N", out var wanted) || context.Request.Cookies[CookieName] != id)
        {
            return null;
        }

        var page = PageOf(context.Request);
        var oldest = clock.GetUtcNow() - Kept;
        return await db.RescuedForms.AsNoTracking().SingleOrDefaultAsync(
            form => form.Id == wanted && form.Path == page && form.SavedAt > oldest && (form.PersonId == null || form.PersonId == user.PersonId),
            context.RequestAborted);
    }

    /// <summary>A typed form of ours that is small enough.</summary>
    internal static bool MayKeep(HttpRequest request) => FromOurselves(request) && Fits(request);

    // A page elsewhere must not be able to put words into a form here: the browser says where the form was.
    private static bool FromOurselves(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}",
        _ => false,
    };

    private static bool Fits(HttpRequest request) =>
        request.HasFormContentType
        && request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && request.ContentLength is > 0 and <= MaxBytes
        && PageOf(request).Length <= 2000;

    // A ticket that is too old is refused, but it still says whose it was.
    internal Guid? LastPerson(HttpContext context)
    {
        var options = cookies.Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var value = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        return value is null ? null : CurrentUser.Read(options.TicketDataFormat.Unprotect(value)?.Principal)?.PersonId;
    }
}
