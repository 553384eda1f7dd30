using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Testing;
using Styrning.Testing.Whistle;

namespace Styrning.Whistle.Tests.Visselblasning;

/// <summary>Posts that no page of the channel's has sent.</summary>
public sealed class RequestsThatAreNot
{
    [Fact]
    public async Task Ours_change_nothing_on_any_page()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.TellAsync();
        var before = await staff.WithCases(db => db.Drafts.AsNoTracking().SingleAsync());
        var paths = channel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods.Any(handler => handler.HttpMethod == "Post") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Where(path => path == "/" || path.StartsWith("/rapport", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(paths.Count > 12);

        foreach (var path in paths)
        {
            foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"), ("Origin", "https://evil.example"), ("Origin", "http://localhost:1") })
            {
                Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync(path, Typed(("Text", "x")), (name, value)));
            }

            if (path != "/")
            {
                Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync(path, Typed(("Text", "x"))));
                Assert.Equal(HttpStatusCode.Forbidden, await reporter.PostAsync(path, Typed(("Text", "x"), ("token", "AAAAAAAAAAAAAAAAAAAAAA")), ("Sec-Fetch-Site", "same-origin")));
            }

            Assert.Equal(HttpStatusCode.UnsupportedMediaType, await reporter.PostAsync(path, new StringContent("Text=x", Encoding.UTF8, "text/plain")));
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, await reporter.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json")));
        }

        var after = await staff.WithCases(db => db.Drafts.AsNoTracking().SingleAsync());
        Assert.Equal(before.Sealed, after.Sealed);
    }

    [Fact]
    public async Task Another_pages_token_is_not_this_pages_and_another_browsers_not_this_ones()
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var (mine, theirs) = (channel.NewVisitor(), channel.NewVisitor());
        var page = await mine.BeginAsync();
        var other = await theirs.BeginAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await mine.PostAsync("/rapport/nar", Typed(("token", page.Token()), ("Text", "x"))));
        Assert.Equal(HttpStatusCode.Forbidden, await mine.PostAsync("/rapport/handelse", Typed(("token", other.Token()), ("Text", "x"))));
        Assert.Equal(HttpStatusCode.OK, await mine.PostAsync("/rapport/handelse", Typed(("token", page.Token()), ("Text", "x")), ("Origin", "null"))); // as a browser without Sec-Fetch-Site sends it
    }

    [Theory]
    [InlineData(10_000_000, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, 100_000, HttpStatusCode.BadRequest)]
    public async Task Of_any_page_are_refused_fast(int length, int fields, HttpStatusCode status)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var page = await reporter.BeginAsync();
        var body = $"token={page.Token()}" + string.Concat(Enumerable.Range(0, fields).Select(i => $"&f{i}=")) + new string('a', length);

        var content = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");

        Assert.Equal(status, await reporter.PostAsync("/rapport/handelse", content));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("form")]
    [InlineData("application/x-www-form-urlencoded-not")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/x-www-form-urlencoded; charset=\"")]
    [InlineData("multipart/form-data-not; boundary=a")]
    [InlineData("multipart/mixed; boundary=a")]
    public async Task In_no_form_are_refused_and_break_nothing(string? kind)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        await reporter.BeginAsync();

        foreach (var path in new[] { "/", "/rapport/handelse", "/rapport/filer", "/aterkom" })
        {
            var content = new ByteArrayContent("Text=x"u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", kind);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, await reporter.PostAsync(path, content));
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public async Task In_no_alphabet_are_shown_as_far_as_they_can_be(byte[] bytes)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        var reporter = channel.NewVisitor();
        var page = await reporter.BeginAsync();

        foreach (var raw in new[] { bytes, Encoding.ASCII.GetBytes(string.Concat(bytes.Select(each => $"%{each:X2}"))) })
        {
            var content = new ByteArrayContent([.. Encoding.ASCII.GetBytes($"ga=spara&token={page.Token()}&Text=x"), .. raw]);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
            Assert.True(await reporter.PostAsync("/rapport/handelse", content) is HttpStatusCode.OK or HttpStatusCode.BadRequest);
        }
    }

    private static FormUrlEncodedContent Typed(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
