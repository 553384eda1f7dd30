using System.Net;
using Microsoft.EntityFrameworkCore;
using Styrning.Domain.Decisions;
using Styrning.Domain.Documents;
using Styrning.Testing;
using Styrning.Testing.Documents;

namespace Styrning.Web.Tests.Moten.Beslut;

public sealed class DecidingByDelegation
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Moves_the_matter_and_is_incomplete_until_it_has_been_reported(DatabaseKind database)
    {
        await using var host = await StyrningHost.StartAsync(database: database);
        var matter = await RulesAsync(host);
        await host.Meeting("ks", "2026-12-14");
        var secretary = await host.SignInAs("nämndsekreterare");

        var confirm = await FillAsync(secretary, matter.Id);
        Assert.Contains("ofullständigt tills det har anmälts", confirm.Text);
        var list = await secretary.PressAsync(confirm, "Registrera beslutet");
        Assert.Equal("/moten/delegation", list.Address.AbsolutePath);
        Assert.Contains("Ofullständigt Ska anmälas den 14 december 2026.", list.Text);
        Assert.Contains("justerat", await host.Stands(matter.Id));
        Assert.Equal("MOT-66", (await secretary.PressAsync(confirm, "Registrera beslutet")).RefusalCode);

        Assert.Contains("Anmäl delegationsbeslutet om", (await secretary.OpenAsync("/idag")).Text);
        var report = await secretary.OpenAsync(list.Link("Anmäl"));
        var reported = await secretary.PressAsync(report, "Anmäl där");
        Assert.Contains("På dagordningen Står på dagordningen den 14 december 2026.", reported.Text);
        Assert.Equal("Anmälan av delegationsbeslut", (await host.WithDb(db => db.Set<AgendaItem>().SingleAsync())).Title);
        Assert.Equal("SAM-01", (await secretary.PressAsync(report, "Anmäl där")).RefusalCode);
        Assert.Contains("säkerhetschefen (7.1)", (await secretary.OpenAsync(reported.Link("KS 2026-12-14"))).Text);
        Assert.Equal(HttpStatusCode.OK, (await secretary.OpenAsync(reported.Link("Flytta anmälan"))).Status);
        Assert.DoesNotContain("Anmäl delegationsbeslutet om", (await secretary.OpenAsync("/idag")).Text);
        host.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Contains("Anmält Anmäldes den 14 december 2026.", (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync("/moten/delegation")).Text);
    }

    [Fact]
    public async Task Takes_the_matter_off_the_agenda_it_stood_on()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await RulesAsync(host);
        await host.Meeting("ks", "2026-12-14");
        var secretary = await host.SignInAs("nämndsekreterare");
        var up = await secretary.OpenAsync($"/dokument/arenden/{matter.Id}/till-beslut");
        await secretary.PressAsync(up, "För upp ärendet", ("MeetingId", up.Document.QuerySelector("input[name=MeetingId]")!.GetAttribute("value")!), ("Punkten är hemlig", "on"));
        Assert.True((await host.WithDb(db => db.Set<AgendaItem>().SingleAsync())).IsSecret);
        Assert.DoesNotContain("passerkort", (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync("/moten/ks/2026-12-14/kallelse")).Text);

        await secretary.PressAsync(await FillAsync(secretary, matter.Id), "Registrera beslutet");

        Assert.Empty(await host.WithDb(db => db.Set<AgendaItem>().ToListAsync()));
    }

    [Fact]
    public async Task Is_not_reported_at_a_meeting_that_is_closed_nor_in_a_protocol_that_is_justerat()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await RulesAsync(host);
        await host.Meeting("ks", "2026-12-14");
        var secretary = await host.SignInAs("nämndsekreterare");
        var list = await secretary.PressAsync(await FillAsync(secretary, matter.Id), "Registrera beslutet");
        var report = await secretary.OpenAsync(list.Link("Anmäl"));
        await host.WithDb(async db =>
        {
            (await db.Set<Meeting>().SingleAsync()).ClosedAt = host.Clock.GetUtcNow();
            return await db.SaveChangesAsync();
        });

        Assert.Equal("MOT-76", (await secretary.PressAsync(report, "Anmäl där")).RefusalCode);
        Assert.Empty(await host.WithDb(db => db.Set<AgendaItem>().ToListAsync()));
        Assert.False((await secretary.OpenAsync(list.Link("Anmäl"))).HasButton("Anmäl där"));
        Assert.DoesNotContain("Anmäl delegationsbeslutet om", (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync("/idag")).Text);
    }

    [Fact]
    public async Task May_have_a_protocol_of_its_own_instead()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await RulesAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");
        var list = await secretary.PressAsync(await FillAsync(secretary, matter.Id), "Registrera beslutet");
        var report = await secretary.OpenAsync(list.Link("Anmäl"));

        Assert.Contains("inget sammanträde efter beslutet", report.Text);
        await secretary.PressAsync(report, "Skapa ett eget protokoll");
        var protocol = await host.WithDb(db => db.Set<Protocol>().SingleAsync());
        Assert.Null(protocol.MeetingId);
        Assert.Contains("Eget protokoll", (await secretary.OpenAsync("/moten/delegation")).Text);
    }

    [Fact]
    public async Task Of_the_chair_in_urgency_is_always_reported()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await RulesAsync(host);
        var secretary = await host.SignInAs("nämndsekreterare");
        var list = await secretary.PressAsync(await FillAsync(secretary, matter.Id, ("Form.IsUrgent", "true")), "Registrera beslutet");
        var report = await secretary.OpenAsync(list.Link("Anmäl"));

        Assert.False(report.HasButton("Skapa ett eget protokoll"));
        Assert.Equal(DelegatedBy.Urgent, (await host.WithDb(db => db.Set<Decision>().SingleAsync(d => d.Delegated != null))).Delegated!.Right);
    }

    [Theory]
    [InlineData("policy", "kf", "MOT-70")]
    [InlineData("riktlinje", "ks", "MOT-71")]
    public async Task Is_refused_for_what_cannot_be_handed_down(string type, string organ, string code)
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await host.StartedMatter(await host.DraftDocument("Arkiv", type, organ)).WaitingAt(host, "till_beslut");
        var secretary = await host.SignInAs("nämndsekreterare");

        var refused = await FillAsync(secretary, matter.Id);
        Assert.Equal((HttpStatusCode.Conflict, code), (refused.Status, refused.RefusalCode));
        Assert.Equal("Reglerna antas.", refused.Value("Form.Text"));
        Assert.Empty(await host.WithDb(db => db.Set<Decision>().Where(d => d.Delegated != null).ToListAsync()));
    }

    [Fact]
    public async Task Is_recorded_by_the_secretary_for_a_matter_that_is_there()
    {
        await using var host = await StyrningHost.StartAsync();
        var matter = await RulesAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("nämndsekreterare")).OpenAsync($"/moten/delegation/nytt?arende={Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync($"/moten/delegation/nytt?arende={matter.Id}")).Status);
        Assert.Contains("Inga delegationsbeslut", (await (await host.SignInAs("säkerhetshandläggare")).OpenAsync("/moten/delegation")).Text);
    }

    private static async Task<DocumentMatter> RulesAsync(StyrningHost host) =>
        await host.StartedMatter(await host.DraftDocument("Regler för passerkort", "regler", "ks")).WaitingAt(host, "till_beslut");

    private static async Task<PageView> FillAsync(Visitor secretary, Guid matter, params (string, string)[] more) => await secretary.PressAsync(
        await secretary.OpenAsync($"/moten/delegation/nytt?arende={matter}"), "Granska",
        [("Vem beslutade?", "säkerhetschefen"), ("Punkt i delegationsordningen", "7.1"), ("Antas", "on"), ("Form.Text", "Reglerna antas."), .. more]);
}
