using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>Bytes that nobody meant, at every address of the channel. The same ones each time: the seed is fixed.</summary>
public sealed class Garbage
{
    private const int Seed = 7731;

    [Fact]
    public async Task In_a_form_an_upload_or_a_cookie_is_never_a_fault_of_ours_and_leaves_nothing()
    {
        await using var given = await GivenAddresses.StartAsync();
        var random = new Random(Seed);
        var before = await Stores.WholeAsync(given.Given.Staff);
        var paths = given.All.Where(address => address.Path != "/").Select(address => address.Path).ToList();

        for (var round = 0; round < 6; round++)
        {
            foreach (var path in paths)
            {
                using var request = new HttpRequestMessage(random.Next(4) == 0 ? HttpMethod.Get : HttpMethod.Post, $"{given.Given.Channel.Address.GetLeftPart(UriPartial.Authority)}{path}?{Ascii(random, 20)}={Ascii(random, 200)}");
                request.Content = request.Method == HttpMethod.Post ? Body(random, null) : null;
                request.Headers.TryAddWithoutValidation("Cookie", Cookie(random, given));
                await AssertOursAsync(request);
            }
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Given.Staff));
    }

    [Fact]
    public async Task In_a_form_with_the_pages_own_token_is_never_a_fault_of_ours_and_no_more_is_kept_than_was_sent()
    {
        await using var given = await GivenAddresses.StartAsync();
        var random = new Random(Seed);
        var sent = 0L;

        for (var round = 0; round < 4; round++)
        {
            foreach (var (visitor, address) in from address in given.Forms where address.Path is not ("/" or "/aterkom" or "/rapport/skicka" or "/rapport/klart") select (address.Path.StartsWith("/aterkom", StringComparison.Ordinal) ? given.Returned : given.Writer, address))
            {
                var token = (await visitor.OpenAsync(address.Path)).Document.QuerySelector("input[name=token]")?.GetAttribute("value") ?? "";
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(given.Given.Channel.Address, address.Path)) { Content = Body(random, token) };
                request.Headers.TryAddWithoutValidation("Cookie", visitor.Cookies.GetCookieHeader(given.Given.Channel.Address));
                sent += request.Content.Headers.ContentLength ?? 0;
                await AssertOursAsync(request);
            }
        }

        Assert.InRange(await given.Given.Staff.WithCases(db => db.Files.SumAsync(f => f.Size)), 0, sent);
        Assert.Equal(1, await given.Given.Staff.WithCases(db => db.Drafts.CountAsync()));
        Assert.Equal("Läs igenom innan du skickar", (await given.Writer.OpenAsync("/rapport/granska")).Heading); // what was written is whole
    }

    [Theory]
    [InlineData(10_000_000, 1)]
    [InlineData(1, 100_000)]
    public async Task By_the_ton_is_refused_by_every_page_before_it_is_kept(int length, int fields)
    {
        await using var given = await GivenAddresses.StartAsync();
        var before = await Stores.WholeAsync(given.Given.Staff);
        var body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, fields).Select(i => $"f{i}=&")) + new string('a', length));
        var memory = GC.GetTotalMemory(forceFullCollection: true);

        foreach (var address in given.Forms)
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
            var answer = await given.SendAsync(address.Path.StartsWith("/aterkom", StringComparison.Ordinal) ? given.Returned : given.Writer, "POST", address.Path, content, ("Expect", "100-continue"));
            Assert.True((int)answer.StatusCode is 400 or 403 or 413, $"{address.Path}: {answer.StatusCode}");
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Given.Staff));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - memory, long.MinValue, 64 * 1024 * 1024);
    }

    [Fact]
    public async Task In_the_head_of_a_request_is_refused_and_the_next_is_answered()
    {
        await using var given = await GivenAddresses.StartAsync();
        var address = given.Given.Channel.Address;
        foreach (var head in new[]
        {
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nX: {new string('a', 65_536)}\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {string.Join("; ", Enumerable.Range(0, 10_000).Select(no => $"kanal={no}"))}\r\n\r\n",
            $"GET /?{string.Join('&', Enumerable.Range(0, 100_000).Select(no => $"k{no}=1"))} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\n{string.Concat(Enumerable.Range(0, 500).Select(no => $"X{no}: 1\r\n"))}\r\n",
            $"POST /aterkom HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nkod=1",
            $"POST /aterkom HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
            $"POST /aterkom HTTP/1.1\r\nHost: {address.Authority}\r\nTransfer-Encoding: chunked, identity\r\n\r\n5\r\nkod=1\r\n0\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nX: 1\r\n folded\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        })
        {
            var answer = await RawAsync(address, Encoding.ASCII.GetBytes(head));
            Assert.Matches("^HTTP/1.1 4[0-9][0-9] |^$", answer);
        }

        Assert.Equal(HttpStatusCode.OK, (await given.SendAsync(given.Reader, "GET", "/")).StatusCode);
    }

    [Fact]
    public async Task In_the_name_of_a_file_or_a_field_is_shown_as_far_as_it_can_be()
    {
        await using var given = await GivenAddresses.StartAsync();
        var token = (await given.Writer.OpenAsync("/rapport/filer")).Token();
        foreach (var name in new[] { new byte[] { 0xC0, 0x80 }, [0xFF, 0xFE], [0xE2, 0x82], [.. Enumerable.Repeat((byte)'n', 5_000)], [0xED, 0xA0, 0x80], "\u001b[31mröd\u202e{\"niva\":\"fel\"}.txt"u8.ToArray(), "../../../etc/passwd"u8.ToArray() })
        {
            byte[] body =
            [
                .. Encoding.ASCII.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\""), .. name,
                .. "\"\r\n\r\ninnehåll\r\n--x\r\nContent-Disposition: form-data; name=\""u8, .. name, .. "\"\r\n\r\nspara\r\n--x--\r\n"u8,
            ];
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
            var answer = await given.SendAsync(given.Writer, "POST", "/rapport/filer", content);
            Assert.True((int)answer.StatusCode is 303 or 400, $"{Convert.ToHexString(name)[..4]}: {answer.StatusCode}");
        }

        var page = await given.Writer.OpenAsync("/rapport/filer");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(page.Text, each => char.IsControl(each) || each == '\u202e');
    }

    [Fact]
    public async Task Of_a_length_that_is_not_told_or_is_a_lie_fills_no_disk()
    {
        await using var given = await GivenAddresses.StartAsync();
        var address = given.Given.Channel.Address;
        var page = await given.Writer.OpenAsync("/rapport/filer");
        var cookie = given.Writer.Cookies.GetCookieHeader(address);
        var head = $"POST /rapport/filer HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\n";
        var start = $"--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{page.Token()}\r\n--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"a.bin\"\r\n\r\n";
        var watch = Stopwatch.StartNew();

        // No length at all, and no end.
        var endless = await RawAsync(address, Encoding.ASCII.GetBytes($"{head}Transfer-Encoding: chunked\r\n\r\n{start.Length:x}\r\n{start}\r\n"), Enumerable.Repeat(Chunk(1024 * 1024), 130));
        // Says much more than comes, and hangs up.
        await RawAsync(address, Encoding.ASCII.GetBytes($"{head}Content-Length: {FileLimits.PerFile}\r\n\r\n{start}{new string('a', 100_000)}"), hangUp: true);
        // Says less than comes: what is left over is no request.
        var less = await RawAsync(address, Encoding.ASCII.GetBytes($"{head}Content-Length: {start.Length + 5}\r\n\r\n{start}{new string('a', 100_000)}"));

        Assert.Matches("^(HTTP/1.1 (409|413) |$)", endless);
        Assert.Matches("^HTTP/1.1 400 ", less);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        await EventuallyAsync(async () => await given.Given.Staff.WithCases(db => db.Files.CountAsync()) == 0);
        Assert.Equal(0, await given.Given.Staff.WithCases(db => db.Chunks.CountAsync()));
        Assert.Contains(AReporter.Story, (await given.Writer.OpenAsync("/rapport/granska")).Text);
    }

    private static async Task AssertOursAsync(HttpRequestMessage request)
    {
        var answer = await GivenAddresses.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{request.Method} {request.RequestUri}: {answer.StatusCode}");
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("default-src 'none'", string.Join("", answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-referrer", string.Join("", answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", string.Join("", answer.Headers.GetValues("X-Content-Type-Options")));
    }

    private static HttpContent Body(Random random, string? token)
    {
        var noise = Bytes(random, random.Next(0, 3_000));
        var (type, body) = random.Next(5) switch
        {
            0 => ("application/x-www-form-urlencoded", noise),
            1 => ("application/x-www-form-urlencoded; charset=" + Ascii(random, 12), [.. Encoding.ASCII.GetBytes($"token={token}&Text="), .. noise.Where(each => each != '&')]),
            2 => ("multipart/form-data; boundary=x", [.. "--x\r\n"u8, .. noise, .. "\r\n--x--"u8]),
            3 => ("multipart/form-data; boundary=x", [.. Encoding.ASCII.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"Files\"; filename=\"{Ascii(random, 30)}\"\r\n{Ascii(random, 10)}: {Ascii(random, 10)}\r\n\r\n"), .. noise, .. "\r\n--x--"u8]),
            _ => (random.Next(3) switch { 0 => "multipart/form-data", 1 => "multipart/form-data; boundary=" + Ascii(random, 90), _ => Ascii(random, 40) }, noise),
        };
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    // Wholly random, right in form, or somebody's own with one bit turned.
    private static string Cookie(Random random, GivenAddresses given)
    {
        var name = random.Next(2) == 0 ? "kanal" : "besok";
        var own = (name == "kanal" ? given.Writer : given.Returned).Cookies.GetAllCookies().First(cookie => cookie.Name == name).Value;
        return random.Next(4) switch
        {
            0 => $"{name}={Ascii(random, random.Next(0, 500))}",
            1 => $"{name}={Base64Url.EncodeToString(Bytes(random, name == "kanal" ? 32 : own.Length * 3 / 4))}",
            2 => $"{name}={own[..5]}{(own[5] == 'A' ? 'B' : 'A')}{own[6..]}",
            _ => $"{name}={own}; {name}={Ascii(random, 20)}",
        };
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Ascii(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)random.Next('!', '~'))).Replace(';', '_').Replace('#', '_').Replace('"', '_').Replace('\\', '_');

    private static byte[] Chunk(int size) => [.. Encoding.ASCII.GetBytes($"{size:x}\r\n"), .. new byte[size], .. "\r\n"u8];

    /// <returns>The first line of the answer; empty when the line was cut.</returns>
    private static async Task<string> RawAsync(Uri address, byte[] request, IEnumerable<byte[]>? then = null, bool hangUp = false)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        try
        {
            await socket.GetStream().WriteAsync(request);
            foreach (var part in then ?? [])
            {
                await socket.GetStream().WriteAsync(part);
            }

            if (hangUp)
            {
                return "";
            }

            using var reader = new StreamReader(socket.GetStream(), Encoding.Latin1);
            return await reader.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token) ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(20))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        }
    }
}
