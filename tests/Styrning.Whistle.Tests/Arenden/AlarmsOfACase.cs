using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Time;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Arenden;

public sealed class AlarmsOfACase
{
    [Fact]
    public async Task Come_two_days_before_the_seventh_day_and_on_it_at_swedish_midnight_and_once()
    {
        await using var host = await StyrningHost.StartAsync("2026-03-14 23:00"); // a Saturday: the seventh day is one, too
        var (id, _) = await host.ReceivedReport();
        await host.RunDueWork();
        var before = await Letters(host);

        Assert.Equal(before, await LettersAt(host, "2026-03-18 23:59"));
        Assert.Equal(before + 2, await LettersAt(host, "2026-03-19 00:00"));
        Assert.Equal(before + 2, await LettersAt(host, "2026-03-20 23:59"));
        Assert.Equal(before + 4, await LettersAt(host, "2026-03-21 00:00"));
        Assert.Equal(before + 4, await LettersAt(host, "2026-04-30 12:00"));
        Assert.NotEqual(Guid.Empty, id);
    }

    [Fact]
    public async Task About_feedback_count_back_from_the_nominal_day()
    {
        await using var host = await StyrningHost.StartAsync("2026-03-10 08:00");
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/bekrafta"), "Lämna bekräftelsen"); // the same day: three months end on 10 June
        await host.RunDueWork();
        var before = await Letters(host);

        Assert.Equal(before, await LettersAt(host, "2026-05-10 23:59")); // none about an acknowledgement that was given
        Assert.Equal(before + 2, await LettersAt(host, "2026-05-11 00:00")); // thirty days before
        Assert.Equal(before + 4, await LettersAt(host, "2026-05-31 00:00")); // ten, a Sunday
        Assert.Equal(before + 6, await LettersAt(host, "2026-06-07 00:00")); // three, a Sunday
        Assert.Equal(before + 8, await LettersAt(host, "2026-06-10 00:00"));
        Assert.Equal(before + 8, await LettersAt(host, "2026-08-01 00:00"));
    }

    [Fact]
    public async Task End_when_feedback_has_been_given_while_the_investigation_goes_on()
    {
        await using var host = await StyrningHost.StartAsync("2026-03-10 08:00");
        var (id, _) = await host.ReceivedReport();
        var karin = await host.SignInAsHandler("kommunjurist");
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/bekrafta"), "Lämna bekräftelsen");
        await karin.PressAsync(await karin.OpenAsync($"/arenden/arende/{id}/delaterkoppla"), "Lämna återkopplingen", ("Measures", "Vi har begärt in avtalen."), ("Reasons", "De behöver granskas."));
        await host.RunDueWork();
        var before = await Letters(host);

        Assert.Equal(before, await LettersAt(host, "2026-06-10 00:00"));
    }

    [Fact]
    public async Task Name_nothing_of_the_case()
    {
        await using var host = await StyrningHost.StartAsync("2026-03-14 23:00");
        var (id, _) = await host.ReceivedReport();
        await LettersAt(host, "2026-03-21 00:00");

        Assert.All(await host.WithCases(db => db.Letters.ToListAsync()), letter => Assert.NotEqual(id.ToString("N"), letter.Key));
        Assert.All(host.Letters.Where(l => l.Subject == "Något väntar på dig"), letter => Assert.DoesNotContain(id.ToString(), letter.Body));
    }

    private static Task<int> Letters(StyrningHost host) => host.WithCases(db => db.Letters.CountAsync());

    private static async Task<int> LettersAt(StyrningHost host, string wall)
    {
        var at = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        host.Clock.Advance(SwedishCalendar.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) - host.Clock.GetUtcNow());
        await host.RunDueWork();
        await host.RunDueWork();
        return await Letters(host);
    }
}
