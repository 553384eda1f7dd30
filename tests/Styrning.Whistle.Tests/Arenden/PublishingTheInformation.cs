using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Cases.Information;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class PublishingTheInformation
{
    private const string Edit = "/arenden/information/kommunen";

    private static readonly IReadOnlyList<InformationText> Filled = StandardInformation.Filled("08-465 004 01", "Kommunen, 08-465 004 00", "ombudet, 08-465 004 02");

    [Fact]
    public void Is_refused_whichever_part_is_missing_in_whichever_language()
    {
        foreach (var part in Enum.GetValues<InformationPart>())
        {
            foreach (var language in (string[])["sv", "en"])
            {
                var texts = Filled.Select(t => t.Part != part ? t : language == "sv" ? t with { Swedish = " \n" } : t with { English = "" }).ToList();
                var information = new ChannelInformation { Organisation = "kommunen", No = 1, Texts = texts };

                Assert.Equal("VIS-51", Assert.Throws<RuleBroken>(() => information.Publish(null, new(2026, 11, 23))).Code);
                Assert.Null(information.PublishedOn);
            }
        }

        new ChannelInformation { Organisation = "kommunen", No = 1, Texts = Filled }.Publish(null, new(2026, 11, 23));
    }

    [Fact]
    public void Is_refused_while_nobody_has_filled_in_whom_to_call_and_who_answers_for_the_personal_data()
    {
        var information = new ChannelInformation { Organisation = "kommunen", No = 1, Texts = StandardInformation.Texts };

        var refused = Assert.Throws<RuleBroken>(() => information.Publish(null, new(2026, 11, 23)));

        Assert.Equal("VIS-51", refused.Code);
        Assert.Equal(["Så rapporterar du till oss", "Så rapporterar du till oss, på engelska", "Personuppgifter", "Personuppgifter, på engelska"], information.Missing());
        Assert.DoesNotContain(Filled, text => (text.Swedish + text.English).Contains('['));
    }

    [Fact]
    public async Task Keeps_what_was_published_and_shows_the_next_only_when_it_is()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");

        await keeper.PressAsync(await keeper.OpenAsync(Edit), "Spara utkastet", ("Texts[0].Swedish", "Nya ord."));
        Assert.DoesNotContain("Nya ord.", await Shown(host));
        Assert.Equal("Nya ord.", (await keeper.OpenAsync(Edit)).Value("Texts[0].Swedish"));
        await keeper.PressAsync(await keeper.OpenAsync(Edit), "Spara och publicera");

        Assert.Equal("Nya ord.", await Shown(host));
        Assert.DoesNotContain("Nya ord.", (await keeper.OpenAsync(Edit + "/1")).Text);
        Assert.Contains("Nya ord.", (await keeper.OpenAsync(Edit + "/2")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.OpenAsync(Edit + "/3")).Status);
        await keeper.PressAsync(await keeper.OpenAsync(Edit), "Spara och publicera"); // once more: the next version
        Assert.Equal(3, await host.WithCases(db => db.Information.CountAsync(i => i.Organisation == "kommunen")));
    }

    [Fact]
    public async Task With_a_part_emptied_saves_nothing_and_keeps_the_text()
    {
        await using var host = await StyrningHost.StartAsync();
        var keeper = await host.SignInAs("kanslichef");

        var page = await keeper.PressAsync(await keeper.OpenAsync(Edit), "Spara och publicera", ("Texts[0].Swedish", ""), ("Texts[1].Swedish", "Ändrat."));

        Assert.Equal("VIS-51", page.RefusalCode);
        Assert.Equal("Ändrat.", page.Value("Texts[1].Swedish"));
        Assert.Equal(1, await host.WithCases(db => db.Information.CountAsync(i => i.Organisation == "kommunen")));
    }

    [Fact]
    public async Task The_second_of_two_who_write_at_once_is_told()
    {
        await using var host = await StyrningHost.StartAsync();
        var (one, other) = (await host.SignInAs("kanslichef"), await host.SignInAs("nämndsekreterare"));
        var (first, second) = (await one.OpenAsync(Edit), await other.OpenAsync(Edit));

        await one.PressAsync(first, "Spara utkastet", ("Texts[0].Swedish", "Den enas."));
        var page = await other.PressAsync(second, "Spara utkastet", ("Texts[0].Swedish", "Den andras."));

        Assert.Equal("SAM-01", page.RefusalCode);
        Assert.Equal("Den andras.", page.Value("Texts[0].Swedish"));
    }

    private static async Task<string> Shown(StyrningHost host) => (await host.WithCases(db => db.PublishedAsync("kommunen", CancellationToken.None)))!.TextOf(InformationPart.Purpose);
}
