using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Features.Visselblasning.Aterkom;
using Styrning.Whistle.Features.Visselblasning.Rapport;
using Styrning.Whistle.Features.Visselblasning.Shared;

namespace Styrning.Whistle;

/// <summary>The reporter's channel, as a program of its own: its pages, its headers, nothing of the staff's.</summary>
public static class WhistleChannel
{
    // Nothing may be fetched from elsewhere, nothing run, nothing framed: no address but this one ever hears of the visit.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Registers the reporter's pages.</summary>
    /// <param name="secureCookies">Whether the channel is reached by https, as it always is outside the demo.</param>
    public static IServiceCollection AddWhistleChannel(this IServiceCollection services, bool secureCookies)
    {
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HeadersFirst>()); // before the host's own filters: a refused Host gets them, too
        services.AddSingleton(new ChannelCookie(secureCookies));
        services.AddSingleton<GuessPace>();
        services.AddScoped<Drafts>().AddScoped<VisitCookie>().AddScoped<LeaveLink>().AddScoped<Sending>();
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features/Visselblasning";
            // Forms carry a token of their own, tied to the draft's cookie: the framework's would set a cookie on whoever only reads.
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            pages.Conventions.ConfigureFilter(new ChannelRefusals());
        }).AddMvcOptions(mvc =>
        {
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ValueProviderFactories.Clear();
            mvc.ValueProviderFactories.Add(new TypedForms());
            mvc.ValueProviderFactories.Add(new RouteValueProviderFactory());
        });
        return services;
    }

    /// <summary>Answers every request to the channel, the mistaken ones too, with the same headers and without leaving a trace in the browser.</summary>
    public static WebApplication MapWhistleChannel(this WebApplication app)
    {
        app.UseExceptionHandler("/fel");
        app.UseStatusCodePagesWithReExecute("/saknas");
        app.UseRouting();
        app.Use(ChannelRequests.RefuseOtherVerbs);
        app.Use(ChannelRequests.RefuseOtherSites);
        app.Use(ChannelRequests.ReadForms);
        app.MapMethods("/kanal.css", [HttpMethods.Get, HttpMethods.Head], () => Results.Stream(
            typeof(WhistleChannel).Assembly.GetManifestResourceStream("kanal.css")!, "text/css; charset=utf-8"));
        app.MapRazorPages();
        return app;
    }

    // At the last moment: what a failed page had set is forgotten, and these must be on its answer too.
    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.Remove("Expires");
            headers.Remove("Pragma");
            headers.Remove("ETag");
            return Task.CompletedTask;
        });
        return next(context);
    }

    private sealed class HeadersFirst : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(SetHeaders);
            next(app);
        };
    }
}
