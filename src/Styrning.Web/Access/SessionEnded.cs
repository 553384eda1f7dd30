using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Styrning.Whistle;

namespace Styrning.Web.Access;

/// <summary>Asks for sign-in on the way to a page. What had been typed when the session ended comes along.</summary>
internal static class SessionEnded
{
    /// <summary>On the sign-in page: says that the text is safe.</summary>
    public const string SavedName = "sparad";

    public static async Task AskForSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var target = RescuedForms.PageOf(request);
        var query = new QueryBuilder();
        if (HttpMethods.IsPost(request.Method) && WhistleModule.OwnsPage(request.Path))
        {
            // Not in the record, where whoever has the database reads it: the channel's own store keeps it sealed.
            var rescued = context.HttpContext.RequestServices.GetRequiredService<RescuedForms>();
            if (RescuedForms.MayKeep(request) && await WhistleModule.KeepTypedAsync(context.HttpContext, rescued.LastPerson(context.HttpContext)))
            {
                query.Add(SavedName, "true");
            }
        }
        else if (HttpMethods.IsPost(request.Method)
            && await context.HttpContext.RequestServices.GetRequiredService<RescuedForms>().SaveAsync(context.HttpContext) is { } id)
        {
            target += $"{(target.Contains('?') ? '&' : '?')}{RescuedForms.QueryName}={id:N}";
            query.Add(SavedName, "true");
        }

        query.Add("till", target);

        // 303: whatever the method was, the sign-in page is fetched with GET.
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = request.PathBase + AccessServices.SignInPath + query.ToQueryString();
    }
}
