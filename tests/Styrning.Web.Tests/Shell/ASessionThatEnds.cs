using Microsoft.EntityFrameworkCore;
using Styrning.Testing;

namespace Styrning.Web.Tests.Shell;

/// <summary>Nothing that somebody has typed is lost because they were signed out meanwhile. Tried on the clock's page, whose form has a field.</summary>
public sealed class ASessionThatEnds
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_typed_is_there_after_sign_in(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 08:00", database);
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        EndSession(host, visitor);

        var signIn = await visitor.PressAsync(form, "Flytta fram till datumet", ("Flytta fram till datum", "2027-02-01"));
        Assert.Equal("Logga in", signIn.Heading);
        Assert.Contains("Din text är sparad och finns kvar när du har loggat in.", signIn.Text);

        var back = await visitor.PressAsync(signIn, "administratör");
        Assert.Equal("Klocka", back.Heading);
        Assert.Contains("Din text är tillbaka.", back.Text);
        Assert.Equal("2027-02-01", back.Value("Flytta fram till datum"));
        Assert.Equal("", back.Errors);
    }

    [Fact]
    public async Task It_survives_a_reload_and_is_forgotten_once_it_has_been_sent()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        EndSession(host, visitor);
        var back = await visitor.PressAsync(await visitor.PressAsync(form, "Flytta fram till datumet", ("MoveTo", "2026-11-24")), "administratör");

        back = await visitor.OpenAsync(back.Address.PathAndQuery);
        Assert.Equal("2026-11-24", back.Value("MoveTo"));
        await visitor.PressAsync(back, "Flytta fram till datumet");

        Assert.Equal(0, await host.WithDb(db => db.RescuedForms.CountAsync()));
    }

    [Fact]
    public async Task It_keeps_no_token_and_is_gone_after_a_day()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        EndSession(host, visitor);
        var signIn = await visitor.PressAsync(form, "Flytta fram till datumet", ("MoveTo", "2026-12-24"));

        Assert.DoesNotContain("Token", await host.WithDb(db => db.RescuedForms.Select(kept => kept.Fields).SingleAsync()));
        host.Clock.Advance(TimeSpan.FromHours(24));
        var back = await visitor.PressAsync(signIn, "administratör");

        Assert.NotEqual("2026-12-24", back.Value("MoveTo"));
        await host.RunDueWork();
        await host.RunDueWork();
        Assert.Equal(0, await host.WithDb(db => db.RescuedForms.CountAsync()));
    }

    [Fact]
    public async Task Another_browser_with_the_same_address_sees_nothing()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        EndSession(host, visitor);
        var back = await visitor.PressAsync(await visitor.PressAsync(form, "Flytta fram till datumet", ("MoveTo", "2026-12-24")), "administratör");

        var other = await host.SignInAs("administratör");
        var seen = await other.OpenAsync(back.Address.PathAndQuery);

        Assert.Equal("", seen.Value("MoveTo"));
        Assert.DoesNotContain("Din text är tillbaka", seen.Text);
    }

    [Fact]
    public async Task Another_person_in_the_same_browser_sees_nothing_when_the_session_was_still_known()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, form) = await ExpiredAsync(host);
        var signIn = await visitor.PressAsync(form, "Flytta fram till datumet", ("MoveTo", "2026-12-24"));

        var seen = await visitor.PressAsync(signIn, "kommunjurist");

        Assert.Equal("Klocka", seen.Heading);
        Assert.Equal("", seen.Value("MoveTo"));
    }

    [Fact]
    public async Task The_same_person_gets_it_back_when_the_session_was_still_known()
    {
        await using var host = await StyrningHost.StartAsync();
        var (visitor, form) = await ExpiredAsync(host);
        var signIn = await visitor.PressAsync(form, "Flytta fram till datumet", ("MoveTo", "2026-12-24"));

        Assert.Equal("2026-12-24", (await visitor.PressAsync(signIn, "administratör")).Value("MoveTo"));
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData(null, "http://evil.example")]
    [InlineData(null, "null")]
    [InlineData(null, null)]
    public async Task Another_site_cannot_put_words_here(string? fetchSite, string? origin)
    {
        await using var host = await StyrningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/klocka?handler=Date") { Content = new FormUrlEncodedContent([new("MoveTo", "2026-12-24")]) };
        if (fetchSite is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", fetchSite);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        await host.NewVisitor().Http.SendAsync(request);

        Assert.Equal(0, await host.WithDb(db => db.RescuedForms.CountAsync()));
    }

    [Fact]
    public async Task What_is_larger_than_a_megabyte_is_not_promised_to_be_kept()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = host.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/klocka?handler=Date") { Content = new FormUrlEncodedContent([new("MoveTo", new string('x', 1024 * 1024))]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        var answer = await visitor.Http.SendAsync(request);

        Assert.DoesNotContain("Din text är sparad", await answer.Content.ReadAsStringAsync());
        Assert.Equal(0, await host.WithDb(db => db.RescuedForms.CountAsync()));
    }

    private static void EndSession(StyrningHost host, Visitor visitor) => visitor.Cookies.GetCookies(host.Address)["styrning"]!.Expired = true;

    // A ticket that has gone stale in the browser: the person is known, and is signed in no longer.
    private static async Task<(Visitor Visitor, PageView Form)> ExpiredAsync(StyrningHost host)
    {
        var visitor = await host.SignInAs("administratör");
        var form = await visitor.OpenAsync("/klocka");
        visitor.Cookies.GetCookies(host.Address)["styrning"]!.Value = StaleTicket.Of(host, visitor.Cookies.GetCookies(host.Address)["styrning"]!.Value);
        return (visitor, form);
    }
}
