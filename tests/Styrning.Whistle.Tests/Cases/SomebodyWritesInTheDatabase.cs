using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Styrning.Domain;
using Styrning.Testing;
using Styrning.Testing.Whistle;
using Styrning.Whistle.Cases;
using Styrning.Whistle.Crypto;
using Styrning.Whistle.Domain;

namespace Styrning.Whistle.Tests.Cases;

/// <summary>And has not the installation's secret: an administrator with SQL.</summary>
public sealed class SomebodyWritesInTheDatabase
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_key_of_their_own_in_a_handlers_place_gets_no_report_and_closes_the_channel(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        using var own = KeyPair.New();
        await host.WithCases(db => db.Appointments.Where(a => a.Organisation == "kommunen" && a.Name == "Karin Öberg").ExecuteUpdateAsync(set => set.SetProperty(a => a.PublicKey, own.PublicKey)));

        Assert.Equal("VIS-01", (await Assert.ThrowsAsync<RuleBroken>(() => host.ReceivedReport())).Code);

        await host.InScope(async services => Assert.Contains(ClosedBecause.TooFewHandlers, await services.GetRequiredService<ChannelStatus>().WhyClosedAsync("kommunen", default)));
    }

    [Fact]
    public async Task A_handler_of_their_own_making_gets_no_report()
    {
        await using var host = await StyrningHost.StartAsync();
        using var own = KeyPair.New();
        var (id, person) = (RandomId.New().ToString().ToUpperInvariant(), RandomId.New().ToString().ToUpperInvariant());
        await host.WithCases(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO Appointments (Id, Organisation, Kind, PersonId, Name, Title, Unit, Email, Decision_Organ, Decision_DecidedOn, Decision_Paragraf, FromOn, ToOn, Changes, PublicKey, KeyVoucher, IsDemo, Version)
            SELECT {id}, Organisation, Kind, {person}, 'Okänd', Title, Unit, Email, Decision_Organ, Decision_DecidedOn, Decision_Paragraf, FromOn, ToOn, Changes, {own.PublicKey}, KeyVoucher, IsDemo, Version
            FROM Appointments WHERE Name = 'Karin Öberg'
            """));

        var (report, _) = await host.ReceivedReport();

        Assert.Equal(3, await host.WithCases(db => db.Appointments.CountAsync(a => a.Organisation == "kommunen" && a.Kind == AppointmentKind.Handler)));
        Assert.Equal(2, await host.WithCases(db => db.Wraps.CountAsync(w => w.CaseId == report && w.Holder == WrapHolder.Handler)));
    }

    [Fact]
    public async Task A_new_last_day_gives_a_key_that_was_exchanged_no_voucher()
    {
        await using var host = await StyrningHost.StartAsync();
        using var own = KeyPair.New();
        await host.WithCases(db => db.Appointments.Where(a => a.Name == "Karin Öberg").ExecuteUpdateAsync(set => set.SetProperty(a => a.PublicKey, own.PublicKey)));

        await host.WithCases(async db =>
        {
            (await db.Appointments.SingleAsync(a => a.Name == "Karin Öberg")).ChangeLastDay(new("Kommunstyrelsen", new(2026, 11, 20), "§ 9"), new(2027, 1, 1), new(2026, 11, 23));
            return await db.SaveChangesAsync();
        });

        await host.InScope(async services => Assert.False(await services.GetRequiredService<ChannelStatus>().IsOpenAsync("kommunen", default)));
    }
}
