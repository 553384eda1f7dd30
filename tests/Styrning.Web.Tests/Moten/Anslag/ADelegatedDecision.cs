using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Meetings;

namespace Styrning.Web.Tests.Moten.Anslag;

public sealed class ADelegatedDecision
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task With_a_protocol_of_its_own_goes_the_same_way(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync("2026-05-29 09:00", database);
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var protocol = await host.WithDb(async db =>
        {
            var own = new Protocol { OrganKey = "ks", DecidedOn = new(2026, 5, 27), Name = "Delegationsbeslut av kanslichefen", Manner = JusteringManner.Digital };
            db.AddRange(own, Decided(matter, new DelegatedBy { Delegate = "kanslichefen", Right = "3.1", OwnProtocolId = own.Id }));
            await db.SaveChangesAsync();
            return own;
        });
        var secretary = await host.SignInAs("nämndsekreterare");
        var path = $"/moten/protokoll/{protocol.Id}";
        Assert.Contains("Delegationsbeslut av kanslichefen", (await secretary.OpenAsync("/moten/anslag")).Text);

        var signed = await secretary.PressAsync(await secretary.OpenAsync($"{path}/justera"), "Registrera justeringen", ("JusteradOn", "2026-05-28"), ("Others", "Peter Sandvik"), ("KeptAt", "diariet"));
        Assert.Contains("på delegation från Kommunstyrelsen", AProtocol.Ok(signed).Text);
        Assert.Contains("Sista dag att överklaga är 22 juni 2026", AProtocol.Ok(await secretary.PressAsync(await secretary.OpenAsync($"{path}/anslag/upp"), "Anslaget är uppe")).Text);
        host.MoveTo("2026-06-23 00:00");
        await host.RunDueWork();

        Assert.Equal("vunnit", await AProtocol.StandsAtAsync(host, matter));
        Assert.Contains("Laga kraft 23 juni 2026.", (await secretary.OpenAsync(path)).Text);
    }

    [Fact]
    public async Task That_was_reported_to_the_namnd_goes_with_the_protocol_of_that_meeting()
    {
        await using var host = await StyrningHost.StartAsync("2026-05-28 09:00");
        var matter = Guid.CreateVersion7();
        await AProtocol.StartWaitingAsync(host, matter);
        var meeting = await AProtocol.OfAsync(host, "ks", "2026-05-27", new HeldItem(40, "Anmälan av delegationsbeslut", Treatment: Treatment.Information, Decided: DecisionOutcome.Noted));
        await host.WithDb(async db =>
        {
            var item = db.Set<AgendaItem>().Single(i => i.Paragraf == 40);
            db.Add(Decided(matter, new DelegatedBy { Delegate = "kanslichefen", Right = "3.1", ReportedAtItemId = item.Id, ReportedOn = new(2026, 5, 27) }));
            return await db.SaveChangesAsync();
        });
        await meeting.MakeAsync();
        await meeting.JusteraAsync("2026-05-28");
        var up = await meeting.AnnounceAsync("2026-05-28");

        Assert.Contains("Anmälda delegationsbeslut", up.Text);
        Assert.Equal("lopp", await AProtocol.StandsAtAsync(host, matter));
    }

    private static Decision Decided(Guid matter, DelegatedBy by) => new()
    {
        MatterId = matter,
        OrganKey = "ks",
        DecidedOn = by.OwnProtocolId is null ? new(2026, 5, 4) : new(2026, 5, 27),
        Treatment = Treatment.Decision,
        Outcome = DecisionOutcome.Adopted,
        Text = "Riktlinjerna ändras.",
        Delegated = by,
        RecordedBy = Guid.Empty,
        RecordedAt = new(2026, 5, 27, 10, 0, 0, TimeSpan.Zero),
    };
}
