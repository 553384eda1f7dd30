using Styrning.Testing;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>The channel with three who use it: somebody who only reads, somebody with a draft and its code, and somebody who has come back.</summary>
internal sealed class GivenAddresses : IAsyncDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private GivenAddresses(GivenVisits given, string code, Visitor reader, Visitor writer, Visitor returned) =>
        (Given, DraftCode, Reader, Writer, Returned) = (given, code, reader, writer, returned);

    public GivenVisits Given { get; }

    /// <summary>Of the draft, as it was shown.</summary>
    public string DraftCode { get; }

    public Visitor Reader { get; }

    public Visitor Writer { get; }

    public Visitor Returned { get; }

    /// <summary>Where the channel answers.</summary>
    public IReadOnlyList<Address> All => Addresses.Of(Given.Channel.Services, name => name == "organisation" ? "bostader" : null);

    public IEnumerable<Address> Forms => All.Where(address => address.Posts.Count > 0);

    public static async Task<GivenAddresses> StartAsync()
    {
        var given = await GivenVisits.StartAsync(now: StyrningHost.Usually);
        var writer = given.Channel.NewVisitor();
        var (_, code) = await writer.CopyCodeAsync(await writer.TellAsync());
        return new(given, code, given.Channel.NewVisitor(), writer, (await given.ComeBack()).Visitor);
    }

    /// <summary>One request as it is, with the visitor's cookies: no redirect is followed.</summary>
    public Task<HttpResponseMessage> SendAsync(Visitor visitor, string verb, string path, HttpContent? content = null, params (string Name, string Value)[] headers) =>
        SendAsync(Given.Channel.Address, visitor, verb, path, content, headers);

    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request);

    public static async Task<HttpResponseMessage> SendAsync(Uri address, Visitor? visitor, string verb, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(address, path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        // What an answer sets or forgets does not change the next request of the same test.
        if (visitor?.Cookies.GetAllCookies().Where(cookie => path.StartsWith(cookie.Path, StringComparison.Ordinal)).ToList() is { Count: > 0 } cookies && !request.Headers.Contains("Cookie"))
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        }

        return await Client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => Given.DisposeAsync();
}
