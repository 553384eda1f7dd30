using Microsoft.EntityFrameworkCore;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;
using Styrning.Whistle.Tests.Visselblasning;

namespace Styrning.Whistle.Tests.Sakerhet;

public sealed class LettersAboutReports
{
    [Fact]
    public async Task Say_that_something_waits_and_are_the_same_whatever_it_is()
    {
        await using var staff = await StyrningHost.StartAsync("2026-11-23 08:41");
        await using var channel = await ChannelHost.StartAsync(staff);
        var code = (await channel.NewVisitor().SendAsync("Mutor vid inköp av fordon")).Code;
        await NightAsync(staff);
        var first = Letters(staff);
        await channel.NewVisitor().SendAsync("Trakasserier på en förskola, av flera");
        var visitor = await channel.NewVisitor().ReturnAsync(code);
        await visitor.PressAsync(await visitor.OpenAsync("/aterkom/skriv"), "Skicka", ("text", "Fakturan låg i pärmen"));
        await NightAsync(staff);

        Assert.Equal(["Anna Wester", "Karin Öberg"], first.Select(letter => letter.To).Order());
        var all = Letters(staff);
        Assert.Equal(4, all.Count);
        Assert.Single(all.Select(letter => letter.Text).Distinct());
        var id = await staff.WithCases(db => db.Cases.Select(c => c.Id).ToListAsync());
        foreach (var word in new[] { "Mutor", "inköp", "Trakasserier", "förskola", "Fakturan", "rapport", "visselblås", "meddelande", "kategori", "2026", "november", "08:", "08.", code[..4], "kommunen" }.Concat(id.Select(one => one.ToString())))
        {
            Assert.DoesNotContain(word, all[0].Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Get_no_further_recipient_by_a_name_with_a_line_break_in_it()
    {
        await using var staff = await StyrningHost.StartAsync();
        await staff.WithCases(db => db.Appointments.Where(a => a.Kind == AppointmentKind.OutsideRecipient && a.Organisation == "kommunen").ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Name, "Vera Lind\r\nBcc: alla@example.se").SetProperty(a => a.Email, "lind@example.se\r\nBcc: alla@example.se")));
        await staff.ReceivedReport(GivenCases.Report() with { Concerned = [new("Karin Öberg", "", ""), new("Anna Wester", "", "")] });

        await NightAsync(staff);

        var letter = Assert.Single(staff.Letters, letter => letter.ToName.StartsWith("Vera Lind", StringComparison.Ordinal));
        Assert.DoesNotContain(letter.ToName + letter.ToAddress + letter.Subject, char.IsControl);
        Assert.DoesNotContain("\nBcc", letter.Subject);
    }

    [Theory]
    [InlineData("a@b.se%0d%0aBcc: x@y")]
    [InlineData("a@b.se\r\nBcc: x@example.se")]
    [InlineData("a@b.se, x@example.se")]
    public async Task Go_to_no_address_that_is_more_than_one(string address)
    {
        await using var staff = await StyrningHost.StartAsync();
        var keeper = await staff.SignInAs("kanslichef");
        var page = await keeper.OpenAsync("/arenden/uppdrag/nytt?organisation=kommunen");

        var refused = await keeper.PressAsync(page, "Registrera uppdraget", ("Kind", nameof(AppointmentKind.OutsideRecipient)), ("Name", "Vera"), ("Email", address));

        Assert.Contains("Skriv en hel e-postadress", refused.Errors);
    }

    private static async Task NightAsync(StyrningHost staff)
    {
        staff.Clock.Advance(TimeSpan.FromHours(24));
        await staff.RunDueWork();
        await staff.RunDueWork();
    }

    private static List<(string To, string Text)> Letters(StyrningHost staff) =>
        [.. staff.Letters.Where(letter => letter.Subject == "Något väntar på dig").Select(letter => (letter.ToName, $"{letter.Subject}\n{letter.Body.Replace(letter.ToName, "NAMN", StringComparison.Ordinal).Replace(staff.Address.Authority, "", StringComparison.Ordinal)}"))];
}
