using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

/// <summary>All of the addresses under /arenden, by the program's own table, with a case that has a file, a document and a request in it.</summary>
public sealed class EveryAddressOfTheHandlers
{
    private static readonly string[] Verbs = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

    // Who has read is written; nothing else may be.
    private static readonly string[] OpeningWrites = ["Readings", "OpenedKeys", "ReadingHeads"];

    [Fact]
    public async Task Of_a_case_that_is_not_yours_is_the_same_as_of_one_that_never_was()
    {
        await using var given = await GivenCase.StartAsync(GivenCases.Report() with { Concerned = [new("Anna Wester", "HR-strateg", "")] });
        var addresses = given.Addresses(given.Case).Where(address => address.Pattern.Contains("/arende/{id", StringComparison.Ordinal)).ToList();
        Assert.True(addresses.Count > 20);
        foreach (var visitor in new[]
        {
            await given.Host.SignInAsHandler("lokalstrateg"), // another organisation's handler, with a key that is open
            await given.Host.SignInAsHandler("HR-strateg"), // one of this organisation's, whom the report names
            await given.Host.SignInAs("kanslichef"), // records who is appointed
            await given.Host.SignInAs("registrator"),
            await given.Host.SignInAs("administratör"),
        })
        {
            var token = await given.TokenAsync(visitor);
            var before = await Stores.WholeAsync(given.Host, "OpenedKeys");
            var never = await visitor.OpenAsync($"/arenden/arende/{Guid.Empty}");
            Assert.Equal(HttpStatusCode.NotFound, never.Status);

            foreach (var address in addresses)
            {
                AssertSame(await visitor.OpenAsync(address.Path), never);
                foreach (var form in address.Forms)
                {
                    AssertSame(await given.PostAsync(visitor, form, token), never);
                }
            }

            foreach (var path in new[] { "/arenden", "/idag", "/arenden/gallring", "/arenden/statistik", "/arenden/registrera" })
            {
                var html = (await visitor.OpenAsync(path)).Html;
                Assert.DoesNotContain(given.Case.ToString(), html);
                Assert.DoesNotContain("Upphandlingen", html);
            }

            Assert.Equal(before, await Stores.WholeAsync(given.Host, "OpenedKeys"));
        }
    }

