using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Beslut;

public sealed class CorrectingTheRecord
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_words_are_corrected_with_a_trace_and_the_outcome_stands(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.ForKfAsync(host);
        await paragraf.ByMinorityAsync(DecisionOutcome.Aterremiss, 5);
        var secretary = await host.SignInAs("nämndsekreterare");

        var form = await secretary.OpenAsync(paragraf.Path + "/rattelse");
        Assert.Contains("Be kanslichefen flytta tillbaka det", form.Text);
        var done = await secretary.PressAsync(form, "Spara rättelsen", ("Form.Names[0]", "Anna Ek (S), Bo Al (V)"));
        Assert.Contains("Vilka som begärde det. Förut: Anna Ek (S) med flera", done.Text);
        Assert.Contains("5 av 15 närvarande: Anna Ek (S), Bo Al (V)", done.Text);
        Assert.Equal("SAM-01", (await secretary.PressAsync(form, "Spara rättelsen", ("Form.Text", "Något annat."))).RefusalCode);
        Assert.Equal("MOT-78", (await secretary.PressAsync(await secretary.OpenAsync(paragraf.Path + "/rattelse"), "Spara rättelsen")).RefusalCode);
        Assert.Equal(DecisionOutcome.Aterremiss, (await paragraf.DecisionAsync())!.Outcome);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_wrong_outcome_is_recorded_anew_when_the_matter_has_been_moved_back(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var paragraf = await AParagraf.ForKfAsync(host);
        await paragraf.ByMinorityAsync(DecisionOutcome.Aterremiss, 5);
        Assert.Equal("MOT-65", (await paragraf.RecordAsync(DecisionOutcome.Adopted)).RefusalCode);

        await Task.FromResult(paragraf.Matter!).WaitingAt(host, "beslutat"); // as whoever keeps the processes moves it
        var secretary = await host.SignInAs("nämndsekreterare");
        Assert.Contains("flyttats tillbaka", (await secretary.OpenAsync(paragraf.Path)).Text);
        var done = await paragraf.ByMinorityAsync(DecisionOutcome.Bordlaggning, 6, "");
        Assert.Contains("Utfallet. Förut: Återremitteras.", done.Text);
        var decision = Assert.Single(await host.WithDb(db => db.Set<Decision>().AsNoTracking().Where(d => d.AgendaItemId == paragraf.Item).ToListAsync()));
        Assert.Equal((DecisionOutcome.Bordlaggning, 6), (decision.Outcome, decision.Minority!.Motiveringar[0].Requesters));
        Assert.Contains("till_beslut", await host.Stands(paragraf.Matter!.Id));
    }

    [Fact]
    public async Task What_moved_no_matter_is_taken_back()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.AtAsync(host, "ks", Treatment.Decision, null);
        await paragraf.RecordAsync(DecisionOutcome.Rejected);
        var secretary = await host.SignInAs("nämndsekreterare");

        Assert.Equal("MOT-37", (await secretary.PressAsync(await secretary.OpenAsync("/moten/ks/2026-11-23/dagordning"), "Ta bort")).RefusalCode);
        var back = await secretary.PressAsync(await secretary.OpenAsync(paragraf.Path + "/rattelse"), "Ta tillbaka utfallet");
        Assert.Equal(paragraf.Path, back.Address.AbsolutePath);
        Assert.Null(await paragraf.DecisionAsync());
        await paragraf.RecordAsync(DecisionOutcome.Adopted);
        Assert.Equal(DecisionOutcome.Adopted, (await paragraf.DecisionAsync())!.Outcome);
    }

    [Fact]
    public async Task A_reservation_that_was_left_out_is_added_before_the_meeting_is_closed()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        await paragraf.RecordAsync(DecisionOutcome.Adopted);
        var secretary = await host.SignInAs("nämndsekreterare");

        var done = await secretary.PressAsync(await secretary.OpenAsync(paragraf.Path + "/rattelse"), "Spara rättelsen", ("Form.Reservations[0].MemberId", paragraf.Members[3].Id.ToString()));
        Assert.Contains("Reservation tillagd", done.Text);
        Assert.Equal(paragraf.Members[3].Id, Assert.Single((await paragraf.RowAsync()).Reservations).MemberId);
    }

    [Fact]
    public async Task Nothing_is_corrected_in_a_protocol_that_is_justerat()
    {
        await using var host = await StyrningHost.StartAsync();
        var paragraf = await AParagraf.ForKsAsync(host);
        await paragraf.RecordAsync(DecisionOutcome.Adopted);
        var secretary = await host.SignInAs("nämndsekreterare");
        var form = await secretary.OpenAsync(paragraf.Path + "/rattelse");
        await host.WithDb(async db =>
        {
            var item = await db.Set<AgendaItem>().SingleAsync();
            var protocol = new Protocol { MeetingId = item.MeetingId, OrganKey = "ks", DecidedOn = AParagraf.Day("2026-11-23"), Name = "Protokoll", Manner = JusteringManner.Digital };
            db.Add(protocol);
            await db.SaveChangesAsync();
            item.ProtocolId = protocol.Id;
            await db.SaveChangesAsync();
            return await db.Set<Protocol>().ExecuteUpdateAsync(p => p.SetProperty(x => x.JusteradOn, AParagraf.Day("2026-11-24")));
        });

        var refused = await secretary.PressAsync(form, "Spara rättelsen", ("Form.Text", "Något annat."));
        Assert.Equal((HttpStatusCode.Conflict, "MOT-77"), (refused.Status, refused.RefusalCode));
        Assert.Throws<InvalidOperationException>(() => form.Document.QuerySelector("main a[href$='/rattelse']") is null ? throw new InvalidOperationException() : form.Heading);
    }
}
