using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Cases;

public sealed class WhenTheChannelIsOpen
{
    [Fact]
    public async Task Two_handlers_with_keys_and_a_recovery_key_open_it()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Empty(await WhyClosed(host));
    }

    [Fact]
    public async Task One_handler_who_leaves_closes_it_the_same_night_and_nothing_can_be_sent()
    {
        await using var host = await StyrningHost.StartAsync("2026-11-23 23:59");
        await Change(host, AppointmentKind.Handler, 1, a => a.ToOn = new(2026, 11, 23));
        Assert.Empty(await WhyClosed(host));
        await host.ReceivedReport();

        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([ClosedBecause.TooFewHandlers], await WhyClosed(host));
        Assert.Equal("VIS-01", (await Assert.ThrowsAsync<RuleBroken>(() => host.ReceivedReport())).Code);
        Assert.Equal(1, await host.WithCases(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task One_handler_without_a_key_closes_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await Change(host, AppointmentKind.Handler, 1, a => a.PublicKey = null);

        Assert.Equal([ClosedBecause.TooFewHandlers], await WhyClosed(host));
    }

    [Fact]
    public async Task Fewer_recovery_holders_than_must_come_together_close_it()
    {
        await using var host = await StyrningHost.StartAsync();
        await Change(host, AppointmentKind.RecoveryHolder, 1, a => a.PublicKey = null);
        Assert.Empty(await WhyClosed(host)); // two of three are enough

        await Change(host, AppointmentKind.RecoveryHolder, 2, a => a.PublicKey = null);

        Assert.Equal([ClosedBecause.NoRecoveryKey], await WhyClosed(host));
    }

    [Fact]
    public async Task Without_published_information_it_is_closed()
    {
        await using var host = await StyrningHost.StartAsync();
        await host.WithCases(db => db.Information.Where(i => i.Organisation == "kommunen").ExecuteDeleteAsync());

        Assert.Equal([ClosedBecause.NoInformation], await WhyClosed(host));
        Assert.Empty(await WhyClosed(host, "bostader"));
    }

    [Fact]
    public async Task An_organisation_that_is_none_has_no_channel()
    {
        await using var host = await StyrningHost.StartAsync();

        Assert.Equal([ClosedBecause.NoSuchOrganisation], await WhyClosed(host, "landstinget"));
    }

    [Fact]
    public async Task A_letter_can_be_registered_also_when_it_is_closed_for_reporters()
    {
        await using var host = await StyrningHost.StartAsync();
        await Change(host, AppointmentKind.Handler, 1, a => a.PublicKey = null);

        await host.InScope(services => services.GetRequiredService<Intake>().ReceiveAsync(
            new("kommunen", IntakeChannel.Letter, new(2026, 11, 20), GivenCases.Report(), null, RandomId.New()), CancellationToken.None));

        Assert.Equal(IntakeChannel.Letter, (await host.WithCases(db => db.Cases.SingleAsync())).Channel);
    }

    private static async Task<IReadOnlyList<ClosedBecause>> WhyClosed(StyrningHost host, string organisation = "kommunen")
    {
        IReadOnlyList<ClosedBecause> why = [];
        await host.InScope(async services => why = await services.GetRequiredService<ChannelStatus>().WhyClosedAsync(organisation, CancellationToken.None));
        return why;
    }

    private static Task<int> Change(StyrningHost host, AppointmentKind kind, int howMany, Action<Appointment> change) => host.WithCases(async db =>
    {
        (await db.Appointments.Where(a => a.Organisation == "kommunen" && a.Kind == kind).OrderBy(a => a.Name).Take(howMany).ToListAsync()).ForEach(change);
        return await db.SaveChangesAsync();
    });
}
