using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Styrning.Testing;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>Somebody opens hundreds of lines to the channel and says almost nothing on them.</summary>
public sealed class LinesThatSayNothing
{
    [Fact]
    public async Task Hold_nobody_else_up()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var idle = await OpenAsync(channel.Address, 150, "");
        var halfAHeader = await OpenAsync(channel.Address, 150, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-");
        var halfABody = await OpenAsync(channel.Address, 150, $"POST /aterkom HTTP/1.1\r\nHost: {channel.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nkod=");

        Assert.Equal("Rapporten har kommit fram", (await channel.NewVisitor().SendAsync()).Receipt.Heading);

        Assert.All([.. idle, .. halfAHeader, .. halfABody], line => Assert.True(line.Connected)); // they were there the whole time
        foreach (var line in idle.Concat(halfAHeader).Concat(halfABody))
        {
            line.Dispose();
        }
    }

    [Fact]
    public async Task Are_closed_after_a_while()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);

        var limits = channel.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(90));
        Assert.InRange(limits.MinRequestBodyDataRate!.BytesPerSecond, 100, 1000); // a phone on Tor is faster
        Assert.InRange(limits.MinRequestBodyDataRate.GracePeriod, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
    }

    private static async Task<List<TcpClient>> OpenAsync(Uri address, int count, string said)
    {
        var lines = new List<TcpClient>();
        for (var one = 0; one < count; one++)
        {
            var line = new TcpClient();
            await line.ConnectAsync(address.Host, address.Port);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(said));
            lines.Add(line);
        }

        return lines;
    }
}
