using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Styrning.Domain.Time;
using Styrning.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Data;
using Styrning.Whistle.Domain;

namespace Styrning.Benchmarks.Whistle;

/// <summary>A channel with two handlers, one outside recipient and three recovery holders, in a database of its own that is dropped afterwards: never in a schema that somebody uses.</summary>
internal sealed class WhistleStore : IAsyncDisposable
{
    public const string Organisation = "matning";

    // Both sides' connections together fit in a server as it comes.
    private const int Connections = 45;

    private static readonly string Text = string.Concat(Enumerable.Repeat("Upphandlingen gick till en släkting till chefen. ", 20))[..900];

    private readonly string _server;
    private readonly string _name = $"styrning_matning_{Environment.ProcessId}";
    private readonly string _folder = Directory.CreateTempSubdirectory("styrning-matning-").FullName;

    private WhistleStore(string server)
    {
        _server = server;
        Connection = new NpgsqlConnectionStringBuilder(server) { Database = _name, MaxPoolSize = Connections }.ConnectionString;
        Source = NpgsqlDataSource.Create(Connection);
        Services = ServicesWith([]);
    }

    public string Connection { get; }

    public NpgsqlDataSource Source { get; }

    public ServiceProvider Services { get; }

    public static async Task<WhistleStore> CreateAsync(string server)
    {
        var store = new WhistleStore(server);
        await store.OnServerAsync($"CREATE DATABASE {store._name}");
        await store.Services.PrepareWhistleAsync(ProcessFolder(), demo: false);
        await store.SeedAsync();
        return store;
    }

    /// <summary>The same store, watched.</summary>
    public ServiceProvider ServicesWith(IReadOnlyList<IInterceptor> interceptors)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddWhistleStore(_folder, _folder, Connection);
        services.ConfigureDbContext<PostgresWhistleDb>(options => options.AddInterceptors(interceptors));
        return services.BuildServiceProvider();
    }

    /// <summary>A whole report of 900 characters, as the last page of the reporter's journey hands it in.</summary>
    public static async Task<(Guid Case, ReporterCode Code)> SendAsync(IServiceProvider services, string organisation = Organisation)
    {
        await using var scope = services.CreateAsyncScope();
        var code = ReporterCode.New();
        var report = new NewReport(organisation, IntakeChannel.Web, SwedishCalendar.Today(TimeProvider.System), new() { What = Text }, code);
        return (await scope.ServiceProvider.GetRequiredService<Intake>().ReceiveAsync(report, CancellationToken.None), code);
    }

    /// <summary>Comes back with a code as the channel's pages do: checks it, and opens the case when there is one.</summary>
    /// <returns>Whether there is one.</returns>
    public static async Task<bool> ComeBackAsync(IServiceProvider services, ReporterCode code)
    {
        await using var scope = services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<ReporterVisit>();
        using var ticket = await visit.EnterAsync(code, CancellationToken.None);
        if (ticket is null)
        {
            return false;
        }

        using var open = await visit.OpenAsync(ticket, CancellationToken.None);
        return open is not null && open.Documents.TrueForAll(document => open.TextOf(document)?.Length > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Source.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        Directory.Delete(_folder, recursive: true);
    }

    public static string ProcessFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "workflows")) && File.Exists(Path.Combine(folder.FullName, "Styrning.sln")))
            {
                return Path.Combine(folder.FullName, "workflows");
            }
        }

        throw new InvalidOperationException("The processes are not found: run it from the repository.");
    }

    private async Task SeedAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WhistleDb>();
        db.Add(new Verksamhetsutovare { Key = Organisation, Name = "Mätning", LeaveTo = "https://www.riksdagen.se/", RecoveryThreshold = 2 });
        foreach (var kind in new[] { AppointmentKind.Handler, AppointmentKind.Handler, AppointmentKind.OutsideRecipient, AppointmentKind.RecoveryHolder, AppointmentKind.RecoveryHolder, AppointmentKind.RecoveryHolder })
        {
            using var pair = KeyPair.New();
            db.Add(new Appointment
            {
                Organisation = Organisation,
                Kind = kind,
                PersonId = kind is AppointmentKind.Handler ? RandomId.New() : null,
                Name = $"Person {RandomId.Between(1, 1_000_000)}",
                Decision = new("Kommunstyrelsen", new(2026, 1, 14), "§ 7"),
                FromOn = new(2026, 1, 15),
                PublicKey = pair.PublicKey,
            });
        }

        await db.SaveChangesAsync();
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
