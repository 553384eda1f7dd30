using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Shell;

public sealed class EveryAnswer
{
    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/idag")]
    [InlineData("/finns-inte")]
    [InlineData("/styrning.css")]
    public async Task Tells_the_browser_what_to_refuse(string path)
    {
        await using var host = await StyrningHost.StartAsync();
        var answer = await (await host.SignInAs("administratör")).Http.GetAsync(path);

        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Leaves_no_page_in_the_browsers_memory()
    {
        await using var host = await StyrningHost.StartAsync();
        var answer = await (await host.SignInAs("administratör")).Http.GetAsync("/idag");

        Assert.Contains("no-store", Header(answer, "Cache-Control"));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task A_verb_that_a_page_has_no_handler_for_is_405(string verb)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var answer = await visitor.Http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "/idag"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("GET, HEAD", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_header_cannot_make_one_verb_another()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/logga-ut?_method=POST");
        request.Headers.Add("X-HTTP-Method-Override", "POST");

        await visitor.Http.SendAsync(request);

        Assert.Equal("Idag", (await visitor.OpenAsync("/idag")).Heading);
    }

    [Fact]
    public async Task Head_is_get_without_the_text()
    {
        await using var host = await StyrningHost.StartAsync();
        var answer = await (await host.SignInAs("administratör")).Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/idag"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/fel")]
    [InlineData("/hangfire")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/brev/0198c000-0000-7000-8000-000000000000")]
    [InlineData("/brev/inget-id")]
    [InlineData("/klocka?handler=Finns")]
    public async Task What_is_not_there_is_a_swedish_page(string path)
    {
        await using var host = await StyrningHost.StartAsync();
        var page = await (await host.SignInAs("administratör")).OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Sidan finns inte", page.Heading);
        Assert.Equal("sv", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_what_to_do()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        foreach (var token in form.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.SetAttribute("value", "");
        }

        var page = await visitor.PressAsync(form, "Flytta fram 1 dag");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Gå tillbaka i webbläsaren: det du skrev står kvar där.", page.Text);
    }

    [Fact]
    public async Task Another_name_for_this_host_is_not_answered()
    {
        await using var host = await StyrningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/logga-in");
        request.Headers.Host = "evil.example";

        var answer = await host.NewVisitor().Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_413_and_one_with_too_many_fields_too()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var large = await visitor.Http.PostAsync("/klocka?handler=Date", new FormUrlEncodedContent([new("MoveTo", new string('x', 5 * 1024 * 1024))]));
        var many = await visitor.Http.PostAsync("/klocka?handler=Date", new FormUrlEncodedContent(Enumerable.Range(0, 100_000).Select(number => new KeyValuePair<string, string>($"f{number}", ""))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, many.StatusCode);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
