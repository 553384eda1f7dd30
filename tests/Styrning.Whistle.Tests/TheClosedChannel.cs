using System.Net;
using System.Net.Sockets;
using System.Text;
using Styrning.Testing;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests;

public sealed class TheClosedChannel
{
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/kanal.css", HttpStatusCode.OK)]
    [InlineData("GET", "/finns-inte", HttpStatusCode.NotFound)]
    [InlineData("GET", "/idag", HttpStatusCode.NotFound)]
    [InlineData("GET", "/logga-in", HttpStatusCode.NotFound)]
    [InlineData("POST", "/information", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/information", HttpStatusCode.OK)]
    [InlineData("GET", "/rapport/borta", HttpStatusCode.OK)]
    [InlineData("DELETE", "/finns-inte", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    public async Task Leaves_no_trace_whatever_it_is_asked(string verb, string path, HttpStatusCode status)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);

        var answer = await channel.NewVisitor().Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        foreach (var trace in new[] { "Set-Cookie", "Server", "ETag", "Last-Modified", "Access-Control-Allow-Origin", "X-Powered-By" })
        {
            Assert.DoesNotContain(trace, answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Names_no_other_address_that_a_browser_would_ask()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        await staff.CloseChannelAsync();

        var page = await channel.NewVisitor().OpenAsync("/");

        Assert.Equal("Kanalen är stängd", page.Heading);
        Assert.Contains("meddelarfrihet", page.Text);
        Assert.Contains("förordning (2021:949)", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("script, img, iframe, form, link[href^='http']"));
    }

    [Fact]
    public async Task A_request_that_is_none_gets_an_empty_answer()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        using var socket = new TcpClient();
        await socket.ConnectAsync(channel.Address.Host, channel.Address.Port);
        await socket.GetStream().WriteAsync("GARBAGE\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);

        var answer = await reader.ReadToEndAsync();

        Assert.Contains(" 400 ", answer);
        Assert.DoesNotContain("Kestrel", answer);
        Assert.EndsWith("\r\n\r\n", answer);
    }

    [Fact]
    public async Task Another_name_for_this_host_is_not_answered()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";

        var answer = await channel.NewVisitor().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal(("no-referrer", "no-store", "nosniff"), (Header(answer, "Referrer-Policy"), Header(answer, "Cache-Control"), Header(answer, "X-Content-Type-Options")));
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
