using Microsoft.AspNetCore.HostFiltering;

namespace Styrning.Web.Hosting;

/// <summary>One program's way to its port.</summary>
internal static class Listening
{
    /// <summary>More than any form needs; the report of a whole kommun is a tenth of it.</summary>
    public const long MaxRequestBytes = 10 * 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string application, Uri url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = application,
            Args = ["--hostBuilder:reloadConfigOnChange=false"], // settings are read at the start; watching files for changes costs a watch each
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production, // ASPNETCORE_ENVIRONMENT decides nothing: Styrning__Mode does
        });
        builder.WebHost.UseUrls(url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Configure(); // forgets Kestrel__Endpoints__…: an address that nobody checked against the mode
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            // Whoever opens lines and says nothing holds them no longer than this; a slow phone on Tor is still many times faster.
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(20));
        });

        // A foreign Host is a rebound name or a poisoned link; nobody honest sends one to these addresses.
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = url.IsLoopback ? ["localhost", "127.0.0.1", "[::1]", url.Host] : [url.Host];
            hosts.IncludeFailureMessage = false;
        });

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Says at each first start that keys on disk are not encrypted: docs/drift.md tells how they are kept.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Says that IPv6 is off where it is off, which is no fault while IPv4 answers.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        // Two who write at once are told so on their page. A line about it would tell the moment at which a reporter wrote; what nobody handles is logged as an error of its own.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        return builder;
    }
}
