using System.Net;
using Styrning.Testing;

namespace Styrning.Web.Tests.Shell;

public sealed class SigningIn
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_press_on_a_role_is_enough_in_the_demo(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var visitor = await host.SignInAs("nämndsekreterare");

        var page = await visitor.OpenAsync("/");

        Assert.Equal("Idag", page.Heading);
        Assert.True(page.HasButton("Logga ut"));
    }

    [Fact]
    public async Task Who_is_not_signed_in_comes_back_to_the_page_they_asked_for()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = host.NewVisitor();

        var signIn = await visitor.OpenAsync("/brev?sida=1");
        Assert.Equal("Logga in", signIn.Heading);
        var page = await visitor.PressAsync(signIn, "administratör");

        Assert.Equal("/brev?sida=1", page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_sign_in_never_leads_elsewhere(string target)
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = host.NewVisitor();

        var page = await visitor.PressAsync(await visitor.OpenAsync($"/logga-in?till={Uri.EscapeDataString(target)}"), "administratör");

        Assert.Equal("/idag", page.Address.PathAndQuery);
    }

    [Fact]
    public async Task A_person_whom_the_roster_does_not_know_is_refused()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = host.NewVisitor();
        var signIn = await visitor.OpenAsync("/logga-in");
        foreach (var button in signIn.Document.QuerySelectorAll("button.role"))
        {
            button.SetAttribute("value", Guid.Empty.ToString());
        }

        var page = await visitor.PressAsync(signIn, "administratör");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Välj en av personerna", page.Errors);
    }

    [Fact]
    public async Task Signing_out_ends_it_and_a_second_time_harms_nobody()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("kommunjurist");
        var page = await visitor.OpenAsync("/idag");

        await visitor.PressAsync(page, "Logga ut");

        Assert.Equal("Logga in", (await visitor.OpenAsync("/idag")).Heading);
        var again = await visitor.PressAsync(await visitor.OpenAsync("/logga-ut"), "Logga ut");
        Assert.Equal("Logga in", again.Heading);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("säkerhetschef");
        var ticket = visitor.Cookies.GetCookies(host.Address)["styrning"]!.Value;

        await host.RestartAsync();

        var afterwards = host.NewVisitor();
        afterwards.Cookies.Add(host.Address, new Cookie("styrning", ticket));
        Assert.Equal("Idag", (await afterwards.OpenAsync("/idag")).Heading);
    }

    [Fact]
    public async Task A_tampered_ticket_is_no_ticket()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");
        var ticket = visitor.Cookies.GetCookies(host.Address)["styrning"]!;
        ticket.Value = ticket.Value[..^4] + "AAAA";

        Assert.Equal("Logga in", (await visitor.OpenAsync("/idag")).Heading);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        await using var host = await StyrningHost.StartAsync();
        var visitor = await host.SignInAs("administratör");

        var cookie = visitor.Cookies.GetCookies(host.Address)["styrning"]!;

        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires); // of the session
    }
}
