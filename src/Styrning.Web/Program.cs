using System.Text;
using Styrning.Web.Access;
using Styrning.Web.Commands;
using Styrning.Web.Data;
using Styrning.Web.Features.Dokument;
using Styrning.Web.Features.Idag;
using Styrning.Web.Features.Moten;
using Styrning.Web.Features.Organisation;
using Styrning.Web.Features.Processer;
using Styrning.Web.Features.Rapporter;
using Styrning.Web.Hosting;
using Styrning.Web.Jobs;
using Styrning.Web.Mail;
using Styrning.Whistle;

namespace Styrning.Web;

/// <summary>The table of contents: what the program is made of, and in which order a request meets it.</summary>
public static class Program
{
    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8; // a JSON document is UTF-8, whatever the locale of the machine
        return args.Length > 0 ? CommandLine.RunAsync(args, Console.Out, Console.Error) : Serving.RunAsync(Console.Out, Console.Error);
    }

    /// <summary>What the staff program and the commands share: the record, the clock, the letters, the work that falls due.</summary>
    public static void AddRecord(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings);
        services.AddStyrningData(settings);
        services.AddBusinessClock(settings);
        services.AddOutbox();
        services.AddDueWork();
        services.AddWhistleStore(settings.DataFolder, settings.KeyFolder, settings.Postgres);
        AddFeatures(services);
        services.AddProcesses(); // after the features, which say what their processes may name
    }

    /// <summary>What the program is about.</summary>
    public static IServiceCollection AddFeatures(IServiceCollection services) => services
        .AddOrganisation()
        .AddReporting()
        .AddDocuments()
        .AddMeetings()
        .AddProcessPages();

    /// <summary>The staff's program.</summary>
    /// <param name="adjust">What a test host replaces before anything is built.</param>
    public static WebApplication BuildStaff(Settings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Listening.CreateBuilder("Styrning.Web", settings.StaffUrl);
        AddRecord(builder.Services, settings);
        builder.Services.AddAccess(settings);
        builder.Services.AddIdag();
        builder.Services.AddStaffPages();
        builder.Services.AddWhistleHandlers(typeof(Program).Assembly.Location, settings.Scanner);
        builder.Services.AddSchedule(settings);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseStaffHeaders();
        app.UseErrorPages();
        app.UseStylesheet();
        app.UseRouting();
        app.UseOnlyOwnPosts();
        app.UseOnlyHandledVerbs();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFormLimits();
        app.MapRazorPages();
        return app;
    }

    /// <summary>The reporter's channel: a program of its own that shares nothing with the staff's but the process and the time.</summary>
    /// <param name="clock">The demo's, which can be moved; null: the system's.</param>
    public static WebApplication BuildChannel(Settings settings, TimeProvider? clock = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Listening.CreateBuilder("Styrning.Whistle", settings.ChannelUrl);
        builder.Services.AddSingleton(settings).AddSingleton<WhistlePreparing>().AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddWhistleStore(settings.DataFolder, settings.KeyFolder, settings.Postgres);
        builder.Services.AddWhistleChannel(secureCookies: !settings.Demo || settings.ChannelUrl.Scheme == Uri.UriSchemeHttps);
        builder.Logging.ClearProviders(); // no log line may exist that tells that somebody was here
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.MapWhistleChannel();
        return app;
    }
}
