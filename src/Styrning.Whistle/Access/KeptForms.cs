using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Published;

namespace Styrning.Whistle.Access;

/// <summary>
/// Nothing typed is lost when the key has locked or the session has ended. The form waits sealed, under a secret that only this browser's cookie holds, until the page has been
/// sent again, at most a day.
/// </summary>
internal sealed class KeptForms(WhistleDb db, IWhistlePersons persons, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string Name = "styrning-arende-text";
    private const string Field = "form";
    private const int MaxPerHour = 500;

    // What opens a key is never kept, not even sealed.
    private static readonly string[] NeverKept = ["/arenden/las-upp", "/arenden/nyckel"];

    /// <param name="person">Whose; null when the browser no longer knew.</param>
    /// <returns>False: it could not be kept.</returns>
    public async Task<bool> SaveAsync(HttpContext context, Guid? person)
    {
        var request = context.Request;
        var hour = clock.GetUtcNow().AddHours(-1) + Kept;
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || NeverKept.Any(path => request.Path.StartsWithSegments(path)) || await db.KeptForms.CountAsync(f => f.GoneAt > hour, context.RequestAborted) >= MaxPerHour)
        {
            return false;
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        var typed = new TypedForm(PageOf(request), form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToArray()));
        var secret = SessionSecret.New();
        db.ChangeTracker.Clear(); // of what the page had half changed
        db.Add(new KeptForm { Id = secret.RowId, PersonId = person, Sealed = secret.Seal(Encoding.UTF8.GetBytes(JsonText.Write(typed)), Field), GoneAt = clock.GetUtcNow() + Kept });
        await db.SaveChangesAsync(context.RequestAborted);
        context.Response.Cookies.Append(Name, secret.Cookie, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/arenden", MaxAge = Kept });
        return true;
    }

    /// <returns>What was typed on this page; null when there is nothing, or it is another's.</returns>
    public async Task<IFormCollection?> TakeAsync(HttpContext context) => await FindAsync(context) is var (typed, _)
        ? new FormCollection(typed.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)))
        : null;

    /// <summary>The page has been sent again, and taken.</summary>
    public async Task ForgetAsync(HttpContext context)
    {
        if (await FindAsync(context) is var (_, id))
        {
            await db.KeptForms.Where(f => f.Id == id).ExecuteDeleteAsync(context.RequestAborted);
            context.Response.Cookies.Delete(Name, new() { Path = "/arenden" });
        }
    }

    /// <summary>The address of the page that a form was sent from, without the name of the handler.</summary>
    public static string PageOf(HttpRequest request) => request.PathBase + request.Path + QueryString.Create(request.Query.Where(part => part.Key != "handler"));

    private async Task<(TypedForm Typed, Guid Id)?> FindAsync(HttpContext context)
    {
        if (SessionSecret.Read(context.Request.Cookies[Name]) is not { } secret)
        {
            return null;
        }

        var (id, me, now) = (secret.RowId, persons.Current, clock.GetUtcNow());
        var row = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && (f.PersonId == null || f.PersonId == me) && f.GoneAt > now, context.RequestAborted);
        var typed = row is null ? null : JsonText.Read<TypedForm>(Encoding.UTF8.GetString(secret.Open(row.Sealed, Field)));
        return typed?.Page == PageOf(context.Request) ? (typed, id) : null;
    }

    private sealed record TypedForm(string Page, Dictionary<string, string?[]> Fields);
}
