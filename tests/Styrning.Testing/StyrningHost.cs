using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Styrning.Domain.Time;
using Styrning.Web;
using Styrning.Web.Data;
using Styrning.Web.Hosting;
using Styrning.Web.Jobs;
using Styrning.Web.Mail;

namespace Styrning.Testing;

/// <summary>The real program on a real database, on a loopback port, with a clock that the test moves and letters that it can read.</summary>
public sealed class StyrningHost : IAsyncDisposable
{
    /// <summary>When a test begins that does not say otherwise. Swedish wall clock.</summary>
    public const string Usually = "2026-11-23 08:00";

    private readonly TestDatabase _database;
    private readonly Action<WebApplicationBuilder>? _adjust;
    private readonly bool _examples;
    private WebApplication _app = null!;

    private StyrningHost(TestDatabase database, FakeTimeProvider clock, Action<WebApplicationBuilder>? adjust, bool examples)
    {
        _database = database;
        Clock = clock;
        _adjust = adjust;
        _examples = examples;
    }

    /// <summary>The machine's clock, under the program's own: advance it, and time has passed.</summary>
    public FakeTimeProvider Clock { get; }

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public string DataFolder => _database.Folder;

    public Settings Settings => _database.Settings();

    /// <summary>Every letter that has been written, in the order it was.</summary>
    public IReadOnlyList<Letter> Letters
    {
        get
        {
            using var scope = Services.CreateScope();
            return [.. scope.ServiceProvider.GetRequiredService<StyrningDb>().Letters.AsNoTracking().OrderBy(letter => letter.CreatedAt).ThenBy(letter => letter.Id)];
        }
    }

    /// <param name="now">Swedish wall clock, as "2030-03-02 23:59".</param>
    /// <param name="adjust">What the test replaces before the program is built.</param>
    /// <param name="examples">Whether the demo's example documents are there.</param>
    public static async Task<StyrningHost> StartAsync(string now = Usually, DatabaseKind database = DatabaseKind.Sqlite, Action<WebApplicationBuilder>? adjust = null, bool examples = false)
    {
        var started = now == Usually && adjust is null; // what else the program begins with depends on the day and on what the test replaces
        var host = new StyrningHost(await TestDatabase.CreateAsync(database, started), ClockAt(now), adjust, examples);
        try
        {
            await host.StartProgramAsync();
            return host;
        }
        catch
        {
            await host._database.DisposeAsync(); // a program that does not start leaves no database behind
            throw;
        }
    }

    /// <summary>Starts the program as far as its first request, and ends it: what its database then holds.</summary>
    internal static async Task PrepareAsync(Settings settings)
    {
        var clock = ClockAt(Usually);
        await using var app = Program.BuildStaff(
            settings with { Scheduled = false, Examples = false },
            builder => builder.Services.AddSingleton(services => new BusinessClock(clock, services.GetRequiredService<IServiceScopeFactory>())));
        await Serving.PrepareAsync(app.Services);
    }

    /// <summary>Stops the program and starts it again on the same data, as after an update or a power cut.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await StartProgramAsync();
    }

    /// <summary>What Hangfire asks each minute.</summary>
    public Task<DueWorkDone> RunDueWork() => Services.GetRequiredService<DueWork>().RunAsync();

    /// <summary>A new browser: no cookie, no history, no JavaScript.</summary>
    public Visitor NewVisitor() => new(Address);

    /// <summary>A browser in which somebody has signed in.</summary>
    /// <param name="roleTitle">As on the button: "nämndsekreterare". Upper and lower case are the same.</param>
    public async Task<Visitor> SignInAs(string roleTitle)
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync(roleTitle);
        return visitor;
    }

    /// <summary>Asks or changes the record in a unit of work of its own.</summary>
    public async Task<T> WithDb<T>(Func<StyrningDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<StyrningDb>());
    }

    /// <summary>As a request would: services in a scope of their own.</summary>
    public async Task InScope(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static FakeTimeProvider ClockAt(string now)
    {
        var at = DateTime.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new(SwedishCalendar.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)));
    }

    private async Task StartProgramAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            // A port chosen in advance, because letters carry whole addresses; somebody else may be quicker to it.
            Address = new Uri($"http://127.0.0.1:{PostgresServer.FreePort()}");
            var settings = _database.Settings() with { StaffUrl = Address, PublicUrl = Address, Examples = _examples };
            _app = Program.BuildStaff(settings, builder =>
            {
                builder.Services.AddSingleton(services => new BusinessClock(Clock, services.GetRequiredService<IServiceScopeFactory>()));
                _adjust?.Invoke(builder);
            });
            await Serving.PrepareAsync(_app.Services);
            try
            {
                await _app.StartAsync();
                return;
            }
            catch (IOException) when (attempt < 5)
            {
                await _app.DisposeAsync();
            }
        }
    }
}
