using Microsoft.AspNetCore.Connections;
using Styrning.Web.Data;
using Styrning.Web.Features.Shared;
using Styrning.Web.Jobs;

namespace Styrning.Web.Hosting;

/// <summary>Starts the programs that the settings ask for and waits until one of them is told to stop.</summary>
internal static class Serving
{
    private const int CannotListen = 1;
    private const int WrongSettings = 64; // EX_USAGE

    public static async Task<int> RunAsync(TextWriter output, TextWriter errors)
    {
        var apps = new List<WebApplication>();
        try
        {
            var settings = Settings.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            settings.RefuseWhatTheModeForbids();
            if (settings.Staff)
            {
                apps.Add(Program.BuildStaff(settings));
                await PrepareAsync(apps[0].Services);
            }

            if (settings.Channel)
            {
                apps.Add(Program.BuildChannel(settings, apps.FirstOrDefault()?.Services.GetRequiredService<TimeProvider>()));
                await apps[^1].Services.GetRequiredService<WhistlePreparing>().RunAsync();
            }

            foreach (var app in apps)
            {
                await app.StartAsync();
            }

            await WriteAddressesAsync(settings, output);
            await Task.WhenAny(apps.Select(app => app.WaitForShutdownAsync()));
            return 0;
        }
        catch (SettingsRefused refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return WrongSettings;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException or System.Net.Sockets.SocketException)
        {
            await errors.WriteLineAsync($"Porten går inte att öppna: {exception.Message}");
            await errors.WriteLineAsync("Stäng programmet som använder den, eller välj en annan med Styrning__StaffUrl och Styrning__ChannelUrl.");
            return CannotListen;
        }
        finally
        {
            foreach (var app in apps)
            {
                await app.StopAsync();
                await app.DisposeAsync();
            }
        }
    }

    /// <summary>Before the first request: the database as this version needs it, the clock as it was left, and what fell due while nobody ran.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await PrepareRecordAsync(services);
        await services.GetRequiredService<ShippedProcesses>().PublishAsync();
        await services.GetRequiredService<WhistlePreparing>().RunAsync();
        if (services.GetRequiredService<Settings>() is { Demo: true, Examples: true })
        {
            await SeedAsync(services, SeedFor.Example);
        }

        await services.GetRequiredService<DueWork>().RunAsync();
    }

    /// <summary>The database as this version needs it, and in the demo its kommun: for the program that starts and for a command that is run before it ever has.</summary>
    public static async Task PrepareRecordAsync(IServiceProvider services)
    {
        await services.GetRequiredService<Migrating>().RunAsync();
        if (services.GetService<BusinessClock>() is { } movable)
        {
            await movable.LoadAsync();
        }

        await SeedAsync(services, SeedFor.Everyone);
        if (services.GetRequiredService<Settings>().Demo)
        {
            await SeedAsync(services, SeedFor.Demo);
        }
    }

    private static async Task SeedAsync(IServiceProvider services, SeedFor kind)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<IRecordSeed>().Where(seed => seed.For == kind).OrderBy(seed => seed.Order))
        {
            await seed.RunAsync(CancellationToken.None);
        }
    }

    private static async Task WriteAddressesAsync(Settings settings, TextWriter output)
    {
        await output.WriteLineAsync(settings.Demo ? "Styrning är igång i demoläge." : "Styrning är igång.");
        if (settings.Staff)
        {
            await output.WriteLineAsync($"  Medarbetare:         {settings.StaffUrl.GetLeftPart(UriPartial.Authority)}");
        }

        if (settings.Channel)
        {
            await output.WriteLineAsync($"  Rapporteringskanal:  {settings.ChannelUrl.GetLeftPart(UriPartial.Authority)}");
        }

        if (settings.Staff)
        {
            await output.WriteLineAsync($"  Databas:             {(settings.Postgres is null ? $"SQLite, {settings.SqliteFile}" : "PostgreSQL")}");
        }

        await output.WriteLineAsync("Avsluta med Ctrl+C.");
    }
}
