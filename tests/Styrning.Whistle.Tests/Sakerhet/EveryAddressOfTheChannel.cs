using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>All of the channel's addresses, by the program's own table.</summary>
public sealed class EveryAddressOfTheChannel
{
    private static readonly string[] Verbs = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MERGE"];

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ["Cache-Control"] = "no-store",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    [Fact]
    public async Task Leaves_nothing_in_the_browser_and_asks_nobody_else()
    {
        await using var given = await GivenAddresses.StartAsync();
        Assert.True(given.All.Count > 25);

        foreach (var (visitor, path) in from visitor in new[] { given.Reader, given.Writer, given.Returned } from address in given.All from path in visitor == given.Returned ? new[] { address.Path, address.Path + "?sprak=en" } : [address.Path] select (visitor, path))
        {
            var answer = await given.SendAsync(visitor, "GET", path);

            AssertHeaders(path, answer);
            Assert.True((int)answer.StatusCode is 200 or 303, $"{path}: {answer.StatusCode}");
            Assert.True(visitor != given.Reader || path.StartsWith("/aterkom/lamna", StringComparison.Ordinal) || !answer.Headers.Contains("Set-Cookie"), $"{path} sets a cookie on somebody who only reads.");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                AssertPage(path, await PageOf(answer), path.StartsWith("/rapport/koden", StringComparison.Ordinal) ? null : given.DraftCode);
            }
        }
    }

    [Fact]
    public async Task Has_no_other_verb_than_its_own_whatever_a_header_or_a_field_says()
    {
        await using var given = await GivenAddresses.StartAsync();
        var before = await Stores.WholeAsync(given.Given.Staff);

        foreach (var address in given.All)
        {
            foreach (var verb in address.Posts.Count > 0 ? Verbs : [.. Verbs, "POST"])
            {
                var answer = await given.SendAsync(given.Writer, verb, address.Path, verb == "POST" ? Typed() : null);
                Assert.True(answer.StatusCode == HttpStatusCode.MethodNotAllowed, $"{verb} {address.Path}: {answer.StatusCode}");
                AssertHeaders($"{verb} {address.Path}", answer);
            }

            var read = await given.SendAsync(given.Writer, "GET", address.Path);
            foreach (var (name, value) in new[] { ("X-HTTP-Method-Override", "POST"), ("X-HTTP-Method", "DELETE"), ("X-Method-Override", "POST") })
            {
                Assert.Equal(read.StatusCode, (await given.SendAsync(given.Writer, "GET", address.Path + "?_method=POST&token=x&Text=x&ga=vidare", null, (name, value))).StatusCode);
            }

            var head = await given.SendAsync(given.Writer, "HEAD", address.Path);
            Assert.Equal(read.StatusCode, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
            AssertHeaders("HEAD " + address.Path, head);
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Given.Staff));
    }

    [Fact]
    public async Task Takes_no_post_that_another_site_or_another_program_has_sent()
    {
        await using var given = await GivenAddresses.StartAsync();
        var before = await Stores.WholeAsync(given.Given.Staff);
        Assert.True(given.Forms.Count() > 18);

        foreach (var (visitor, path) in from address in given.Forms select (address.Path.StartsWith("/aterkom", StringComparison.Ordinal) ? given.Returned : given.Writer, address.Path))
        {
            foreach (var (name, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"), ("Origin", "https://evil.example"), ("Origin", "http://localhost:1"), ("Origin", "http://kanal.localhost") })
            {
                var answer = await given.SendAsync(visitor, "POST", path, Typed(("kod", given.Given.Code.Shown), ("Text", "x")), (name, value));
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{name}: {value} at {path}: {answer.StatusCode}");
                AssertHeaders(path, answer);
            }

            foreach (var type in new[] { "text/plain", "application/json", "application/xml", "text/html", "application/x-www-form-urlencodedx", "multipart/mixed; boundary=x" })
            {
                var content = new StringContent("token=x&Text=x");
                content.Headers.Remove("Content-Type");
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                var answer = await given.SendAsync(visitor, "POST", path, content);
                Assert.True(answer.StatusCode is HttpStatusCode.UnsupportedMediaType, $"{type} at {path}: {answer.StatusCode}");
                AssertHeaders(path, answer);
            }
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Given.Staff));
    }

    [Fact]
    public async Task Takes_no_form_whose_token_is_missing_another_pages_or_another_browsers()
    {
        await using var given = await GivenAddresses.StartAsync();
        var (otherWriter, otherVisit) = (given.Given.Channel.NewVisitor(), (await given.Given.ComeBack()).Visitor);
        await otherWriter.TellAsync();
        var strange = new List<string> { "", "x", "AAAAAAAAAAAAAAAAAAAAAA" };
        foreach (var (visitor, path) in new[] { (otherWriter, "/rapport/handelse"), (otherWriter, "/rapport/granska"), (otherVisit, "/aterkom/skriv"), (otherVisit, "/aterkom/filer") })
        {
            strange.Add((await visitor.OpenAsync(path)).Token());
        }

        var before = await Stores.WholeAsync(given.Given.Staff);
        foreach (var address in given.Forms.Where(address => address.Path is not ("/" or "/aterkom"))) // the two doors: they open an empty draft, or a case for who knows its code
        {
            foreach (var token in strange.Cast<string?>().Append(null))
            {
                (string, string)[] fields = [("Text", "Smugglat"), ("text", "Smugglat"), ("svar", "ratt"), ("en-gang", "1"), ("ga", "vidare"), .. token is null ? Array.Empty<(string, string)>() : [("token", token)]];
                foreach (var content in new HttpContent[] { Typed(fields), Multipart(fields) })
                {
                    var answer = await given.SendAsync(address.Path.StartsWith("/aterkom", StringComparison.Ordinal) ? given.Returned : given.Writer, "POST", address.Path, content, ("Sec-Fetch-Site", "same-origin"));
                    Assert.True((int)answer.StatusCode is 400 or 403 or 415, $"{address.Path}: {answer.StatusCode}");
                }
            }
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Given.Staff));
    }

    [Fact]
    public async Task Lets_no_other_site_read_it_or_ask_first()
    {
        await using var given = await GivenAddresses.StartAsync();

        foreach (var (address, origin) in from address in given.All from origin in new[] { "null", "https://evil.example" } select (address, origin))
        {
            foreach (var answer in new[]
            {
                await given.SendAsync(given.Returned, "GET", address.Path, null, ("Origin", origin)),
                await given.SendAsync(given.Returned, "OPTIONS", address.Path, null, ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")),
            })
            {
                Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
                AssertHeaders(address.Path, answer);
            }
        }
    }

    [Fact]
    public async Task Is_none_of_the_staffs_and_nothing_that_was_left_lying()
    {
        await using var given = await GivenAddresses.StartAsync();
        var karin = await given.Given.Staff.SignInAsHandler("kommunjurist");
        var own = given.All.Select(address => address.Path).ToHashSet();
        var staffs = Addresses.Of(given.Given.Staff.Services, name => name == "id" ? given.Given.Case.ToString() : "1").Select(address => address.Path).Where(path => !own.Contains(path)).ToList();
        Assert.True(staffs.Count > 40);

        foreach (var path in staffs.Concat(["/.git/config", "/appsettings.json", "/web.config", "/swagger", "/hangfire", "/health", "/metrics", "/data/whistle.db", "/whistle.db", "/kanal.css/", "/..%2fwhistle.db", "/styrning.css", "/.well-known/security.txt", "/favicon.ico", "/Features/", "/bin/"]))
        {
            var answer = await given.SendAsync(path.StartsWith("/arenden", StringComparison.Ordinal) ? karin : given.Returned, "GET", path);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound || path == "/kanal.css/", $"{path}: {answer.StatusCode}");
            AssertHeaders(path, answer);
            Assert.DoesNotContain("Upphandlingen", await answer.Content.ReadAsStringAsync());
        }
    }

    private static void AssertHeaders(string path, HttpResponseMessage answer)
    {
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Assert.All(Headers, header => Assert.True(all.GetValueOrDefault(header.Key) == header.Value, $"{path}: {header.Key} is {all.GetValueOrDefault(header.Key)}"));
        Assert.All(["Server", "ETag", "Last-Modified", "X-Powered-By", "Expires", "Pragma", "Access-Control-Allow-Origin"], trace => Assert.False(all.ContainsKey(trace), $"{path} has {trace}"));
    }

    private static void AssertPage(string path, IDocument page, string? hidden)
    {
        Assert.Matches("^((Fel|Error): )?(Formulär|Form)(, (steg|step) [0-9]+)?$", page.Title);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, video, audio, base, meta[http-equiv], [style], [ping], link[rel=preconnect], link[rel=prefetch]").Select(found => $"{path}: {found.OuterHtml}"));
        Assert.Empty(page.All.SelectMany(element => element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(attribute => $"{path}: {attribute.Name}")));
        Assert.All(page.QuerySelectorAll("link[href], form[action]"), element => Assert.Matches("^(/[^/]|/$|data:,$)", element.GetAttribute("href") ?? element.GetAttribute("action")!));
        Assert.All(page.QuerySelectorAll("a[href^=http]"), link => Assert.True(link.GetAttribute("rel")?.Contains("noreferrer", StringComparison.Ordinal) == true || link.GetAttribute("class") != "leave", $"{path}: {link.OuterHtml}"));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), textarea"), field => Assert.True(field.GetAttribute("autocomplete") == "off", $"{path}: {field.OuterHtml}"));
        Assert.Empty(page.QuerySelectorAll("input[type=password]")); // a browser would offer to keep the code
        if (hidden is not null)
        {
            Assert.DoesNotContain(hidden.Replace(" ", "", StringComparison.Ordinal), page.DocumentElement.OuterHtml.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    private static async Task<IDocument> PageOf(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(opened => opened.Content(html));
    }

    private static FormUrlEncodedContent Typed(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static MultipartFormDataContent Multipart(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.OrderBy(field => field.Name != "token"))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("Smugglat")), "Files", "smugglat.txt");
        return form;
    }
}
