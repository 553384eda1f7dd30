using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Styrning.Web.Hosting;
using Styrning.Web.Jobs;
using Styrning.Whistle;
using Styrning.Whistle.Published;

namespace Styrning.Web.Access;

internal static class AccessServices
{
    public const string SignInPath = "/logga-in";

    public static IServiceCollection AddAccess(this IServiceCollection services, Settings settings)
    {
        services.AddScoped<CurrentUser>();
        services.AddScoped<IWhistlePersons, WhistlePersons>();
        services.AddScoped<RescuedForms>();
        services.AddScoped<IDueWork, OldRescuedForms>();
        services.AddScoped<IAuthorizationHandler, HoldsRoleHandler>();
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "styrning";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax; // Strict would make every link in a letter ask for a new sign-in
            cookie.Cookie.SecurePolicy = settings.Demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInPath;
            cookie.TimeProvider = TimeProvider.System;
            cookie.Events.OnValidatePrincipal = AskTheOrganisationAsync;
            cookie.Events.OnSigningOut = LockKeyAsync;
            cookie.Events.OnRedirectToLogin = SessionEnded.AskForSignInAsync;
            cookie.Events.OnRedirectToAccessDenied = HideAsync;
        });
        return services;
    }

    private static async Task AskTheOrganisationAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (CurrentUser.Read(context.Principal) is { } claimed
            && await services.GetRequiredService<IRoleSource>().RolesOfAsync(claimed.PersonId, context.HttpContext.RequestAborted) is { } roles)
        {
            services.GetRequiredService<CurrentUser>().Become(claimed.PersonId, claimed.Name, roles);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    // Whoever signs in next in this browser, as the same person too, gives the passphrase again.
    private static Task LockKeyAsync(CookieSigningOutContext context) =>
        CurrentUser.Read(context.HttpContext.User) is { } person ? context.HttpContext.RequestServices.LockKeyAsync(person.PersonId) : Task.CompletedTask;

    // What is not yours looks as what is not there.
    private static Task HideAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
