using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using Styrning.Web.Features.Shared;

namespace Styrning.Web.Hosting;

internal static class StaffPages
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services)
    {
        services
            .AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Features";
                // The reporter's pages are in an assembly that this program references. They are served by the channel and never here.
                pages.Conventions.AddFolderRouteModelConvention("/Visselblasning", page => page.Selectors.Clear());
            })
            .AddMvcOptions(mvc =>
            {
                SwedishMessages.Set(mvc);
                mvc.Filters.Add<ShowRefusal>();
                mvc.Filters.Add<FillRescuedForm>();
                mvc.Filters.Add<ExplainAntiforgery>();
            })
            // No script validates here, and the attributes that one would read carry the framework's English.
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddScoped<IHalfDone, ForgetRecord>();
        services.AddScoped<FormFilling>();
        services.AddScoped<MainMenu>();
        services.AddSingleton<Assets>();
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = 4 * 1024 * 1024;
            form.ValueCountLimit = 5000;
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "styrning-formular";
            antiforgery.Cookie.HttpOnly = true;
            // Lax as the sign-in cookie: Strict would give a page that is opened from a letter a second cookie, and break the forms of the other tabs.
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        // å, ä and ö as themselves: the source of a page can be read.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings =
            new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation));
        return services;
    }
}
