using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Web;

namespace Styrning.Testing;

/// <summary>The reporter's channel by itself, on a loopback port.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChannelHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>On the data of a staff's program, by its clock: what a reporter sends there, its handlers get.</summary>
    /// <param name="adjust">What the test replaces before the program is built.</param>
    public static async Task<ChannelHost> StartAsync(StyrningHost staff, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = Program.BuildChannel(staff.Settings with { ChannelUrl = new Uri("http://127.0.0.1:0") }, staff.Services.GetRequiredService<TimeProvider>(), adjust);
        await app.StartAsync();
        return new ChannelHost(app);
    }

    public IServiceProvider Services => _app.Services;

    public Visitor NewVisitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
