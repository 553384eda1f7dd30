using Microsoft.AspNetCore.Builder;
using Styrning.Web;
using Styrning.Web.Hosting;

namespace Styrning.Testing;

/// <summary>The reporter's channel by itself, on a loopback port.</summary>
public sealed class ChannelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChannelHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<ChannelHost> StartAsync()
    {
        var app = Program.BuildChannel(new Settings { ChannelUrl = new Uri("http://127.0.0.1:0") });
        await app.StartAsync();
        return new ChannelHost(app);
    }

    public Visitor NewVisitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
