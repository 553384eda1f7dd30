using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Browser.Tests.Shell;

public sealed class TheClosedChannel(ChromiumFixture chromium)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Says_that_it_is_closed_and_where_else_to_go(int width, ColorScheme scheme)
    {
        await using var staff = await StyrningHost.StartAsync();
        await using var channel = await ChannelHost.StartAsync(staff);
        await staff.WithCases(db => db.Appointments.Where(a => a.Kind == AppointmentKind.Handler).ExecuteDeleteAsync());
        var page = await chromium.OpenAsync(channel.Address, width, scheme: scheme);

        await page.GotoAsync("/");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kanalen är stängd" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Arbetsmiljöverket tar emot")).ToBeVisibleAsync();
        await Accessible.AssertAsync(page);
        Assert.Empty(await page.Context.CookiesAsync());
    }
}