    [Fact]
    public async Task Takes_no_form_whose_token_is_missing_anothers_or_of_no_form()
    {
        await using var given = await GivenCase.StartAsync();
        var karin = await given.Host.SignInAsHandler("kommunjurist");
        var anna = await given.Host.SignInAsHandler("HR-strateg");
        var (token, annas) = (await given.TokenAsync(karin), await given.TokenAsync(anna));
        var before = await Stores.WholeAsync(given.Host, OpeningWrites);
        var forms = given.Addresses(given.Case).SelectMany(address => address.Forms).ToList();
        Assert.True(forms.Count > 30);

        foreach (var form in forms)
        {
            foreach (var wrong in new[] { null, "", "x", annas })
            {
                Assert.True((await given.PostAsync(karin, form, wrong)).Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, form);
            }

            foreach (var type in new[] { "text/plain", "application/json" })
            {
                var body = new StringContent($"__RequestVerificationToken={token}&Text=x", Encoding.UTF8, type);
                var answer = await karin.Http.PostAsync(form, body);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType, $"{type} {form}: {answer.StatusCode}");
            }

            foreach (var site in new[] { "cross-site", "same-site" })
            {
                var answer = await given.PostAsync(karin, form, token, ("Sec-Fetch-Site", site));
                Assert.True(answer.Status is HttpStatusCode.Forbidden, $"{site} {form}: {answer.Status}");
            }
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Host, OpeningWrites));
    }

    [Fact]
    public async Task Has_no_other_verb_than_its_own_whatever_a_header_or_a_field_says()
    {
        await using var given = await GivenCase.StartAsync();
        var karin = await given.Host.SignInAsHandler("kommunjurist");
        var token = await given.TokenAsync(karin);
        var before = await Stores.WholeAsync(given.Host, OpeningWrites);

        foreach (var address in given.Addresses(given.Case).Where(address => address.Path != "/arenden/las-upp"))
        {
            foreach (var verb in address.Posts.Count > 0 ? Verbs : [.. Verbs, "POST"])
            {
                var answer = await SendAsync(karin, verb, address.Path, verb == "POST" ? Typed(token) : null);
                Assert.True(answer is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{verb} {address.Path}: {answer}");
            }

            var read = await SendAsync(karin, "GET", address.Path);
            foreach (var form in address.Forms)
            {
                var overridden = await SendAsync(karin, "GET", $"{form}{(form.Contains('?', StringComparison.Ordinal) ? '&' : '?')}_method=POST&__RequestVerificationToken={token}", null, ("X-HTTP-Method-Override", "POST"));
                Assert.True(overridden == read || overridden is HttpStatusCode.NotFound, $"{form}: {overridden}");
            }

            Assert.Equal(read, await SendAsync(karin, "HEAD", address.Path));
        }

        Assert.Equal(before, await Stores.WholeAsync(given.Host, OpeningWrites));
    }

    [Fact]
    public async Task Cannot_be_framed_or_read_by_another_site_and_is_kept_by_no_browser()
    {
        await using var given = await GivenCase.StartAsync();
        var karin = await given.Host.SignInAsHandler("kommunjurist");

        foreach (var address in given.Addresses(given.Case))
        {
            foreach (var origin in new[] { "null", "https://evil.example" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address.Path);
                request.Headers.Add("Origin", origin);
                var answer = await karin.Http.SendAsync(request);
                var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
                Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"]);
                Assert.Contains("no-store", headers["Cache-Control"]);
                Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
                Assert.DoesNotContain(headers.Keys, header => header.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task Is_none_of_a_reporters_although_cookies_do_not_know_of_ports()
    {
        await using var given = await GivenAddresses.StartAsync();
        var addresses = Addresses.Of(given.Given.Staff.Services, name => name == "organisation" ? "kommunen" : name == "no" ? "1" : given.Given.Case.ToString()).Where(address => address.Path.StartsWith("/arenden", StringComparison.Ordinal)).ToList();
        Assert.True(addresses.Count > 30);

        foreach (var (visitor, address) in from visitor in new[] { given.Writer, given.Returned } from address in addresses select (visitor, address))
        {
            var answer = await GivenAddresses.SendAsync(given.Given.Staff.Address, visitor, "GET", address.Path);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.StartsWith("/logga-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString);
        }
    }

    private static void AssertSame(PageView real, PageView never)
    {
        Assert.True(real.Status is HttpStatusCode.NotFound, $"{real.Address}: {real.Status}");
        Assert.Equal((never.Heading, never.Text), (real.Heading, real.Text));
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor visitor, string verb, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return (await visitor.Http.SendAsync(request)).StatusCode;
    }

    private static FormUrlEncodedContent Typed(string? token) => new(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);

    private sealed class GivenCase : IAsyncDisposable
    {
        private Guid _file;
        private Guid _document;
        private Guid _request;
        private Guid _appointment;

        private GivenCase(StyrningHost host, Guid @case) => (Host, Case) = (host, @case);

        public StyrningHost Host { get; }

        public Guid Case { get; }

        public static async Task<GivenCase> StartAsync(ReportContent? report = null)
        {
            var host = await StyrningHost.StartAsync();
            var (id, code) = await host.ReceivedReport(report);
            var given = new GivenCase(host, id) { _file = await host.ReceivedFile(id, code, "faktura.pdf", [1, 2, 3]) };
            given._document = await host.WithCases(db => db.Documents.Where(d => d.CaseId == id).Select(d => d.Id).FirstAsync());
            given._appointment = await host.WithCases(db => db.Appointments.Where(a => a.Title == "HR-strateg").Select(a => a.Id).FirstAsync());
            var karin = await host.SignInAsHandler("kommunjurist");
            var page = await karin.OpenAsync($"/arenden/arende/{id}/utlamnande");
            page.Choose("Documents", given._document.ToString());
            given._request = Guid.Parse((await karin.PressAsync(page, "Börja pröva", ("What", "Rapporten"))).Address.Segments[^1]);
            return given;
        }

        public IReadOnlyList<Address> Addresses(Guid id) => [.. Sakerhet.Addresses.Of(Host.Services, name => name switch
        {
            "fil" => $"{(id == Case ? _file : Guid.Empty)}",
            "handling" => $"{(id == Case ? _document : Guid.Empty)}",
            "begaran" => $"{(id == Case ? _request : Guid.Empty)}",
            "organisation" => "kommunen",
            "no" => "1",
            "id" => $"{id}",
            _ => null,
        }).Where(address => address.Path.StartsWith("/arenden", StringComparison.Ordinal)).Select(address => address.Pattern.StartsWith("/arenden/uppdrag/{id", StringComparison.Ordinal) ? address with { Path = $"/arenden/uppdrag/{_appointment}" } : address)];

        public async Task<string> TokenAsync(Visitor visitor) => (await visitor.OpenAsync("/idag")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        public async Task<PageView> PostAsync(Visitor visitor, string path, string? token, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Typed(token) };
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            return await visitor.ReadAsync(await visitor.Http.SendAsync(request));
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
