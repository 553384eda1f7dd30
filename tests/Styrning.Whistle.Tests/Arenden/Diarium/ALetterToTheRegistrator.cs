using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden.Diarium;

public sealed class ALetterToTheRegistrator
{
    [Fact]
    public async Task Is_sealed_to_the_handlers_who_are_not_named_and_then_out_of_the_registrators_reach()
    {
        await using var host = await StyrningHost.StartAsync();
        var registrator = await host.SignInAs("registrator");
        var form = await registrator.OpenAsync("/arenden/diarium/brev");

        var after = await registrator.PressAsync(form, "Registrera och försegla",
            ("ReceivedOn", "2026-11-19"), ("Misdirected", "true"), ("Concerned", "Anna Wester"), ("Text", "Hon har tagit pengar."), ("Where", "Kassaskåpet"));

        Assert.Equal("Diariet", after.Heading);
        Assert.DoesNotContain("pengar", after.Html);
        Assert.Contains("2026-11-19", after.Text);
        var id = await host.WithCases(db => db.Cases.Where(c => c.Channel == IntakeChannel.Misdirected && c.ReceivedOn == new DateOnly(2026, 11, 19)).Select(c => c.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAsHandler("HR-strateg")).OpenAsync($"/arenden/arende/{id}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await registrator.OpenAsync($"/arenden/arende/{id}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await registrator.OpenAsync($"/arenden/arende/{id}/handlingar")).Status);
        var read = await (await host.SignInAsHandler("kommunjurist")).OpenAsync($"/arenden/arende/{id}");
        Assert.Contains("Hon har tagit pengar.", read.Text);
        Assert.Contains("Kassaskåpet", read.Text);
    }

    [Theory]
    [InlineData("2026-11-23", HttpStatusCode.OK)]
    [InlineData("2026-11-24", HttpStatusCode.BadRequest)]
    public async Task Came_today_or_before_and_may_be_unopened(string day, HttpStatusCode status)
    {
        await using var host = await StyrningHost.StartAsync();
        var registrator = await host.SignInAs("registrator");

        var after = await registrator.PressAsync(await registrator.OpenAsync("/arenden/diarium/brev"), "Registrera och försegla", ("ReceivedOn", day), ("Where", "Kassaskåpet"));

        Assert.Equal(status, after.Status);
        Assert.Equal(status is HttpStatusCode.OK ? 1 : 0, await host.WithCases(db => db.Cases.CountAsync()));
    }
}
