namespace Styrning.Web.Hosting;

/// <summary>What each answer of the staff's program tells the browser to refuse.</summary>
internal static class StaffHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static WebApplication UseStaffHeaders(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.CacheControl = "no-cache, no-store"; // after sign-out the back button shows nothing
            return next(context);
        });
        return app;
    }

    /// <summary>The files under wwwroot, to anybody: the sign-in page needs them.</summary>
    public static WebApplication UseStylesheet(this WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            // The address carries a version made of the content, so that a copy may be kept for ever.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        return app;
    }
}
